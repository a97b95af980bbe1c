-- The words of records made ready, as places in those of their piece. What is kept without them is made anew by a full run.
TRUNCATE "padan_siap";
ALTER TABLE "padan_siap" ADD COLUMN "kata" BYTEA NOT NULL;
ALTER TABLE "padan_siap" ALTER COLUMN "kata" SET STORAGE EXTERNAL;
