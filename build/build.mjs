// Builds what is missing or older than its sources: the generated clients, the program, the explorer.
// Offline: Prisma's generator needs no schema engine, so it is pointed at an executable that is there.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const akar = fileURLToPath(new URL("..", import.meta.url));
const inside = (...bagian) => path.join(akar, ...bagian);

/** Every file below a folder or file, sorted, generated ones left out. */
function filesBelow(tempat) {
  const penuh = inside(tempat);
  if (!existsSync(penuh)) return [];
  const isi = readdirSync(penuh, { recursive: true, withFileTypes: true });
  return isi
    .filter((b) => b.isFile())
    .map((b) => path.join(b.parentPath, b.name))
    .filter((b) => !b.includes(`${path.sep}generated${path.sep}`))
    .sort();
}

function hashOf(...tempat) {
  const sidik = createHash("sha256").update(process.version);
  for (const t of tempat) {
    const berkas = t.includes(".") ? [inside(t)] : filesBelow(t);
    for (const b of berkas)
      sidik.update(path.relative(akar, b)).update("\0").update(readFileSync(b)).update("\0");
  }
  return sidik.digest("hex");
}

function run(perintah, ...argumen) {
  const hasil = spawnSync(process.execPath, [inside("node_modules", ...perintah), ...argumen], {
    cwd: akar,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  if (hasil.status !== 0) process.exit(hasil.status ?? 1);
}

/** Runs a step unless its inputs are those of the last run and its product is there. */
function step(nama, masukan, produk, work) {
  const catatan = inside("dist", `.${nama}`);
  const kini = hashOf("package-lock.json", ...masukan);
  const dulu = existsSync(catatan) ? readFileSync(catatan, "utf8") : "";
  if (dulu === kini && existsSync(inside(produk))) return;
  process.stderr.write(`build: ${nama}\n`);
  rmSync(catatan, { force: true });
  work();
  mkdirSync(inside("dist"), { recursive: true });
  writeFileSync(catatan, kini);
}

step("prisma", ["prisma/schema.prisma"], "src/store/generated/client.ts", () =>
  run(["prisma", "build", "index.js"], "generate", "--schema", "prisma/schema.prisma", "--no-hints"),
);
step("program", ["src", "tsconfig.json", "prisma/schema.prisma"], "dist/main.js", () => {
  run(["typescript", "bin", "tsc"], "-p", "tsconfig.json");
  cpSync(inside("src/graphql/sdl"), inside("dist/graphql/sdl"), { recursive: true });
  chmodSync(inside("dist/main.js"), 0o755);
});
step("penjelajah", ["src/web"], "dist/web/penjelajah/index.html", () =>
  run(["vite", "bin", "vite.js"], "build", "--config", "src/web/vite.config.ts", "--logLevel", "error"),
);
