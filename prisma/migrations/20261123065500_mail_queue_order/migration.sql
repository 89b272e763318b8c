-- DropIndex
DROP INDEX "mail_fieldwork_id_mailing_state_idx";

-- CreateIndex
CREATE INDEX "mail_fieldwork_id_mailing_state_not_before_idx" ON "mail"("fieldwork_id", "mailing", "state", "not_before");
