// Pihak II reads back which of its entities take part in JKN: data balikan, Pasal 4(2)a.
import { runContoh, writeHitungan } from "./jalankan.js";
import { createKlienPihak2, type DataStatusEntitasFragment } from "./klien/pihak-2.js";

await runContoh(async ({ url, token, kursor }) => {
  const pihak2 = createKlienPihak2({ url, token });
  const hitungan = new Map<string, number>();
  const halaman = pihak2.followDaftarPesertaStatusEntitas({ first: 1000, after: await kursor.read() });
  for await (const { rekam, after } of halaman) {
    // Here a partner system stores each status under its own `idSumber`, and the cursor with them.
    for (const entitas of rekam) {
      const jenis = classify(entitas);
      hitungan.set(jenis, (hitungan.get(jenis) ?? 0) + 1);
    }
    await kursor.write(after);
  }
  console.log(writeHitungan(hitungan));
});

/** A status that is null is not known; only TIDAK_TERDAFTAR says that an entity takes no part. */
function classify(entitas: DataStatusEntitasFragment): string {
  if (entitas.dihapusPada !== null) return "dihapus";
  if (entitas.status !== null) return entitas.status;
  const sebab = entitas.dataTidakTersedia.find((d) => d.jalur === "status");
  return `belum diketahui (${sebab?.alasan ?? "tanpa alasan"})`;
}
