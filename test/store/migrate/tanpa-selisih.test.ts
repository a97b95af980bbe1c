import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { diffSchema } from "#store/migrate/diff.js";
import { listServers } from "../../support/databases.js";

const PRISMA = fileURLToPath(new URL("../../../prisma/", import.meta.url));

describe.each(listServers())("the committed migrations on $name", ({ ownerUrl }) => {
  it("lead to prisma/schema.prisma, with no difference left", async () => {
    const sql = await diffSchema({
      ownerUrl,
      migrationsDir: `${PRISMA}migrations`,
      schemaPath: `${PRISMA}schema.prisma`,
    });
    expect(sql).toBe("");
  });
});
