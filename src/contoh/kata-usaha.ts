/**
 * Words of company names, the commonest first (domain.md §8 names the first few). The order is a guess, not a count:
 * nothing measured on these names predicts how often a word stands in a real register.
 */
export const KATA_UMUM: readonly string[] = Object.freeze(
  (
    "Jaya Abadi Makmur Sentosa Indonesia Mandiri Nusantara Karya Utama Sejahtera Bersama Maju Mitra Sinar " +
    "Perkasa Prima Putra Agung Mulia Sukses Anugerah Cipta Graha Bumi Multi Global Surya Pratama Raya Indah " +
    "Citra Berkah Lestari Usaha Lancar Persada Tunggal Baru Sumber Rejeki Inti Berkat Sakti Cahaya Harapan " +
    "Buana Dunia Samudra Bahari Gemilang Cemerlang Kencana Permata Mega Duta Guna Daya Sarana Bangun " +
    "Tirta Alam Subur Tani Rimba Hijau Timur Barat Selatan Utara Pusaka Warisan Setia Tulus Jujur Amanah Rahmat " +
    "Barokah Hidayah Ikhlas Fajar Mentari Purnama Bintang Langit Awan Pelangi Embun Mutiara Intan Zamrud Safir " +
    "Mustika Delima Melati Kenanga Teratai Anggrek Cendana Jati Beringin Rajawali Elang Merpati Kijang " +
    "Harimau Naga Kuda Gajah Lumba Perdana Pertama Dwi Tri Catur Panca Sapta Hasta Eka Satria Ksatria Pandawa " +
    "Arjuna Bima Merapi Bromo Rinjani Mahameru Musi Barito Mahakam Serayu Batavia Priangan Minang " +
    "Andalas Borneo Celebes Sunda Bali Swadaya Gotong Royong Swakarya Tekad Semangat Juang Pelita Obor Suluh " +
    "Lentera Jembatan Gerbang Pilar Pondasi Menara Puncak Samudera Dermaga Layar Jangkar Kompas Lintas Angkasa " +
    "Dana Modal Kapital Saksama Cermat Tangguh Tegar Kokoh Gagah Lincah Cekatan Terampil Andal Terpadu " +
    "Serasi Selaras Harmoni Damai Tentram Asri Elok Permai Molek Segar Murni Jernih Bening Suci"
  ).split(" "),
);

/** A line of business: the words that name it and its KBLI codes by version, the likeliest first. */
export interface Bidang {
  readonly kata: readonly string[];
  readonly kbli: {
    readonly "2017": readonly string[];
    readonly "2020": readonly string[];
    readonly "2025": readonly string[];
  };
}

function bidang(kata: string, v2017: string, v2020: string, v2025: string): Bidang {
  const split = (teks: string): readonly string[] => Object.freeze(teks === "" ? [] : teks.split(" "));
  return Object.freeze({
    kata: split(kata),
    kbli: Object.freeze({ "2017": split(v2017), "2020": split(v2020), "2025": split(v2025) }),
  });
}

/** Lines of business, the commonest first. Codes of 2020 and 2025 were looked up; every code is titled in `KBLI_CONTOH`. */
export const BIDANG: readonly Bidang[] = Object.freeze([
  bidang("Niaga Komoditi Trading", "46339 46900", "46339 46900 46311 46100", "46339 46311 46100 46902"),
  bidang("Konstruksi Bangunan Konstruktama", "41011", "41011 41012 42101 43211", "41011 41012 42101 43211"),
  bidang("Teknologi Digital Informatika Solusindo", "62019", "62019 62029", "62199 62209"),
  bidang("Logistik Ekspres Angkutan Kargo", "49431 52101", "49431 52101 52291 50131", "52291 52101"),
  bidang(
    "Pangan Boga Rasa Kuliner",
    "10710",
    "10710 56101 56210 10761 10779",
    "10710 56101 56210 10761 10779",
  ),
  bidang("Properti Realti Griya", "", "68111 41011", "68111 41011"),
  bidang("Teknik Mesin Presisi", "", "46599 25111 71102", "46599 25111 71102"),
  bidang("Konsultan Konsultindo", "70209", "70209 71101 71102", "70209 71101 71102"),
  bidang("Tekstil Busana Garmen", "14111", "14111 13121 46411", "14111 13121 46411"),
  bidang("Agro Sawit Pertanian Kebun", "", "01111 01220 01262", "01111 01220 01262"),
  bidang("Farma Medika Husada", "", "46441 47721 21012 86103", "46441 47721 21012 86103"),
  bidang("Retail Swalayan Mart", "47111", "47111", "47111"),
  bidang("Energi Elektrika Listrik", "", "35111 43211", "35111 43211"),
  bidang("Wisata Tour Hotel", "", "79111 55110", "79110 55103"),
  bidang("Media Kreatif Promosi", "73100", "73100 18111", "73100 18111"),
  bidang("Kayu Mebel Furnitur", "", "31001 16101", "31011 16101"),
  bidang("Tambang Mineral Batuan", "", "08103", "08103"),
  bidang("Lingkungan Bersih Limbah", "", "38110 81210 20231", "38110 81210 20231"),
  bidang("Otomotif Motor Rental", "", "45101 77100", "77100"),
  bidang("Perikanan Maritim Laut", "", "03111 11051", "11051"),
]);

/** What a partnership of professionals calls its work (Firma and Persekutuan Perdata). */
export const BIDANG_PROFESI: Bidang = bidang(
  "Hukum Akuntan Arsitek",
  "69201",
  "69101 69201 71101",
  "69101 69201 71101",
);

const SUKU_AWAL = Object.freeze(
  "ba be bi bra ca da de dar ga gan gra ha har ja ka kal kar ken la lin lu ma mar me mu na nir pa per pra ra ren ri sa sam sar se sri su ta tan ti tra u wa war wi ya za".split(
    " ",
  ),
);
const SUKU_TENGAH = Object.freeze(
  "ba bi da di ga ha ka ki la li lu ma mi na ni nu pa ra ri ru sa si ta ti tu va wa wi ya".split(" "),
);
const SUKU_AKHIR = Object.freeze(
  "bara dama dara gana gara hasta jaya kara kasa kusa lasa laya loka mala mara mas mira nadi naya nindo pala rasa raya rindo sena sindo tama tara tika vira wana wira yasa".split(
    " ",
  ),
);

/** The syllables of invented words: the distinctive part of a name, of no language and meant to name nobody. */
export const SUKU_KATA = Object.freeze({ awal: SUKU_AWAL, tengah: SUKU_TENGAH, akhir: SUKU_AKHIR });
