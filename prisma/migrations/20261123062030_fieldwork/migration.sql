-- CreateEnum
CREATE TYPE "Entry" AS ENUM ('open', 'invitation');

-- CreateEnum
CREATE TYPE "FollowUp" AS ENUM ('anonymous', 'named');

-- AlterEnum
ALTER TYPE "ResponseOutcome" ADD VALUE 'overQuota';

-- AlterTable
ALTER TABLE "fieldwork" ADD COLUMN     "entry" "Entry" NOT NULL DEFAULT 'open',
ADD COLUMN     "follow_up" "FollowUp",
ADD COLUMN     "protection" JSONB,
ADD COLUMN     "quota" JSONB,
ADD COLUMN     "rules" JSONB,
ADD COLUMN     "shuffled_on" DATE;

-- AlterTable
ALTER TABLE "response" ADD COLUMN     "excluded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "seconds" INTEGER,
ADD COLUMN     "signals" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "stratum" TEXT;

-- CreateTable
CREATE TABLE "withdrawn_response" (
    "fieldwork_id" TEXT NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "withdrawn_response_pkey" PRIMARY KEY ("fieldwork_id","id")
);

-- CreateTable
CREATE TABLE "response_flag" (
    "fieldwork_id" TEXT NOT NULL,
    "response_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "decision" TEXT,
    "reason" TEXT,
    "decided_by" TEXT,
    "author" TEXT,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "response_flag_pkey" PRIMARY KEY ("fieldwork_id","response_id","kind")
);

