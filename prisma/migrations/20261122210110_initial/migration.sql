-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "TerritoryLevel" AS ENUM ('commune', 'epci', 'department', 'region');

-- CreateEnum
CREATE TYPE "AudienceUnit" AS ENUM ('person', 'mayor', 'organisation');

-- CreateEnum
CREATE TYPE "FieldworkState" AS ENUM ('draft', 'open', 'closed');

-- CreateEnum
CREATE TYPE "SampleKind" AS ENUM ('frame', 'quota', 'open');

-- CreateEnum
CREATE TYPE "ResponseOutcome" AS ENUM ('complete', 'screenedOut');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'analyst', 'observer');

-- CreateTable
CREATE TABLE "territory" (
    "vintage" INTEGER NOT NULL,
    "level" "TerritoryLevel" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "population" INTEGER,
    "region_code" TEXT,
    "department_code" TEXT,
    "epci_code" TEXT,
    "postal_codes" TEXT[],

    CONSTRAINT "territory_pkey" PRIMARY KEY ("vintage","level","code")
);

-- CreateTable
CREATE TABLE "territory_set" (
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "departments" TEXT[],

    CONSTRAINT "territory_set_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "organiser" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audience" (
    "programme_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "unit" "AudienceUnit" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "audience_pkey" PRIMARY KEY ("programme_id","code")
);

-- CreateTable
CREATE TABLE "wave" (
    "id" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "year" INTEGER NOT NULL,
    "region_code" TEXT NOT NULL,
    "vintage" INTEGER NOT NULL,
    "territory_sets" TEXT[],

    CONSTRAINT "wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fieldwork" (
    "id" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "wave_id" TEXT NOT NULL,
    "audience_code" TEXT NOT NULL,
    "state" "FieldworkState" NOT NULL DEFAULT 'draft',
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "mode" JSONB NOT NULL,
    "sample_kind" "SampleKind" NOT NULL,
    "target" INTEGER NOT NULL,
    "department_targets" JSONB NOT NULL,
    "notice" JSONB NOT NULL,
    "questionnaire_id" TEXT NOT NULL,
    "versions" TEXT[],
    "tally_plan" JSONB NOT NULL,
    "tallied_plan" TEXT,

    CONSTRAINT "fieldwork_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questionnaire" (
    "programme_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "audience_code" TEXT NOT NULL,

    CONSTRAINT "questionnaire_pkey" PRIMARY KEY ("programme_id","id")
);

-- CreateTable
CREATE TABLE "questionnaire_version" (
    "hash" TEXT NOT NULL,
    "programme_id" TEXT NOT NULL,
    "questionnaire_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "questionnaire_version_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "indicator" (
    "programme_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "recipes" JSONB NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("programme_id","code")
);

-- CreateTable
CREATE TABLE "response" (
    "fieldwork_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "outcome" "ResponseOutcome" NOT NULL,
    "language" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("fieldwork_id","id")
);

-- CreateTable
CREATE TABLE "pending_fold" (
    "fieldwork_id" TEXT NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "pending_fold_pkey" PRIMARY KEY ("fieldwork_id","id")
);

-- CreateTable
CREATE TABLE "profile_cell" (
    "fieldwork_id" TEXT NOT NULL,
    "id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "in_universe" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "profile_cell_pkey" PRIMARY KEY ("fieldwork_id","id")
);

-- CreateTable
CREATE TABLE "cell" (
    "fieldwork_id" TEXT NOT NULL,
    "profile" INTEGER NOT NULL,
    "variable" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "cell_pkey" PRIMARY KEY ("fieldwork_id","variable","profile","code")
);

-- CreateTable
CREATE TABLE "paradata_count" (
    "fieldwork_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "paradata_count_pkey" PRIMARY KEY ("fieldwork_id","day","kind","key","shard")
);

-- CreateTable
CREATE TABLE "publication" (
    "wave_id" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ NOT NULL,
    "published_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("wave_id","edition")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "last_seen_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_line" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "actor" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "territory_vintage_level_region_code_idx" ON "territory"("vintage", "level", "region_code");

-- CreateIndex
CREATE UNIQUE INDEX "fieldwork_wave_id_audience_code_key" ON "fieldwork"("wave_id", "audience_code");

-- CreateIndex
CREATE UNIQUE INDEX "questionnaire_version_programme_id_questionnaire_id_number_key" ON "questionnaire_version"("programme_id", "questionnaire_id", "number");

-- CreateIndex
CREATE INDEX "response_fieldwork_id_day_idx" ON "response"("fieldwork_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "profile_cell_fieldwork_id_key_key" ON "profile_cell"("fieldwork_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_subject_failed_at_idx" ON "sign_in_attempt"("subject", "failed_at");

-- CreateIndex
CREATE INDEX "audit_line_at_idx" ON "audit_line"("at");

-- AddForeignKey
ALTER TABLE "audience" ADD CONSTRAINT "audience_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wave" ADD CONSTRAINT "wave_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fieldwork" ADD CONSTRAINT "fieldwork_wave_id_fkey" FOREIGN KEY ("wave_id") REFERENCES "wave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questionnaire" ADD CONSTRAINT "questionnaire_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questionnaire_version" ADD CONSTRAINT "questionnaire_version_programme_id_questionnaire_id_fkey" FOREIGN KEY ("programme_id", "questionnaire_id") REFERENCES "questionnaire"("programme_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_wave_id_fkey" FOREIGN KEY ("wave_id") REFERENCES "wave"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is published or logged is never changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER questionnaire_version_immutable BEFORE UPDATE OR DELETE ON questionnaire_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_line_immutable BEFORE UPDATE OR DELETE ON audit_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An edition is frozen: nothing but its withdrawal may be written, once.
CREATE FUNCTION refuse_thaw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL
    AND to_jsonb(NEW) - 'withdrawn_at' = to_jsonb(OLD) - 'withdrawn_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published edition is frozen';
END $$;

CREATE TRIGGER publication_frozen BEFORE UPDATE OR DELETE ON publication
  FOR EACH ROW EXECUTE FUNCTION refuse_thaw();

-- TRUNCATE passes by the triggers of rows.
CREATE TRIGGER questionnaire_version_kept BEFORE TRUNCATE ON questionnaire_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_line_kept BEFORE TRUNCATE ON audit_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER publication_kept BEFORE TRUNCATE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_thaw();
