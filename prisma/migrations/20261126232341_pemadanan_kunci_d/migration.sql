-- Lock D: written from the rows of src/perjanjian by `node build/write-migration.mjs NAME --kunci-d`. Do not edit.

REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE OR REPLACE FUNCTION inti.nama_peran(akhiran text) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT 'sinergi_' || substr(md5(current_database()), 1, 8) || '_' || akhiran $$;

CREATE OR REPLACE FUNCTION inti.buat_peran(akhiran text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = inti.nama_peran(akhiran)) THEN
    EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE CONNECTION LIMIT 40', inti.nama_peran(akhiran));
  END IF;
  EXECUTE format('ALTER ROLE %I SET statement_timeout = 10000', inti.nama_peran(akhiran));
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), inti.nama_peran(akhiran));
  EXECUTE format('GRANT USAGE ON SCHEMA inti TO %I', inti.nama_peran(akhiran));
END $$;

REVOKE ALL ON FUNCTION inti.nama_peran(text), inti.buat_peran(text) FROM PUBLIC;

-- pihak_1_sistem_mitra
DROP SCHEMA IF EXISTS pihak_1_sistem_mitra CASCADE;
CREATE SCHEMA pihak_1_sistem_mitra;
CREATE VIEW pihak_1_sistem_mitra.perseroan WITH (security_invoker = true) AS
SELECT
  e.id AS id,
  e.urut_i AS urut,
  e.diubah_i AS diubah_pada,
  e.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  e.tidak_sah AS tidak_sah,
  e.nama_entitas AS nama_entitas,
  e.nama_normal AS nama_normal,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  e.provinsi AS provinsi,
  e.kabupaten AS kabupaten,
  e.kecamatan AS kecamatan,
  e.kelurahan AS kelurahan,
  e.alamat_lengkap AS alamat_lengkap,
  e.nomor_telepon AS nomor_telepon,
  e.kbli AS kbli,
  e.judul_kbli AS judul_kbli,
  e.pengurus_ada AS pengurus_ada
FROM inti.register_entitas e
WHERE e.register = 'PERSEROAN';
CREATE VIEW pihak_1_sistem_mitra.persekutuan WITH (security_invoker = true) AS
SELECT
  e.id AS id,
  e.urut_i AS urut,
  e.diubah_i AS diubah_pada,
  e.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  e.tidak_sah AS tidak_sah,
  e.jenis AS jenis,
  e.nama_entitas AS nama_entitas,
  e.nama_normal AS nama_normal,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  e.provinsi AS provinsi,
  e.kabupaten AS kabupaten,
  e.kecamatan AS kecamatan,
  e.kelurahan AS kelurahan,
  e.alamat_lengkap AS alamat_lengkap,
  e.nomor_telepon AS nomor_telepon,
  e.kbli AS kbli,
  e.judul_kbli AS judul_kbli,
  e.pengurus_ada AS pengurus_ada
FROM inti.register_entitas e
WHERE e.register = 'PERSEKUTUAN';
CREATE VIEW pihak_1_sistem_mitra.pengurus WITH (security_invoker = true) AS
SELECT
  p.id AS id,
  p.entitas_id AS entitas_id,
  p.urutan AS urutan,
  p.tidak_sah AS tidak_sah,
  p.peran AS peran,
  p.nama AS nama,
  p.jabatan AS jabatan,
  p.alamat_email AS alamat_email,
  p.nomor_handphone AS nomor_handphone
FROM inti.register_pengurus p;
CREATE VIEW pihak_1_sistem_mitra.notaris WITH (security_invoker = true) AS
SELECT
  n.id AS id,
  n.urut_i AS urut,
  n.diubah_i AS diubah_pada,
  n.dihapus_pada AS dihapus_pada,
  n.subjek AS subjek,
  n.tidak_sah AS tidak_sah,
  n.nik AS nik,
  n.npwp AS npwp,
  n.npwp_tidak_sah AS npwp_tidak_sah,
  n.provinsi AS provinsi,
  n.kabupaten_kota AS kabupaten_kota,
  n.alamat_lengkap AS alamat_lengkap,
  n.nomor_telepon AS nomor_telepon,
  n.alamat_email AS alamat_email
