import { Command, CommanderError, Option } from "commander";
import { readKonfigurasi } from "#config/konfigurasi.js";
import { TINGKAT_DERAU } from "#contoh/derau.js";
import { GalatPerintah, type KodeKeluar } from "#errors/galat-perintah.js";
import { openBasisData, prepareBasisData } from "#store/basis-data.js";
import { createKamus } from "./kamus.js";
import type { Bahasa, Lingkungan } from "./lingkungan.js";

/** Runs the server until the operator ends it; given by the program, since this room does not know the server. */
export type RunServe = (lingkungan: Lingkungan, opsi: { readonly contoh: boolean }) => Promise<KodeKeluar>;

/**
 * Runs one command line and tells how it ended (contract.md §1): 0 done, 1 findings, 2 usage, 3 a partner,
 * the transport or the database failed.
 */
export async function runCli(
  argumen: readonly string[],
  lingkungan: Lingkungan,
  runServe: RunServe,
): Promise<KodeKeluar> {
  const bahasa: Bahasa = readBahasa(argumen);
  const keluar: { kode: KodeKeluar } = { kode: 0 };
  const program = buildProgram(lingkungan, runServe, bahasa, keluar);
  try {
    await program.parseAsync([...argumen], { from: "user" });
    return keluar.kode;
  } catch (galat) {
    return reportGalat(galat, lingkungan, bahasa);
  }
}

function readBahasa(argumen: readonly string[]): Bahasa {
  const i = argumen.indexOf("--lang");
  return argumen[i + 1] === "en" && i >= 0 ? "en" : "id";
}

function reportGalat(galat: unknown, { writeErr }: Lingkungan, bahasa: Bahasa): KodeKeluar {
  if (galat instanceof CommanderError) return galat.exitCode === 0 ? 0 : 2;
  if (galat instanceof GalatPerintah) {
    writeErr(`${galat.message}\n`);
    return galat.kodeKeluar;
  }
  // What is unforeseen may hold values in its message: only its kind is told.
  const kode = (galat as { code?: unknown }).code;
  const jenis = typeof kode === "string" ? kode : galat instanceof Error ? galat.name : "Error";
  writeErr(bahasa === "en" ? `Failed: ${jenis}.\n` : `Gagal: ${jenis}.\n`);
  return 3;
}

function buildProgram(
  lingkungan: Lingkungan,
  runServe: RunServe,
  bahasa: Bahasa,
  keluar: { kode: KodeKeluar },
): Command {
  const { t, terjemah } = createKamus(bahasa);
  const program = new Command("sinergi").description(t("program"));
  program
    .exitOverride()
    .configureOutput({
      writeOut: (teks) => lingkungan.writeOut(terjemah(teks)),
      writeErr: (teks) => lingkungan.writeErr(terjemah(teks)),
    })
    .addOption(new Option("--lang <bahasa>", t("lang")).choices(["id", "en"]).default("id"))
    .helpOption("-h, --help", t("help"))
    .helpCommand(false)
    .showHelpAfterError(false);
  const set = <A extends unknown[]>(work: (...a: A) => Promise<KodeKeluar>) => {
    return async (...a: A): Promise<void> => {
      keluar.kode = await work(...a);
    };
  };
  const json: [string, string] = ["--json", t("json")];

  program
    .command("serve")
    .description(t("serve"))
    .option("--tanpa-contoh", t("tanpaContoh"))
    .action(
      set((opsi: { tanpaContoh?: boolean }) => runServe(lingkungan, { contoh: opsi.tanpaContoh !== true })),
    );
  program
    .command("token")
    .description(t("token"))
    .requiredOption("--client <id>", t("client"))
    .requiredOption("--tujuan <tujuan>", t("tujuan"))
    .option("--kegiatan <teks>", t("kegiatan"))
    .option("--orang <id>", t("orang"))
    .option("--ttl <detik>", t("ttl"))
    .action(set(async (opsi) => (await import("./perintah/token.js")).runToken(lingkungan, opsi)));
  program
    .command("import")
    .description(t("import"))
    .argument("<jenis>", t("jenis"))
    .argument("<berkas...>", t("berkas"))
    .option("--lengkap", t("lengkap"))
    .option("--per-tanggal <tanggal>", t("perTanggal"))
    .option("--laporan <berkas>", t("laporan"))
    .option(...json)
    .action(
      set(async (jenis: string, berkas: string[], opsi) =>
        (await import("./perintah/muat.js")).runMuat(lingkungan, jenis, berkas, opsi),
      ),
    );
  program
    .command("match")
    .description(t("match"))
    .option("--penuh", t("penuh"))
    .option("--taksir", t("taksir"))
    .option("--evaluate <berkas>", t("evaluate"))
    .option("--kurva <berkas>", t("kurva"))
    .option(...json)
    .action(set(async (opsi) => (await import("./perintah/padankan.js")).runMatch(lingkungan, opsi, bahasa)));
  program
    .command("schema")
    .description(t("schema"))
    .requiredOption("--for <pihak>", t("untuk"))
    .option("--peran <peran>", t("peran"))
    .action(set(async (opsi) => (await import("./perintah/lain.js")).runSchema(lingkungan, opsi)));
  addKlien(program, lingkungan, t, set, json);
  addPerjanjian(program, lingkungan, t, set, json);
  program
    .command("audit")
    .description(t("audit"))
    .command("list")
    .description(t("auditList"))
    .option("--client <id>", t("client"))
    .option("--limit <banyak>", t("limit"))
    .option(...json)
    .action(set(async (opsi) => (await import("./perintah/lain.js")).runAuditList(lingkungan, opsi)));
  program
    .command("sample")
    .description(t("sample"))
    .requiredOption("--entities <banyak>", t("entities"))
    .requiredOption("--seed <benih>", t("seed"))
    .requiredOption("--out <folder>", t("out"))
    .addOption(
      new Option("--tingkat <tingkat>", t("tingkat")).choices(Object.keys(TINGKAT_DERAU)).default("wajar"),
    )
    .action(set(async (opsi) => (await import("./perintah/lain.js")).runSample(lingkungan, opsi)));
  program
    .command("migrate")
    .description(t("migrate"))
    .action(set(() => runMigrate(lingkungan)));
  program
    .command("doctor")
    .description(t("doctor"))
    .option(...json)
    .action(set(async (opsi) => (await import("./perintah/dokter.js")).runDokter(lingkungan, opsi)));
  return program;
}

