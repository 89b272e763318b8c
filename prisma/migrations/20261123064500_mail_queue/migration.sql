-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "held_by" UUID;

-- CreateTable
CREATE TABLE "mail_pace" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "free_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pace_pkey" PRIMARY KEY ("id")
);
INSERT INTO mail_pace DEFAULT VALUES;

-- CreateIndex
CREATE INDEX "mail_fieldwork_id_mailing_state_idx" ON "mail"("fieldwork_id", "mailing", "state");
