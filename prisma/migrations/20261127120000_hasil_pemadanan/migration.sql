-- What the last finished run made of each pair, so that the next one touches only what differs from it; the records of
-- both registers as runs made them ready for search; and near pairs in the same way, many in a row.
-- AlterTable
ALTER TABLE "padan_putaran" ADD COLUMN     "hari" DATE;

-- CreateTable
CREATE TABLE "padan_hasil" (
    "badan_usaha_id" BIGINT NOT NULL,
    "entitas_id" BIGINT NOT NULL,
    "nasib" SMALLINT NOT NULL,
    "bobot" INTEGER NOT NULL,
    "tingkat" INTEGER NOT NULL,

    CONSTRAINT "padan_hasil_pkey" PRIMARY KEY ("badan_usaha_id","entitas_id")
);

-- DropTable
DROP TABLE "padan_dekat";

-- CreateTable
CREATE TABLE "padan_dekat" (
    "id" BIGSERIAL NOT NULL,
    "sampai_id" BIGINT,
    "putaran_id" BIGINT,
    "entitas_id" BYTEA NOT NULL,
    "badan_usaha_id" BYTEA NOT NULL,
    "bobot" BYTEA NOT NULL,
    "tingkat" BYTEA NOT NULL,

    CONSTRAINT "padan_dekat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "padan_siap" (
    "id" BIGSERIAL NOT NULL,
    "daftar" TEXT NOT NULL,
    "sampai_id" BIGINT,
    "putaran_id" BIGINT,
    "diubah" BYTEA,
    "baris" BYTEA NOT NULL,
    "teks" BYTEA NOT NULL,
    "sela" BYTEA NOT NULL,
    "milik" BYTEA NOT NULL,

    CONSTRAINT "padan_siap_pkey" PRIMARY KEY ("id")
);

-- Made anew by a full run whenever it is missing: not logged, and stored as it is.
ALTER TABLE "padan_siap" SET UNLOGGED;
ALTER TABLE "padan_dekat" SET UNLOGGED;
ALTER TABLE "padan_dekat"
  ALTER COLUMN "entitas_id" SET STORAGE EXTERNAL,
  ALTER COLUMN "badan_usaha_id" SET STORAGE EXTERNAL,
  ALTER COLUMN "bobot" SET STORAGE EXTERNAL,
  ALTER COLUMN "tingkat" SET STORAGE EXTERNAL;
ALTER TABLE "padan_siap"
  ALTER COLUMN "diubah" SET STORAGE EXTERNAL,
  ALTER COLUMN "baris" SET STORAGE EXTERNAL,
  ALTER COLUMN "teks" SET STORAGE EXTERNAL,
  ALTER COLUMN "sela" SET STORAGE EXTERNAL,
  ALTER COLUMN "milik" SET STORAGE EXTERNAL,
  ADD CONSTRAINT "padan_siap_daftar" CHECK ("daftar" IN ('entitas', 'badan_usaha'));

-- An employer is settled with one entity at most, an entity with one employer: a run that does otherwise ends without effect.
CREATE UNIQUE INDEX "padan_hasil_badan_usaha_satu" ON "padan_hasil" ("badan_usaha_id") WHERE "nasib" BETWEEN 1 AND 3;
CREATE UNIQUE INDEX "padan_hasil_entitas_satu" ON "padan_hasil" ("entitas_id") WHERE "nasib" BETWEEN 1 AND 3;

-- What earlier runs saw says nothing of what they made of it: the next run looks at everything.
DELETE FROM "padan_batas";
