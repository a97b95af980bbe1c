-- What the last finished run made of its pairs, as columns, many in a row: a run reads all of it.
DROP TABLE "padan_hasil";

-- CreateTable
CREATE TABLE "padan_hasil" (
    "bagian" BIGINT NOT NULL,
    "badan_usaha_id" BYTEA NOT NULL,
    "entitas_id" BYTEA NOT NULL,
    "bobot" BYTEA NOT NULL,
    "tingkat" BYTEA NOT NULL,
    "nasib" BYTEA NOT NULL,

    CONSTRAINT "padan_hasil_pkey" PRIMARY KEY ("bagian")
);

ALTER TABLE "padan_hasil"
  ALTER COLUMN "badan_usaha_id" SET STORAGE EXTERNAL,
  ALTER COLUMN "entitas_id" SET STORAGE EXTERNAL,
  ALTER COLUMN "bobot" SET STORAGE EXTERNAL,
  ALTER COLUMN "tingkat" SET STORAGE EXTERNAL,
  ALTER COLUMN "nasib" SET STORAGE EXTERNAL;

-- What earlier runs saw says nothing of what they made of it: the next run looks at everything.
DELETE FROM "padan_batas";
-- Pieces of fewer records are read with less work: a full run makes them anew.
TRUNCATE "padan_siap";
