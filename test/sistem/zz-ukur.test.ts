import { it } from "vitest";
import { listServers } from "/work/main/test/support/databases.js";
import { startServerUji } from "/work/main/test/support/server-uji.js";
it("ukur", async () => {
  const [s] = listServers(); if (!s) return;
  for (let i = 0; i < 3; i++) {
    let t = performance.now();
    const u = await startServerUji(s, {});
    console.log("start", performance.now() - t); t = performance.now();
    await u.tanya("bpjs-sistem", "{ perjanjian { nomor } }");
    console.log("first", performance.now() - t); t = performance.now();
    for (let k = 0; k < 50; k++) await u.tanya("bpjs-sistem", "{ daftarPerseroan { totalCount nodes { id } } }");
    console.log("50", performance.now() - t); t = performance.now();
    await Promise.all(Array.from({length: 200}, () => u.tanya("bpjs-sistem", "{ daftarPerseroan { totalCount nodes { id } } }")));
    console.log("200par", performance.now() - t); t = performance.now();
    await u.stop(); console.log("stop", performance.now() - t);
  }
});
