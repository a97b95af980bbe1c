import { PER_TANGGAL_CONTOH } from "./waktu.js";

/** The file that goes with every data set. */
export const NAMA_PENJELASAN = "SINTETIS.txt";

/** What the files are, in Indonesian and English. */
export const PENJELASAN = `DATA SINTETIS - BUKAN DATA NYATA

Semua baris dalam map ini dibuat oleh program dari sebuah angka benih. Tidak ada orang, perusahaan, notaris,
atau peserta yang nyata di dalamnya; kesamaan dengan yang nyata adalah kebetulan. Angka yang diukur pada data
ini tidak meramalkan mutu data sesungguhnya.

Tanda bahwa data ini rekaan:
- id_sumber, kode_badan_usaha, dan nomor_sk diawali SINTETIS-
- nama orang diakhiri Contoh, Sintetis, Rekaan, atau Fiktif
- NPWP lama memakai kantor pajak 000 dan diawali 91 sampai 99; NPWP baru diawali 10009999
- NIK sah bentuknya, dengan nomor urut 9000 ke atas
- surel memakai domain .example (RFC 2606); telepon tetap diawali 0 setelah kode area; ponsel diawali 0835-00
- nomor kartu diawali 99990
- judul pada kbli.csv ditulis ulang dengan kata sendiri, bukan judul resmi

kebenaran.csv memuat pasangan yang benar: badan usaha mana milik entitas mana, dan baris peserta mana milik
notaris mana, beserta jenis derau. Yang tidak disebut di dalamnya tidak punya pasangan.
Register dapat dinyatakan lengkap per ${PER_TANGGAL_CONTOH}.

----------------------------------------------------------------------------------------------------------

SYNTHETIC DATA - NOT REAL

Every row in this folder was made by a program from a seed. There is no real person, company, notary or member
in it; a likeness to a real one is an accident. No figure measured on these files predicts the quality of real
data.

What marks it as invented:
- id_sumber, kode_badan_usaha and nomor_sk open with SINTETIS-
- names of persons end in Contoh, Sintetis, Rekaan or Fiktif
- old NPWP have tax office 000 and open with 91 to 99; new ones open with 10009999
- NIK are valid in form, with a sequence number from 9000
- e-mail is under .example (RFC 2606); fixed lines go on with 0 after the area code; mobiles open with 0835-00
- card numbers open with 99990
- the titles in kbli.csv are in our own words, not the official ones

Exceptions: the first perseroan, persekutuan and notary are the same in every data set (NPWP 0019990019000000
and 0029990025000000, tax office 000; NIK 3171011708459001), complete and right, for use in guides.

kebenaran.csv holds the true pairs: which employer belongs to which entity, which member's row to which notary,
and the kinds of noise. What it does not name has no pair.
The registers can be declared complete as of ${PER_TANGGAL_CONTOH}.
`;
