// Load, commands and figures: requests over kept-alive connections, CPU of a process from /proc, medians with ranges.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { chmod, mkdtemp } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const TIK_MS = 10;

/** CPU milliseconds of a process, user and system (Linux: clock ticks of 1/100 s). */
export function readCpu(pid) {
  const isi = readFileSync(`/proc/${pid}/stat`, "utf8");
  const medan = isi.slice(isi.lastIndexOf(")") + 2).split(" ");
  return (Number(medan[11]) + Number(medan[12])) * TIK_MS;
}

/** Peak resident memory of a process in MiB. */
function readPuncak(pid) {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}

/** One request; rejects on anything but 200. */
export function post(port, jalur, badan, kepala = {}) {
  return new Promise((resolve, reject) => {
    const isi = Buffer.from(JSON.stringify(badan));
    const p = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        path: jalur,
        method: "POST",
        headers: { "content-type": "application/json", "content-length": isi.length, ...kepala },
      },
      (jawaban) => {
        const potongan = [];
        jawaban.on("data", (d) => potongan.push(d));
        jawaban.on("end", () => {
          const teks = Buffer.concat(potongan).toString();
          if (jawaban.statusCode === 200 && !teks.startsWith('{"errors"')) resolve(teks);
          else reject(new Error(`${jawaban.statusCode}: ${teks.slice(0, 300)}`));
        });
      },
    );
    p.on("error", reject);
    p.end(isi);
  });
}

/** Runs `banyak` requests, `serentak` at a time; milliseconds of wall time and of the server's CPU, per request. */
export async function measure(target, banyak, serentak, send) {
  const cpu = readCpu(target.pid);
  const mulai = performance.now();
  let sisa = banyak;
  const worker = async () => {
    while (sisa-- > 0) await send(target);
  };
  await Promise.all(Array.from({ length: serentak }, worker));
  const dinding = (performance.now() - mulai) / banyak;
  return { dinding, cpu: (readCpu(target.pid) - cpu) / banyak };
}

export const median = (nilai) => {
  const urut = [...nilai].sort((a, b) => a - b);
  const tengah = urut.length >> 1;
  return urut.length % 2 === 1 ? urut[tengah] : (urut[tengah - 1] + urut[tengah]) / 2;
};

/** Median and range. */
export const summarize = (nilai) => ({
  median: median(nilai),
  min: Math.min(...nilai),
  maks: Math.max(...nilai),
});

/** Runs a command of the exchange; what it printed, its seconds and its peak memory (MiB). */
export async function runPerintah(main, env, argumen) {
  const mulai = performance.now();
  // As `npm run sinergi` starts it.
  const lingkungan = { ...env, GLIBC_TUNABLES: "glibc.malloc.hugetlb=1" };
  const anak = spawn(process.execPath, [main, ...argumen], {
    env: lingkungan,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let keluaran = "";
  let puncak = 0;
  anak.stdout.on("data", (d) => {
    keluaran += d;
  });
  const pantau = setInterval(() => {
    try {
      puncak = Math.max(puncak, readPuncak(anak.pid));
    } catch {}
  }, 50);
  const kode = await new Promise((resolve) => anak.on("close", resolve));
  clearInterval(pantau);
  if (kode > 1) throw new Error(`${argumen[0]}: exit ${kode}`);
  return { keluaran, puncak, detik: (performance.now() - mulai) / 1_000 };
}

/**
 * A folder that goes with the bench, for its files and its database: the account that stands in for root must reach it, else
 * the database is laid elsewhere, and stays.
 */
export async function createKerja(nama) {
  const kerja = await mkdtemp(path.join(tmpdir(), `sinergi-${nama}-`));
  await chmod(kerja, 0o711);
  return kerja;
}
