// Writes what prisma/schema.prisma and the rows of src/perjanjian have over the committed migrations:
//   node build/write-migration.mjs NAME          tables, as Prisma's engine sees the difference
//   node build/write-migration.mjs NAME --kunci-d  lock D: roles, views and grants, from the rows
// Read what it writes, then commit it; nothing is applied here. Run `npm run build` first.
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openEmbedded } from "../dist/store/embedded/open-embedded.js";
import { writeKunciD } from "../dist/store/kunci-d/sql.js";
import { diffSchema } from "../dist/store/migrate/diff.js";

const akar = fileURLToPath(new URL("..", import.meta.url));
const [nama, pilihan] = process.argv.slice(2);
if (nama === undefined || !/^[a-z0-9_]+$/.test(nama)) {
  console.error("usage: node build/write-migration.mjs NAME [--kunci-d]");
  process.exit(2);
}

async function readSchemaDiff() {
  const dataDir = await mkdtemp(path.join(tmpdir(), "sinergi-migrasi-"));
  // Open to be passed through, so that root's unprivileged user reaches it.
  await chmod(dataDir, 0o711);
  try {
    const server = await openEmbedded({ dataDir });
    try {
      return await diffSchema({
        ownerUrl: server.ownerUrl,
        migrationsDir: path.join(akar, "prisma/migrations"),
        schemaPath: path.join(akar, "prisma/schema.prisma"),
      });
    } finally {
      await server.stop();
      await rm(server.location, { recursive: true, force: true });
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const sql = pilihan === "--kunci-d" ? writeKunciD() : await readSchemaDiff();
const cap = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = path.join(akar, "prisma/migrations", `${cap}_${nama}`);
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, "migration.sql"), sql);
console.log(path.relative(akar, path.join(folder, "migration.sql")));
