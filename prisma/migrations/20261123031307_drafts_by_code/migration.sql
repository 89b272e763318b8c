-- DropIndex
DROP INDEX "response_draft_fieldwork_id_lookup_key";

-- AlterTable
ALTER TABLE "response_draft" DROP CONSTRAINT "response_draft_pkey",
ADD CONSTRAINT "response_draft_pkey" PRIMARY KEY ("fieldwork_id", "lookup");

-- CreateIndex
CREATE INDEX "response_draft_fieldwork_id_id_idx" ON "response_draft"("fieldwork_id", "id");