-- CreateTable
CREATE TABLE "sampling_frame" (
    "id" UUID NOT NULL,
    "programme_id" TEXT NOT NULL,
    "audience_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "strata" JSONB NOT NULL,
    "size" INTEGER NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL,
    "imported_by" TEXT NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "sampling_frame_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frame_unit" (
    "frame_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "contact" JSONB NOT NULL,
    "language" TEXT,
    "commune" TEXT,
    "department" TEXT,
    "strata" JSONB NOT NULL,
    "problems" TEXT[],

    CONSTRAINT "frame_unit_pkey" PRIMARY KEY ("frame_id","key")
);

-- CreateTable
CREATE TABLE "sample" (
    "fieldwork_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "frame_id" UUID NOT NULL,
    "plan" JSONB NOT NULL,
    "seed" TEXT NOT NULL,
    "sizes" JSONB NOT NULL,
    "drawn_at" TIMESTAMPTZ NOT NULL,
    "drawn_by" TEXT NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "sample_pkey" PRIMARY KEY ("fieldwork_id","number")
);

-- CreateTable
CREATE TABLE "invitation" (
    "fieldwork_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "frame_id" UUID NOT NULL,
    "unit_key" TEXT NOT NULL,
    "sample" INTEGER NOT NULL,
    "stratum" TEXT NOT NULL,
    "design_weight" DOUBLE PRECISION NOT NULL,
    "department" TEXT,
    "state" TEXT NOT NULL DEFAULT 'created',
    "track" JSONB NOT NULL DEFAULT '[]',
    "response_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("fieldwork_id","id")
);

-- CreateTable
CREATE TABLE "invitation_key" (
    "fieldwork_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "invitation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'self',
    "expires_at" TIMESTAMPTZ,

    CONSTRAINT "invitation_key_pkey" PRIMARY KEY ("fieldwork_id","hash")
);

-- CreateTable
CREATE TABLE "invitation_event" (
    "fieldwork_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "invitation_event_pkey" PRIMARY KEY ("fieldwork_id","id")
);

-- CreateTable
CREATE TABLE "pending_track" (
    "fieldwork_id" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,

    CONSTRAINT "pending_track_pkey" PRIMARY KEY ("fieldwork_id","event_id")
);

-- CreateTable
CREATE TABLE "disposition_count" (
    "fieldwork_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "stratum" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,

    CONSTRAINT "disposition_count_pkey" PRIMARY KEY ("fieldwork_id","day","stratum","department","state")
);

-- CreateTable
CREATE TABLE "mailing" (
    "fieldwork_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "recipients" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "mailing_pkey" PRIMARY KEY ("fieldwork_id","number")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "fieldwork_id" TEXT NOT NULL,
    "mailing" INTEGER NOT NULL,
    "invitation_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ NOT NULL,
    "leased_until" TIMESTAMPTZ,
    "handed_at" TIMESTAMPTZ,
    "answer" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stop_listed" (
    "programme_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "stop_listed_pkey" PRIMARY KEY ("programme_id","hash")
);

-- CreateTable
CREATE TABLE "quota_cell" (
    "fieldwork_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "quota_cell_pkey" PRIMARY KEY ("fieldwork_id","key")
);

-- CreateTable
CREATE TABLE "quota_hold" (
    "fieldwork_id" TEXT NOT NULL,
    "response_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "until" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "quota_hold_pkey" PRIMARY KEY ("fieldwork_id","response_id")
);

-- CreateTable
CREATE TABLE "attempt_count" (
    "scope" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "window" TIMESTAMPTZ NOT NULL,
    "shard" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "attempt_count_pkey" PRIMARY KEY ("scope","network","window","shard")
);

-- CreateTable
CREATE TABLE "network_salt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "network_salt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "spent_proof" (
    "hash" TEXT NOT NULL,
    "until" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "spent_proof_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "fieldwork_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "recipients" TEXT[],
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT NOT NULL,
    "fired_at" TIMESTAMPTZ,
    "sent_at" TIMESTAMPTZ,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sampling_frame_programme_id_audience_code_idx" ON "sampling_frame"("programme_id", "audience_code");

-- CreateIndex
CREATE INDEX "invitation_fieldwork_id_state_idx" ON "invitation"("fieldwork_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_fieldwork_id_frame_id_unit_key_key" ON "invitation"("fieldwork_id", "frame_id", "unit_key");

-- CreateIndex
CREATE INDEX "invitation_key_fieldwork_id_invitation_id_idx" ON "invitation_key"("fieldwork_id", "invitation_id");

-- CreateIndex
CREATE INDEX "invitation_event_fieldwork_id_invitation_id_idx" ON "invitation_event"("fieldwork_id", "invitation_id");

-- CreateIndex
CREATE INDEX "mailing_state_starts_at_idx" ON "mailing"("state", "starts_at");

-- CreateIndex
CREATE INDEX "mail_state_not_before_idx" ON "mail"("state", "not_before");

-- CreateIndex
CREATE UNIQUE INDEX "mail_fieldwork_id_mailing_invitation_id_key" ON "mail"("fieldwork_id", "mailing", "invitation_id");

-- CreateIndex
CREATE INDEX "quota_hold_fieldwork_id_key_idx" ON "quota_hold"("fieldwork_id", "key");

-- CreateIndex
CREATE INDEX "attempt_count_window_idx" ON "attempt_count"("window");

-- CreateIndex
CREATE INDEX "spent_proof_until_idx" ON "spent_proof"("until");

-- CreateIndex
CREATE INDEX "alert_fieldwork_id_idx" ON "alert"("fieldwork_id");

-- AddForeignKey
ALTER TABLE "frame_unit" ADD CONSTRAINT "frame_unit_frame_id_fkey" FOREIGN KEY ("frame_id") REFERENCES "sampling_frame"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The history of invitations is only ever added to.
CREATE TRIGGER invitation_event_immutable BEFORE UPDATE OR DELETE ON invitation_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invitation_event_kept BEFORE TRUNCATE ON invitation_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A draw is written once.
CREATE TRIGGER sample_immutable BEFORE UPDATE OR DELETE ON sample
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An anonymous follow-up never joins an invitation to a response.
CREATE FUNCTION refuse_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM fieldwork WHERE id = NEW.fieldwork_id AND follow_up = 'named') THEN
    RAISE EXCEPTION 'invitations of % are not joined to responses', NEW.fieldwork_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_unlinked BEFORE INSERT OR UPDATE OF response_id ON invitation
  FOR EACH ROW WHEN (NEW.response_id IS NOT NULL) EXECUTE FUNCTION refuse_link();

-- Nor does a fieldwork become a named one once someone was invited as anonymous.
CREATE FUNCTION refuse_other_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM invitation_event WHERE fieldwork_id = NEW.id AND kind <> 'created') THEN
    RAISE EXCEPTION 'units of % were already told how they are followed up', NEW.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fieldwork_follow_up_kept BEFORE UPDATE OF follow_up ON fieldwork
  FOR EACH ROW WHEN (NEW.follow_up IS DISTINCT FROM OLD.follow_up)
  EXECUTE FUNCTION refuse_other_follow_up();
