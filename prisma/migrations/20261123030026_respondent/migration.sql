-- AlterTable
ALTER TABLE "response" ADD COLUMN     "device" TEXT,
ADD COLUMN     "mode" TEXT NOT NULL DEFAULT 'self',
ADD COLUMN     "variants" JSONB;

-- CreateTable
CREATE TABLE "response_draft" (
    "fieldwork_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "lookup" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "expires_on" DATE NOT NULL,

    CONSTRAINT "response_draft_pkey" PRIMARY KEY ("fieldwork_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "response_draft_fieldwork_id_lookup_key" ON "response_draft"("fieldwork_id", "lookup");
