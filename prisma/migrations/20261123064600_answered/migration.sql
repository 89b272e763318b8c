-- A response came in for it: claimed by the statement that writes the response.
ALTER TABLE "invitation" ADD COLUMN "answered" BOOLEAN NOT NULL DEFAULT false;

-- Is a stratum coarse enough to travel with a response?
CREATE INDEX "invitation_fieldwork_id_stratum_idx" ON "invitation"("fieldwork_id", "stratum");

ALTER TABLE "fieldwork" ADD COLUMN "shuffled_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "backups_kept_days" INTEGER;