type Kata = ReturnType<typeof createKamus>["t"];
type Set = <A extends unknown[]>(work: (...a: A) => Promise<KodeKeluar>) => (...a: A) => Promise<void>;

function addKlien(program: Command, lingkungan: Lingkungan, t: Kata, set: Set, json: [string, string]): void {
  const klien = program.command("client").description(t("klien"));
  klien
    .command("add")
    .description(t("klienAdd"))
    .argument("<id>", t("client"))
    .requiredOption("--pihak <pihak>", t("untuk"))
    .requiredOption("--peran <peran>", t("peran"))
    .requiredOption("--tujuan <tujuan...>", t("tujuan"))
    .requiredOption("--kegiatan <teks...>", t("kegiatan"))
    .option("--penerbit <issuer>", t("penerbit"))
    .option("--jaringan <cidr...>", t("jaringan"))
    .option("--batas <per-menit>", t("batas"))
    .action(
      set(async (id: string, opsi) =>
        (await import("./perintah/klien.js")).runKlienAdd(lingkungan, id, opsi),
      ),
    );
  klien
    .command("list")
    .description(t("klienList"))
    .option(...json)
    .action(set(async (opsi) => (await import("./perintah/klien.js")).runKlienList(lingkungan, opsi)));
  for (const [nama, aktif] of [
    ["disable", false],
    ["enable", true],
  ] as const) {
    klien
      .command(nama)
      .description(t(nama))
      .argument("<id>", t("client"))
      .action(
        set(async (id: string) => (await import("./perintah/klien.js")).runKlienAktif(lingkungan, id, aktif)),
      );
  }
  klien
    .command("revoke")
    .description(t("revoke"))
    .argument("<jti>", t("jti"))
    .option("--penerbit <issuer>", t("penerbit"))
    .action(
      set(async (jti: string, opsi) =>
        (await import("./perintah/klien.js")).runKlienRevoke(lingkungan, jti, opsi),
      ),
    );
}

function addPerjanjian(
  program: Command,
  lingkungan: Lingkungan,
  t: Kata,
  set: Set,
  json: [string, string],
): void {
  const perjanjian = program.command("agreement").description(t("agreement"));
  perjanjian
    .command("show")
    .description(t("agreementShow"))
    .option(...json)
    .action(
      set(async (opsi) => (await import("./perintah/perjanjian.js")).runPerjanjianShow(lingkungan, opsi)),
    );
  perjanjian
    .command("check")
    .description(t("agreementCheck"))
    .option("--at <tanggal>", t("at"))
    .option(...json)
    .action(
      set(async (opsi) => (await import("./perintah/perjanjian.js")).runPerjanjianCheck(lingkungan, opsi)),
    );
}

/** `migrate`: applies migrations; what a production operator runs with the owner's credentials. */
async function runMigrate(lingkungan: Lingkungan): Promise<KodeKeluar> {
  const konfigurasi = readKonfigurasi(lingkungan.env);
  const basisData = await openBasisData({ ...konfigurasi, log: (k) => lingkungan.writeErr(`${k}\n`) });
  try {
    const diterapkan = await prepareBasisData(basisData.ownerUrl, konfigurasi.mode);
    for (const nama of diterapkan) lingkungan.writeOut(`${nama}\n`);
  } finally {
    await basisData.stop();
  }
  return 0;
}
