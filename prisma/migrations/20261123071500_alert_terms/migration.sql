-- When an alert is looked at, who made it, and what it found as it fired.
ALTER TABLE "alert" ADD COLUMN "days" INTEGER,
ADD COLUMN "day" DATE,
ADD COLUMN "author" TEXT NOT NULL DEFAULT '',
ADD COLUMN "value" DOUBLE PRECISION;
