-- AlterTable
ALTER TABLE "fieldwork" ADD COLUMN     "frame" JSONB,
ADD COLUMN     "weighting" INTEGER;

-- DropTable
DROP TABLE "cell";

-- CreateTable
CREATE TABLE "cell_block" (
    "fieldwork_id" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "cell_block_pkey" PRIMARY KEY ("fieldwork_id","variable")
);

-- CreateTable
CREATE TABLE "weighting" (
    "fieldwork_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "plan" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "weighting_pkey" PRIMARY KEY ("fieldwork_id","number")
);

-- Blocks are packed already: to compress them again costs time and gains nothing.
ALTER TABLE "cell_block" ALTER COLUMN "data" SET STORAGE EXTERNAL;

-- Cells are counted again from the responses when figures are next read.
UPDATE "fieldwork" SET "tallied_plan" = NULL;

CREATE TRIGGER weighting_immutable BEFORE UPDATE OR DELETE ON weighting
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER weighting_kept BEFORE TRUNCATE ON weighting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
