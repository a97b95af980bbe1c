-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "inti";

-- CreateTable
CREATE TABLE "register_entitas" (
    "id" BIGSERIAL NOT NULL,
    "register" TEXT NOT NULL,
    "jenis" TEXT,
    "id_sumber" TEXT NOT NULL,
    "nama_entitas" TEXT,
    "nama_normal" TEXT,
    "bentuk" TEXT,
    "npwp" TEXT,
    "npwp_kunci" TEXT,
    "npwp_asal" TEXT,
    "npwp_tidak_sah" BOOLEAN NOT NULL DEFAULT false,
    "provinsi" TEXT,
    "kabupaten" TEXT,
    "kecamatan" TEXT,
    "kelurahan" TEXT,
    "alamat_lengkap" TEXT,
    "nomor_telepon" TEXT,
    "kbli" TEXT[],
    "judul_kbli" TEXT[],
    "nomor_sk" TEXT,
    "tanggal_sk" DATE,
    "modal_dasar" DECIMAL(20,0),
    "modal_disetor" DECIMAL(20,0),
    "tidak_sah" TEXT[],
    "mutu" TEXT[],
    "versi" TIMESTAMPTZ(6) NOT NULL,
    "sidik" TEXT NOT NULL,
    "pengurus_versi" TIMESTAMPTZ(6),
    "pengurus_sidik" TEXT,
    "pengurus_ada" BOOLEAN NOT NULL DEFAULT false,
    "subjek" TEXT NOT NULL,
    "urut_i" BIGINT NOT NULL,
    "urut_ii" BIGINT NOT NULL,
    "diubah_i" TIMESTAMPTZ(6) NOT NULL,
    "diubah_ii" TIMESTAMPTZ(6) NOT NULL,
    "dihapus_pada" TIMESTAMPTZ(6),

    CONSTRAINT "register_entitas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_pengurus" (
    "id" BIGSERIAL NOT NULL,
    "entitas_id" BIGINT NOT NULL,
    "urutan" INTEGER NOT NULL,
    "peran" TEXT NOT NULL,
    "nama" TEXT,
    "jabatan" TEXT,
    "alamat_email" TEXT,
    "nomor_handphone" TEXT,
    "nik" TEXT,
    "tidak_sah" TEXT[],

    CONSTRAINT "register_pengurus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_komisaris" (
    "id" BIGSERIAL NOT NULL,
    "entitas_id" BIGINT NOT NULL,
    "urutan" INTEGER NOT NULL,
    "nama" TEXT,
    "jabatan" TEXT,
    "alamat_email" TEXT,
    "nomor_handphone" TEXT,
    "nik" TEXT,

    CONSTRAINT "register_komisaris_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_notaris" (
    "id" BIGSERIAL NOT NULL,
    "id_sumber" TEXT NOT NULL,
    "nik" TEXT,
    "npwp" TEXT,
    "npwp_asal" TEXT,
    "npwp_tidak_sah" BOOLEAN NOT NULL DEFAULT false,
    "provinsi" TEXT,
    "kabupaten_kota" TEXT,
    "alamat_lengkap" TEXT,
    "nomor_telepon" TEXT,
    "alamat_email" TEXT,
    "nama" TEXT,
    "nomor_sk" TEXT,
    "tidak_sah" TEXT[],
    "mutu" TEXT[],
    "versi" TIMESTAMPTZ(6) NOT NULL,
    "sidik" TEXT NOT NULL,
    "subjek" TEXT NOT NULL,
    "urut_i" BIGINT NOT NULL,
    "urut_ii" BIGINT NOT NULL,
    "diubah_i" TIMESTAMPTZ(6) NOT NULL,
    "diubah_ii" TIMESTAMPTZ(6) NOT NULL,
    "dihapus_pada" TIMESTAMPTZ(6),

    CONSTRAINT "register_notaris_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_badan_usaha" (
    "id" BIGSERIAL NOT NULL,
    "kode_badan_usaha" TEXT NOT NULL,
    "nama" TEXT,
    "npwp" TEXT,
    "npwp_kunci" TEXT,
    "npwp_asal" TEXT,
    "kode_wilayah" TEXT,
    "jumlah_pekerja" INTEGER,
    "terdaftar_sejak" DATE,
    "mutu" TEXT[],
    "versi" TIMESTAMPTZ(6) NOT NULL,
    "sidik" TEXT NOT NULL,
    "dihapus_pada" TIMESTAMPTZ(6),

    CONSTRAINT "register_badan_usaha_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_peserta" (
    "id" BIGSERIAL NOT NULL,
    "nik" TEXT NOT NULL,
    "npwp" TEXT,
    "nomor_kartu" TEXT,
    "status" TEXT,
    "segmen" TEXT,
    "asal" TEXT NOT NULL,
    "per_tanggal" DATE NOT NULL,
    "mutu" TEXT[],
    "versi" TIMESTAMPTZ(6) NOT NULL,
    "sidik" TEXT NOT NULL,
    "dihapus_pada" TIMESTAMPTZ(6),

    CONSTRAINT "register_peserta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_entitas" (
    "id" BIGSERIAL NOT NULL,
    "entitas_id" BIGINT NOT NULL,
    "status" TEXT,
    "per_tanggal" DATE,
    "kode_badan_usaha" TEXT,
    "jumlah_pekerja" INTEGER,
    "terdaftar_sejak" DATE,
    "metode" TEXT,
    "urut_i" BIGINT NOT NULL,
    "urut_ii" BIGINT NOT NULL,
    "diubah_i" TIMESTAMPTZ(6) NOT NULL,
    "diubah_ii" TIMESTAMPTZ(6) NOT NULL,
    "dihapus_pada" TIMESTAMPTZ(6),

    CONSTRAINT "status_entitas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_notaris" (
    "id" BIGSERIAL NOT NULL,
    "notaris_id" BIGINT NOT NULL,
    "status" TEXT,
    "segmen" TEXT,
    "per_tanggal" DATE,
    "nomor_kartu" TEXT,
    "metode" TEXT,
    "urut_i" BIGINT NOT NULL,
    "urut_ii" BIGINT NOT NULL,
    "diubah_i" TIMESTAMPTZ(6) NOT NULL,
    "diubah_ii" TIMESTAMPTZ(6) NOT NULL,
    "dihapus_pada" TIMESTAMPTZ(6),

    CONSTRAINT "status_notaris_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judul_kbli" (
    "kode" TEXT NOT NULL,
    "judul" TEXT NOT NULL,

    CONSTRAINT "judul_kbli_pkey" PRIMARY KEY ("kode")
);

-- CreateTable
CREATE TABLE "penghitung" (
    "daftar" TEXT NOT NULL,
    "pihak" TEXT NOT NULL,
    "nilai" BIGINT NOT NULL DEFAULT 0,
    "batas_nisan" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "penghitung_pkey" PRIMARY KEY ("daftar","pihak")
);

-- CreateTable
CREATE TABLE "muatan" (
    "id" BIGSERIAL NOT NULL,
    "jenis" TEXT NOT NULL,
    "sidik" TEXT[],
    "lengkap" BOOLEAN NOT NULL,
    "per_tanggal" DATE,
    "dibaca" BIGINT NOT NULL,
    "diterima" BIGINT NOT NULL,
    "ditolak" BIGINT NOT NULL,
    "tidak_perlu" BIGINT NOT NULL,
    "selesai_pada" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "muatan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "klien" (
    "id" TEXT NOT NULL,
    "pihak" TEXT NOT NULL,
    "peran" TEXT NOT NULL,
    "tujuan" TEXT[],
    "kegiatan" TEXT[],
    "penerbit" TEXT,
    "jaringan" TEXT[],
    "batas_per_menit" INTEGER NOT NULL,
    "aktif" BOOLEAN NOT NULL DEFAULT true,
    "dibuat_pada" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "klien_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token_dicabut" (
    "penerbit" TEXT NOT NULL,
    "jti" TEXT NOT NULL,
    "berlaku_sampai" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "token_dicabut_pkey" PRIMARY KEY ("penerbit","jti")
);

-- CreateTable
CREATE TABLE "bukti" (
    "nomor" BIGSERIAL NOT NULL,
    "korelasi" TEXT NOT NULL,
    "waktu" TIMESTAMPTZ(6) NOT NULL,
    "pihak" TEXT,
    "klien" TEXT,
    "orang" TEXT,
    "tujuan" TEXT,
    "kegiatan" TEXT,
    "operasi" TEXT,
    "sidik_operasi" TEXT,
    "versi_perjanjian" TEXT NOT NULL,
    "koordinat" TEXT[],
    "dasar" TEXT[],
    "jumlah" INTEGER NOT NULL,
    "subjek" TEXT[],
    "hasil" TEXT NOT NULL,
    "sebab" TEXT,
    "alamat" TEXT,

    CONSTRAINT "bukti_pkey" PRIMARY KEY ("nomor")
);

-- CreateTable
CREATE TABLE "keadaan" (
    "kunci" TEXT NOT NULL,
    "nilai" TEXT NOT NULL,

    CONSTRAINT "keadaan_pkey" PRIMARY KEY ("kunci")
);

-- CreateIndex
CREATE UNIQUE INDEX "register_entitas_id_sumber_key" ON "register_entitas"("id_sumber");

-- CreateIndex
CREATE INDEX "register_entitas_npwp_idx" ON "register_entitas"("npwp");

-- CreateIndex
CREATE INDEX "register_entitas_npwp_kunci_idx" ON "register_entitas"("npwp_kunci");

-- CreateIndex
CREATE INDEX "register_entitas_register_kabupaten_idx" ON "register_entitas"("register", "kabupaten");

-- CreateIndex
CREATE INDEX "register_entitas_kelurahan_idx" ON "register_entitas"("kelurahan");

-- CreateIndex
CREATE INDEX "register_entitas_nama_normal_idx" ON "register_entitas"("nama_normal");

-- CreateIndex
CREATE INDEX "register_entitas_kbli_idx" ON "register_entitas" USING GIN ("kbli");

-- CreateIndex
CREATE UNIQUE INDEX "register_entitas_register_urut_i_key" ON "register_entitas"("register", "urut_i");

-- CreateIndex
CREATE UNIQUE INDEX "register_entitas_register_urut_ii_key" ON "register_entitas"("register", "urut_ii");

-- CreateIndex
CREATE UNIQUE INDEX "register_pengurus_entitas_id_urutan_key" ON "register_pengurus"("entitas_id", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "register_komisaris_entitas_id_urutan_key" ON "register_komisaris"("entitas_id", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "register_notaris_id_sumber_key" ON "register_notaris"("id_sumber");

-- CreateIndex
CREATE UNIQUE INDEX "register_notaris_urut_i_key" ON "register_notaris"("urut_i");

-- CreateIndex
CREATE UNIQUE INDEX "register_notaris_urut_ii_key" ON "register_notaris"("urut_ii");

-- CreateIndex
CREATE INDEX "register_notaris_nik_idx" ON "register_notaris"("nik");

-- CreateIndex
CREATE INDEX "register_notaris_npwp_idx" ON "register_notaris"("npwp");

-- CreateIndex
CREATE INDEX "register_notaris_provinsi_kabupaten_kota_idx" ON "register_notaris"("provinsi", "kabupaten_kota");

-- CreateIndex
CREATE UNIQUE INDEX "register_badan_usaha_kode_badan_usaha_key" ON "register_badan_usaha"("kode_badan_usaha");

-- CreateIndex
CREATE INDEX "register_badan_usaha_npwp_kunci_idx" ON "register_badan_usaha"("npwp_kunci");

-- CreateIndex
CREATE UNIQUE INDEX "register_peserta_nik_key" ON "register_peserta"("nik");

-- CreateIndex
CREATE UNIQUE INDEX "status_entitas_entitas_id_key" ON "status_entitas"("entitas_id");

-- CreateIndex
CREATE UNIQUE INDEX "status_entitas_urut_i_key" ON "status_entitas"("urut_i");

-- CreateIndex
CREATE UNIQUE INDEX "status_entitas_urut_ii_key" ON "status_entitas"("urut_ii");

-- CreateIndex
CREATE INDEX "status_entitas_status_idx" ON "status_entitas"("status");

-- CreateIndex
CREATE UNIQUE INDEX "status_notaris_notaris_id_key" ON "status_notaris"("notaris_id");

-- CreateIndex
CREATE UNIQUE INDEX "status_notaris_urut_i_key" ON "status_notaris"("urut_i");

-- CreateIndex
CREATE UNIQUE INDEX "status_notaris_urut_ii_key" ON "status_notaris"("urut_ii");

-- CreateIndex
CREATE INDEX "muatan_jenis_id_idx" ON "muatan"("jenis", "id");

-- CreateIndex
CREATE UNIQUE INDEX "bukti_korelasi_key" ON "bukti"("korelasi");

-- CreateIndex
CREATE INDEX "bukti_klien_nomor_idx" ON "bukti"("klien", "nomor");

-- AddForeignKey
ALTER TABLE "register_pengurus" ADD CONSTRAINT "register_pengurus_entitas_id_fkey" FOREIGN KEY ("entitas_id") REFERENCES "register_entitas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_komisaris" ADD CONSTRAINT "register_komisaris_entitas_id_fkey" FOREIGN KEY ("entitas_id") REFERENCES "register_entitas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_entitas" ADD CONSTRAINT "status_entitas_entitas_id_fkey" FOREIGN KEY ("entitas_id") REFERENCES "register_entitas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_notaris" ADD CONSTRAINT "status_notaris_notaris_id_fkey" FOREIGN KEY ("notaris_id") REFERENCES "register_notaris"("id") ON DELETE CASCADE ON UPDATE CASCADE;