FROM inti.register_notaris n;
CREATE VIEW pihak_1_sistem_mitra.batas_nisan WITH (security_invoker = true) AS
SELECT daftar, batas_nisan AS batas FROM inti.penghitung WHERE pihak = 'PIHAK_I';
DO $$ BEGIN
  PERFORM inti.buat_peran('pihak_1_sistem_mitra');
  EXECUTE format($sql$ALTER ROLE %1$I SET default_transaction_read_only = on$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
  EXECUTE format($sql$REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
  EXECUTE format($sql$REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
  EXECUTE format($sql$GRANT USAGE ON SCHEMA pihak_1_sistem_mitra TO %1$I$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (batas_nisan, daftar, pihak) ON inti.penghitung TO %1$I$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (alamat_lengkap, dihapus_pada, diubah_i, id, jenis, judul_kbli, kabupaten, kbli, kecamatan, kelurahan, nama_entitas, nama_normal, nomor_telepon, npwp, npwp_tidak_sah, pengurus_ada, provinsi, register, subjek, tidak_sah, urut_i) ON inti.register_entitas TO %1$I$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (alamat_email, alamat_lengkap, dihapus_pada, diubah_i, id, kabupaten_kota, nik, nomor_telepon, npwp, npwp_tidak_sah, provinsi, subjek, tidak_sah, urut_i) ON inti.register_notaris TO %1$I$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (alamat_email, entitas_id, id, jabatan, nama, nomor_handphone, peran, tidak_sah, urutan) ON inti.register_pengurus TO %1$I$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT ON ALL TABLES IN SCHEMA pihak_1_sistem_mitra TO %1$I$sql$, inti.nama_peran('pihak_1_sistem_mitra'));
END $$;

-- pihak_1_petugas
DROP SCHEMA IF EXISTS pihak_1_petugas CASCADE;
CREATE SCHEMA pihak_1_petugas;
CREATE VIEW pihak_1_petugas.perseroan WITH (security_invoker = true) AS
SELECT
  e.id AS id,
  e.urut_i AS urut,
  e.diubah_i AS diubah_pada,
  e.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  e.tidak_sah AS tidak_sah,
  e.nama_entitas AS nama_entitas,
  e.nama_normal AS nama_normal,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  e.provinsi AS provinsi,
  e.kabupaten AS kabupaten,
  e.kecamatan AS kecamatan,
  e.kelurahan AS kelurahan,
  e.alamat_lengkap AS alamat_lengkap,
  e.nomor_telepon AS nomor_telepon,
  e.kbli AS kbli,
  e.judul_kbli AS judul_kbli,
  e.pengurus_ada AS pengurus_ada
FROM inti.register_entitas e
WHERE e.register = 'PERSEROAN';
CREATE VIEW pihak_1_petugas.persekutuan WITH (security_invoker = true) AS
SELECT
  e.id AS id,
  e.urut_i AS urut,
  e.diubah_i AS diubah_pada,
  e.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  e.tidak_sah AS tidak_sah,
  e.jenis AS jenis,
  e.nama_entitas AS nama_entitas,
  e.nama_normal AS nama_normal,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  e.provinsi AS provinsi,
  e.kabupaten AS kabupaten,
  e.kecamatan AS kecamatan,
  e.kelurahan AS kelurahan,
  e.alamat_lengkap AS alamat_lengkap,
  e.nomor_telepon AS nomor_telepon,
  e.kbli AS kbli,
  e.judul_kbli AS judul_kbli,
  e.pengurus_ada AS pengurus_ada
FROM inti.register_entitas e
WHERE e.register = 'PERSEKUTUAN';
CREATE VIEW pihak_1_petugas.pengurus WITH (security_invoker = true) AS
SELECT
  p.id AS id,
  p.entitas_id AS entitas_id,
  p.urutan AS urutan,
  p.tidak_sah AS tidak_sah,
  p.peran AS peran,
  p.nama AS nama,
  p.jabatan AS jabatan,
  p.alamat_email AS alamat_email,
  p.nomor_handphone AS nomor_handphone
FROM inti.register_pengurus p;
CREATE VIEW pihak_1_petugas.notaris WITH (security_invoker = true) AS
SELECT
  n.id AS id,
  n.urut_i AS urut,
  n.diubah_i AS diubah_pada,
  n.dihapus_pada AS dihapus_pada,
  n.subjek AS subjek,
  n.tidak_sah AS tidak_sah,
  n.nik AS nik,
  n.npwp AS npwp,
  n.npwp_tidak_sah AS npwp_tidak_sah,
  n.provinsi AS provinsi,
  n.kabupaten_kota AS kabupaten_kota,
  n.alamat_lengkap AS alamat_lengkap,
  n.nomor_telepon AS nomor_telepon,
  n.alamat_email AS alamat_email
FROM inti.register_notaris n;
CREATE VIEW pihak_1_petugas.peserta_status_entitas WITH (security_invoker = true) AS
SELECT
  s.id AS id,
  s.urut_i AS urut,
  s.diubah_i AS diubah_pada,
  s.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  s.per_tanggal AS per_tanggal,
  e.nama_entitas AS nama_entitas,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  s.status AS status,
  s.kode_badan_usaha AS kode_badan_usaha,
  s.jumlah_pekerja AS jumlah_pekerja,
  s.terdaftar_sejak AS terdaftar_sejak,
  s.entitas_id AS entitas_id,
  e.provinsi AS provinsi,
  e.kabupaten AS kabupaten,
  s.metode AS metode,
  s.bobot AS bobot,
  s.penjelasan AS penjelasan,
  s.versi_parameter AS versi_parameter,
  s.putaran_id AS putaran_id
FROM inti.status_entitas s JOIN inti.register_entitas e ON e.id = s.entitas_id;
CREATE VIEW pihak_1_petugas.peserta_status_notaris WITH (security_invoker = true) AS
SELECT
  s.id AS id,
  s.urut_i AS urut,
  s.diubah_i AS diubah_pada,
  s.dihapus_pada AS dihapus_pada,
  n.subjek AS subjek,
  s.per_tanggal AS per_tanggal,
  n.nik AS nik,
  n.npwp AS npwp,
  n.npwp_tidak_sah AS npwp_tidak_sah,
  s.status AS status,
  s.segmen AS segmen,
  s.nomor_kartu AS nomor_kartu,
  s.metode AS metode,
  s.versi_parameter AS versi_parameter,
  s.putaran_id AS putaran_id
FROM inti.status_notaris s JOIN inti.register_notaris n ON n.id = s.notaris_id;
CREATE VIEW pihak_1_petugas.tinjauan_padanan WITH (security_invoker = true) AS
SELECT
  t.id AS id,
  t.urut AS urut,
  t.diubah_pada AS diubah_pada,
  t.ditutup_pada AS dihapus_pada,
  e.subjek AS subjek,
  t.sejak AS sejak,
  t.badan_usaha_id AS badan_usaha_id,
  t.bobot AS bobot,
  t.penjelasan AS penjelasan,
  t.versi_parameter AS versi_parameter,
  t.entitas_id AS entitas_id,
  e.provinsi AS provinsi,
  e.kabupaten AS kabupaten,
  b.kode_badan_usaha AS kode_badan_usaha,
  b.nama AS nama,
  b.npwp AS npwp,
  b.kode_wilayah AS kode_wilayah,
  b.jumlah_pekerja AS jumlah_pekerja,
  b.terdaftar_sejak AS terdaftar_sejak,
  k.keputusan AS keputusan,
  k.alasan AS alasan,
  k.orang AS orang,
  k.waktu AS waktu
FROM inti.tinjauan t JOIN inti.register_entitas e ON e.id = t.entitas_id
JOIN inti.register_badan_usaha b ON b.id = t.badan_usaha_id
LEFT JOIN LATERAL (SELECT x.keputusan, x.alasan, x.orang, x.waktu FROM inti.keputusan_tinjauan x
  WHERE x.tinjauan_id = t.id ORDER BY x.id DESC LIMIT 1) k ON true;
CREATE VIEW pihak_1_petugas.batas_nisan WITH (security_invoker = true) AS
SELECT daftar, batas_nisan AS batas FROM inti.penghitung WHERE pihak = 'PIHAK_I';
DO $$ BEGIN
  PERFORM inti.buat_peran('pihak_1_petugas');
  EXECUTE format($sql$ALTER ROLE %1$I SET default_transaction_read_only = on$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT USAGE ON SCHEMA pihak_1_petugas TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (alasan, id, keputusan, orang, tinjauan_id, waktu) ON inti.keputusan_tinjauan TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (batas_nisan, daftar, pihak) ON inti.penghitung TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (id, jumlah_pekerja, kode_badan_usaha, kode_wilayah, nama, npwp, terdaftar_sejak) ON inti.register_badan_usaha TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (alamat_lengkap, dihapus_pada, diubah_i, id, jenis, judul_kbli, kabupaten, kbli, kecamatan, kelurahan, nama_entitas, nama_normal, nomor_telepon, npwp, npwp_tidak_sah, pengurus_ada, provinsi, register, subjek, tidak_sah, urut_i) ON inti.register_entitas TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (alamat_email, alamat_lengkap, dihapus_pada, diubah_i, id, kabupaten_kota, nik, nomor_telepon, npwp, npwp_tidak_sah, provinsi, subjek, tidak_sah, urut_i) ON inti.register_notaris TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (alamat_email, entitas_id, id, jabatan, nama, nomor_handphone, peran, tidak_sah, urutan) ON inti.register_pengurus TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (bobot, dihapus_pada, diubah_i, entitas_id, id, jumlah_pekerja, kode_badan_usaha, metode, penjelasan, per_tanggal, putaran_id, status, terdaftar_sejak, urut_i, versi_parameter) ON inti.status_entitas TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (dihapus_pada, diubah_i, id, metode, nomor_kartu, notaris_id, per_tanggal, putaran_id, segmen, status, urut_i, versi_parameter) ON inti.status_notaris TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT (badan_usaha_id, bobot, ditutup_pada, diubah_pada, entitas_id, id, penjelasan, sejak, urut, versi_parameter) ON inti.tinjauan TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT INSERT (alasan, badan_usaha_id, entitas_id, keputusan, klien, korelasi, orang, tinjauan_id, waktu) ON inti.keputusan_tinjauan TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT USAGE ON SEQUENCE inti.keputusan_tinjauan_id_seq TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
  EXECUTE format($sql$GRANT SELECT ON ALL TABLES IN SCHEMA pihak_1_petugas TO %1$I$sql$, inti.nama_peran('pihak_1_petugas'));
END $$;

-- pihak_1_pengawas
DROP SCHEMA IF EXISTS pihak_1_pengawas CASCADE;
CREATE SCHEMA pihak_1_pengawas;
DO $$ BEGIN
  PERFORM inti.buat_peran('pihak_1_pengawas');
  EXECUTE format($sql$ALTER ROLE %1$I SET default_transaction_read_only = on$sql$, inti.nama_peran('pihak_1_pengawas'));
  EXECUTE format($sql$REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_1_pengawas'));
  EXECUTE format($sql$REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_1_pengawas'));
  EXECUTE format($sql$GRANT USAGE ON SCHEMA pihak_1_pengawas TO %1$I$sql$, inti.nama_peran('pihak_1_pengawas'));
END $$;

-- pihak_1_pengembang
DROP SCHEMA IF EXISTS pihak_1_pengembang CASCADE;
CREATE SCHEMA pihak_1_pengembang;
DO $$ BEGIN
  PERFORM inti.buat_peran('pihak_1_pengembang');
  EXECUTE format($sql$ALTER ROLE %1$I SET default_transaction_read_only = on$sql$, inti.nama_peran('pihak_1_pengembang'));
  EXECUTE format($sql$REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_1_pengembang'));
  EXECUTE format($sql$REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_1_pengembang'));
  EXECUTE format($sql$GRANT USAGE ON SCHEMA pihak_1_pengembang TO %1$I$sql$, inti.nama_peran('pihak_1_pengembang'));
END $$;

-- pihak_2_sistem_mitra
DROP SCHEMA IF EXISTS pihak_2_sistem_mitra CASCADE;
CREATE SCHEMA pihak_2_sistem_mitra;
CREATE VIEW pihak_2_sistem_mitra.peserta_status_entitas WITH (security_invoker = true) AS
SELECT
  s.id AS id,
  s.urut_ii AS urut,
  s.diubah_ii AS diubah_pada,
  s.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  s.per_tanggal AS per_tanggal,
  e.nama_entitas AS nama_entitas,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  s.status AS status,
  e.id_sumber AS id_sumber
FROM inti.status_entitas s JOIN inti.register_entitas e ON e.id = s.entitas_id;
CREATE VIEW pihak_2_sistem_mitra.peserta_status_notaris WITH (security_invoker = true) AS
SELECT
  s.id AS id,
  s.urut_ii AS urut,
  s.diubah_ii AS diubah_pada,
  s.dihapus_pada AS dihapus_pada,
  n.subjek AS subjek,
  s.per_tanggal AS per_tanggal,
  n.nik AS nik,
  n.npwp AS npwp,
  n.npwp_tidak_sah AS npwp_tidak_sah,
  s.status AS status,
  s.segmen AS segmen,
  n.id_sumber AS id_sumber
FROM inti.status_notaris s JOIN inti.register_notaris n ON n.id = s.notaris_id;
CREATE VIEW pihak_2_sistem_mitra.batas_nisan WITH (security_invoker = true) AS
SELECT daftar, batas_nisan AS batas FROM inti.penghitung WHERE pihak = 'PIHAK_II';
DO $$ BEGIN
  PERFORM inti.buat_peran('pihak_2_sistem_mitra');
  EXECUTE format($sql$ALTER ROLE %1$I SET default_transaction_read_only = on$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$GRANT USAGE ON SCHEMA pihak_2_sistem_mitra TO %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (batas_nisan, daftar, pihak) ON inti.penghitung TO %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (id, id_sumber, nama_entitas, npwp, npwp_tidak_sah, subjek) ON inti.register_entitas TO %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (id, id_sumber, nik, npwp, npwp_tidak_sah, subjek) ON inti.register_notaris TO %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (dihapus_pada, diubah_ii, entitas_id, id, per_tanggal, status, urut_ii) ON inti.status_entitas TO %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT (dihapus_pada, diubah_ii, id, notaris_id, per_tanggal, segmen, status, urut_ii) ON inti.status_notaris TO %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
  EXECUTE format($sql$GRANT SELECT ON ALL TABLES IN SCHEMA pihak_2_sistem_mitra TO %1$I$sql$, inti.nama_peran('pihak_2_sistem_mitra'));
END $$;

-- pihak_2_petugas
DROP SCHEMA IF EXISTS pihak_2_petugas CASCADE;
CREATE SCHEMA pihak_2_petugas;
CREATE VIEW pihak_2_petugas.perseroan WITH (security_invoker = true) AS
SELECT
  e.id AS id,
  e.urut_ii AS urut,
  e.diubah_ii AS diubah_pada,
  e.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  e.tidak_sah AS tidak_sah,
  e.nama_entitas AS nama_entitas,
  e.nama_normal AS nama_normal,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  e.provinsi AS provinsi,
  e.kabupaten AS kabupaten,
  e.kecamatan AS kecamatan,
  e.kelurahan AS kelurahan,
  e.alamat_lengkap AS alamat_lengkap,
  e.nomor_telepon AS nomor_telepon,
  e.kbli AS kbli,
  e.judul_kbli AS judul_kbli,
  e.pengurus_ada AS pengurus_ada,
  e.id_sumber AS id_sumber,
  e.nomor_sk AS nomor_sk,
  e.tanggal_sk AS tanggal_sk,
  e.modal_dasar AS modal_dasar,
  e.modal_disetor AS modal_disetor
FROM inti.register_entitas e
WHERE e.register = 'PERSEROAN';
CREATE VIEW pihak_2_petugas.persekutuan WITH (security_invoker = true) AS
SELECT
  e.id AS id,
  e.urut_ii AS urut,
  e.diubah_ii AS diubah_pada,
  e.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  e.tidak_sah AS tidak_sah,
  e.jenis AS jenis,
  e.nama_entitas AS nama_entitas,
  e.nama_normal AS nama_normal,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  e.provinsi AS provinsi,
  e.kabupaten AS kabupaten,
  e.kecamatan AS kecamatan,
  e.kelurahan AS kelurahan,
  e.alamat_lengkap AS alamat_lengkap,
  e.nomor_telepon AS nomor_telepon,
  e.kbli AS kbli,
  e.judul_kbli AS judul_kbli,
  e.pengurus_ada AS pengurus_ada,
  e.id_sumber AS id_sumber,
  e.nomor_sk AS nomor_sk,
  e.tanggal_sk AS tanggal_sk
FROM inti.register_entitas e
WHERE e.register = 'PERSEKUTUAN';
CREATE VIEW pihak_2_petugas.pengurus WITH (security_invoker = true) AS
SELECT
  p.id AS id,
  p.entitas_id AS entitas_id,
  p.urutan AS urutan,
  p.tidak_sah AS tidak_sah,
  p.peran AS peran,
  p.nama AS nama,
  p.jabatan AS jabatan,
  p.alamat_email AS alamat_email,
  p.nomor_handphone AS nomor_handphone,
  p.nik AS nik
FROM inti.register_pengurus p;
CREATE VIEW pihak_2_petugas.notaris WITH (security_invoker = true) AS
SELECT
  n.id AS id,
  n.urut_ii AS urut,
  n.diubah_ii AS diubah_pada,
  n.dihapus_pada AS dihapus_pada,
  n.subjek AS subjek,
  n.tidak_sah AS tidak_sah,
  n.nik AS nik,
  n.npwp AS npwp,
  n.npwp_tidak_sah AS npwp_tidak_sah,
  n.provinsi AS provinsi,
  n.kabupaten_kota AS kabupaten_kota,
  n.alamat_lengkap AS alamat_lengkap,
  n.nomor_telepon AS nomor_telepon,
  n.alamat_email AS alamat_email,
  n.id_sumber AS id_sumber,
  n.nomor_sk AS nomor_sk,
  n.nama AS nama
FROM inti.register_notaris n;
CREATE VIEW pihak_2_petugas.peserta_status_entitas WITH (security_invoker = true) AS
SELECT
  s.id AS id,
  s.urut_ii AS urut,
  s.diubah_ii AS diubah_pada,
  s.dihapus_pada AS dihapus_pada,
  e.subjek AS subjek,
  s.per_tanggal AS per_tanggal,
  e.nama_entitas AS nama_entitas,
  e.npwp AS npwp,
  e.npwp_tidak_sah AS npwp_tidak_sah,
  s.status AS status,
  e.id_sumber AS id_sumber
FROM inti.status_entitas s JOIN inti.register_entitas e ON e.id = s.entitas_id;
CREATE VIEW pihak_2_petugas.peserta_status_notaris WITH (security_invoker = true) AS
SELECT
  s.id AS id,
  s.urut_ii AS urut,
  s.diubah_ii AS diubah_pada,
  s.dihapus_pada AS dihapus_pada,
  n.subjek AS subjek,
  s.per_tanggal AS per_tanggal,
  n.nik AS nik,
  n.npwp AS npwp,
  n.npwp_tidak_sah AS npwp_tidak_sah,
  s.status AS status,
  s.segmen AS segmen,
  n.id_sumber AS id_sumber
FROM inti.status_notaris s JOIN inti.register_notaris n ON n.id = s.notaris_id;
CREATE VIEW pihak_2_petugas.batas_nisan WITH (security_invoker = true) AS
SELECT daftar, batas_nisan AS batas FROM inti.penghitung WHERE pihak = 'PIHAK_II';
DO $$ BEGIN
  PERFORM inti.buat_peran('pihak_2_petugas');
  EXECUTE format($sql$ALTER ROLE %1$I SET default_transaction_read_only = on$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$GRANT USAGE ON SCHEMA pihak_2_petugas TO %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$GRANT SELECT (batas_nisan, daftar, pihak) ON inti.penghitung TO %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$GRANT SELECT (alamat_lengkap, dihapus_pada, diubah_ii, id, id_sumber, jenis, judul_kbli, kabupaten, kbli, kecamatan, kelurahan, modal_dasar, modal_disetor, nama_entitas, nama_normal, nomor_sk, nomor_telepon, npwp, npwp_tidak_sah, pengurus_ada, provinsi, register, subjek, tanggal_sk, tidak_sah, urut_ii) ON inti.register_entitas TO %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$GRANT SELECT (alamat_email, alamat_lengkap, dihapus_pada, diubah_ii, id, id_sumber, kabupaten_kota, nama, nik, nomor_sk, nomor_telepon, npwp, npwp_tidak_sah, provinsi, subjek, tidak_sah, urut_ii) ON inti.register_notaris TO %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$GRANT SELECT (alamat_email, entitas_id, id, jabatan, nama, nik, nomor_handphone, peran, tidak_sah, urutan) ON inti.register_pengurus TO %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$GRANT SELECT (dihapus_pada, diubah_ii, entitas_id, id, per_tanggal, status, urut_ii) ON inti.status_entitas TO %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$GRANT SELECT (dihapus_pada, diubah_ii, id, notaris_id, per_tanggal, segmen, status, urut_ii) ON inti.status_notaris TO %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
  EXECUTE format($sql$GRANT SELECT ON ALL TABLES IN SCHEMA pihak_2_petugas TO %1$I$sql$, inti.nama_peran('pihak_2_petugas'));
END $$;

-- pihak_2_pengawas
DROP SCHEMA IF EXISTS pihak_2_pengawas CASCADE;
CREATE SCHEMA pihak_2_pengawas;
DO $$ BEGIN
  PERFORM inti.buat_peran('pihak_2_pengawas');
  EXECUTE format($sql$ALTER ROLE %1$I SET default_transaction_read_only = on$sql$, inti.nama_peran('pihak_2_pengawas'));
  EXECUTE format($sql$REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_2_pengawas'));
  EXECUTE format($sql$REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_2_pengawas'));
  EXECUTE format($sql$GRANT USAGE ON SCHEMA pihak_2_pengawas TO %1$I$sql$, inti.nama_peran('pihak_2_pengawas'));
END $$;

-- pihak_2_pengembang
DROP SCHEMA IF EXISTS pihak_2_pengembang CASCADE;
CREATE SCHEMA pihak_2_pengembang;
DO $$ BEGIN
  PERFORM inti.buat_peran('pihak_2_pengembang');
  EXECUTE format($sql$ALTER ROLE %1$I SET default_transaction_read_only = on$sql$, inti.nama_peran('pihak_2_pengembang'));
  EXECUTE format($sql$REVOKE ALL ON ALL TABLES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_2_pengembang'));
  EXECUTE format($sql$REVOKE ALL ON ALL SEQUENCES IN SCHEMA inti FROM %1$I$sql$, inti.nama_peran('pihak_2_pengembang'));
  EXECUTE format($sql$GRANT USAGE ON SCHEMA pihak_2_pengembang TO %1$I$sql$, inti.nama_peran('pihak_2_pengembang'));
END $$;

DO $$ BEGIN
  PERFORM inti.buat_peran('registri');
  EXECUTE format($sql$GRANT SELECT ON inti.klien, inti.token_dicabut, inti.keadaan TO %1$I$sql$, inti.nama_peran('registri'));
END $$;

DO $$ BEGIN
  PERFORM inti.buat_peran('bukti');
  EXECUTE format($sql$GRANT INSERT ON inti.bukti TO %1$I$sql$, inti.nama_peran('bukti'));
  EXECUTE format($sql$GRANT USAGE ON SEQUENCE inti.bukti_nomor_seq TO %1$I$sql$, inti.nama_peran('bukti'));
END $$;

