// Pihak I keeps its copy of the perseroan in step with what Pihak II supplies: Pasal 4(1)a.
import { runContoh, writeHitungan } from "./jalankan.js";
import { createKlienPihak1, type DataPerseroanFragment } from "./klien/pihak-1.js";

await runContoh(async ({ url, token, kursor }) => {
  const pihak1 = createKlienPihak1({ url, token });
  const hitungan = new Map<string, number>();
  const halaman = pihak1.followDaftarPerseroan({ first: 1000, after: await kursor.read() });
  for await (const { rekam, after } of halaman) {
    // Here a partner system stores the page and its cursor, in one transaction.
    for (const perseroan of rekam) {
      const jenis = classify(perseroan);
      hitungan.set(jenis, (hitungan.get(jenis) ?? 0) + 1);
    }
    await kursor.write(after);
  }
  console.log(writeHitungan(hitungan));
});

/** What a partner system does with a record: delete its own, or store it, knowing what is missing and why. */
function classify(perseroan: DataPerseroanFragment): string {
  if (perseroan.dihapusPada !== null) return "dihapus";
  if (perseroan.npwp !== null) return "diubah";
  const sebab = perseroan.dataTidakTersedia.find((d) => d.jalur === "npwp");
  return `diubah tanpa npwp (${sebab?.alasan ?? "tanpa alasan"})`;
}
