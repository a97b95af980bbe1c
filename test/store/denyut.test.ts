import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDenyut, type Denyut } from "#store/denyut.js";
import { listServers } from "../support/databases.js";
import { type ProksiTcp, startProksiTcp } from "../support/proksi-tcp.js";

describe.each(listServers())("createDenyut on $name", (server) => {
  let proksi: ProksiTcp;
  let denyut: Denyut;
  beforeEach(async () => {
    proksi = await startProksiTcp(server.ownerUrl);
    denyut = createDenyut(proksi.url, 2_000);
  });
  afterEach(async () => {
    await proksi.close();
    await denyut.close();
  });

  it("asks once for all who ask at the same time", async () => {
    expect(await Promise.all([1, 2, 3, 4].map(() => denyut.isAlive()))).toEqual([true, true, true, true]);
    expect(await denyut.isAlive()).toBe(true);
    expect(proksi.accepted()).toBe(1);
  });

  it("is silent when connections are refused, and lives again by itself", async () => {
    expect(await denyut.isAlive()).toBe(true);
    await proksi.refuse();
    expect(await denyut.isAlive()).toBe(false);
    await proksi.listen();
    expect(await denyut.isAlive()).toBe(true);
  });

  it("is silent when the database takes connections and never answers", async () => {
    expect(await denyut.isAlive()).toBe(true);
    proksi.stall();
    expect(await denyut.isAlive()).toBe(false);
    expect(await denyut.isAlive()).toBe(false);
    proksi.start();
    expect(await denyut.isAlive()).toBe(true);
  });

  it("remembers silence for those who were waiting through it", async () => {
    const sebelum = performance.now();
    await proksi.refuse();
    expect(await denyut.isAlive(sebelum)).toBe(false);
    const sesudah = performance.now();
    await proksi.listen();
    expect(await denyut.isAlive(sesudah)).toBe(true);
    expect(await denyut.isAlive(sebelum)).toBe(false);
  });
});
