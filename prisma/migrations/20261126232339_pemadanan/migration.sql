-- The matching: what runs keep, the explanation of a status, and the pairs that people look at.
-- AlterTable
ALTER TABLE "status_entitas" ADD COLUMN     "bobot" INTEGER,
ADD COLUMN     "penjelasan" TEXT[],
ADD COLUMN     "putaran_id" BIGINT,
ADD COLUMN     "versi_parameter" TEXT;

-- AlterTable
ALTER TABLE "status_notaris" ADD COLUMN     "putaran_id" BIGINT,
ADD COLUMN     "versi_parameter" TEXT;

-- CreateTable
CREATE TABLE "padan_parameter" (
    "id" BIGSERIAL NOT NULL,
    "versi" TEXT NOT NULL,
    "isi" JSONB NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "padan_parameter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "padan_putaran" (
    "id" BIGSERIAL NOT NULL,
    "jenis" TEXT NOT NULL,
    "versi_parameter" TEXT,
    "mulai_pada" TIMESTAMPTZ(6) NOT NULL,
    "selesai_pada" TIMESTAMPTZ(6),
    "muatan_id" BIGINT NOT NULL,
    "laporan" JSONB,

    CONSTRAINT "padan_putaran_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "padan_maju" (
    "id" SMALLINT NOT NULL,
    "putaran_id" BIGINT NOT NULL,
    "kunci" TEXT NOT NULL,
    "sampai_id" BIGINT NOT NULL,

    CONSTRAINT "padan_maju_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "padan_dekat" (
    "entitas_id" BIGINT NOT NULL,
    "badan_usaha_id" BIGINT NOT NULL,
    "bobot" INTEGER NOT NULL,
    "tingkat" INTEGER NOT NULL,

    CONSTRAINT "padan_dekat_pkey" PRIMARY KEY ("entitas_id","badan_usaha_id")
);

-- CreateTable
CREATE TABLE "padan_dilihat" (
    "badan_usaha_id" BIGINT NOT NULL,
    "tanda" TEXT NOT NULL,

    CONSTRAINT "padan_dilihat_pkey" PRIMARY KEY ("badan_usaha_id")
);

-- CreateTable
CREATE TABLE "padan_batas" (
    "daftar" TEXT NOT NULL,
    "nilai" BIGINT NOT NULL,

    CONSTRAINT "padan_batas_pkey" PRIMARY KEY ("daftar")
);

-- CreateTable
CREATE TABLE "tinjauan" (
    "id" BIGSERIAL NOT NULL,
    "entitas_id" BIGINT NOT NULL,
    "badan_usaha_id" BIGINT NOT NULL,
    "bobot" INTEGER NOT NULL,
    "penjelasan" TEXT[],
    "versi_parameter" TEXT NOT NULL,
    "putaran_id" BIGINT NOT NULL,
    "sejak" TIMESTAMPTZ(6) NOT NULL,
    "urut" BIGINT NOT NULL,
    "diubah_pada" TIMESTAMPTZ(6) NOT NULL,
    "ditutup_pada" TIMESTAMPTZ(6),

    CONSTRAINT "tinjauan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "keputusan_tinjauan" (
    "id" BIGSERIAL NOT NULL,
    "tinjauan_id" BIGINT NOT NULL,
    "entitas_id" BIGINT NOT NULL,
    "badan_usaha_id" BIGINT NOT NULL,
    "keputusan" TEXT NOT NULL,
    "alasan" TEXT NOT NULL,
    "klien" TEXT NOT NULL,
    "orang" TEXT NOT NULL,
    "korelasi" TEXT NOT NULL,
    "waktu" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "keputusan_tinjauan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "padan_parameter_versi_key" ON "padan_parameter"("versi");

-- CreateIndex
CREATE INDEX "padan_dekat_badan_usaha_id_idx" ON "padan_dekat"("badan_usaha_id");

-- CreateIndex
CREATE UNIQUE INDEX "tinjauan_urut_key" ON "tinjauan"("urut");

-- CreateIndex
CREATE INDEX "tinjauan_badan_usaha_id_idx" ON "tinjauan"("badan_usaha_id");

-- CreateIndex
CREATE UNIQUE INDEX "tinjauan_entitas_id_badan_usaha_id_key" ON "tinjauan"("entitas_id", "badan_usaha_id");

-- CreateIndex
CREATE UNIQUE INDEX "tinjauan_id_entitas_id_badan_usaha_id_key" ON "tinjauan"("id", "entitas_id", "badan_usaha_id");

-- CreateIndex
CREATE UNIQUE INDEX "keputusan_tinjauan_korelasi_key" ON "keputusan_tinjauan"("korelasi");

-- CreateIndex
CREATE INDEX "keputusan_tinjauan_tinjauan_id_id_idx" ON "keputusan_tinjauan"("tinjauan_id", "id");

-- CreateIndex
CREATE INDEX "keputusan_tinjauan_entitas_id_badan_usaha_id_id_idx" ON "keputusan_tinjauan"("entitas_id", "badan_usaha_id", "id");

-- AddForeignKey
ALTER TABLE "tinjauan" ADD CONSTRAINT "tinjauan_entitas_id_fkey" FOREIGN KEY ("entitas_id") REFERENCES "register_entitas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tinjauan" ADD CONSTRAINT "tinjauan_badan_usaha_id_fkey" FOREIGN KEY ("badan_usaha_id") REFERENCES "register_badan_usaha"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keputusan_tinjauan" ADD CONSTRAINT "keputusan_tinjauan_tinjauan_id_entitas_id_badan_usaha_id_fkey" FOREIGN KEY ("tinjauan_id", "entitas_id", "badan_usaha_id") REFERENCES "tinjauan"("id", "entitas_id", "badan_usaha_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keputusan_tinjauan" ADD CONSTRAINT "keputusan_tinjauan_korelasi_fkey" FOREIGN KEY ("korelasi") REFERENCES "bukti"("korelasi") ON DELETE RESTRICT ON UPDATE CASCADE;
