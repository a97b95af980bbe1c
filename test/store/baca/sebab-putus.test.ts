import pg from "pg";
import { describe, expect, it } from "vitest";
import { findSebabPutus, isRencanaBasi } from "#store/baca/sebab-putus.js";
import { PrismaClientKnownRequestError } from "#store/generated/internal/prismaNamespace.js";

/** An error of Prisma as it wraps one of the driver adapter. */
function fromPrisma(code: string, sebab?: Readonly<Record<string, unknown>>): Error {
  return new PrismaClientKnownRequestError("Invalid `prisma.perseroan.findMany()` at db.internal:5432", {
    code,
    clientVersion: "7",
    ...(sebab === undefined
      ? {}
      : { meta: { driverAdapterError: Object.assign(new Error("SELECT nik"), { cause: sebab }) } }),
  });
}

function fromServer(code: string): Error {
  return Object.assign(new pg.DatabaseError("SELECT nik FROM inti.notaris", 1, "error"), { code });
}

const socket = (code: string): Error =>
  Object.assign(new Error(`connect ${code} 10.0.0.1:5432`), { code, syscall: "connect" });

describe("findSebabPutus", () => {
  it.each(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2028", "P2037"])(
    "knows Prisma's %s as a database out of reach",
    (kode) => expect(findSebabPutus(fromPrisma(kode))).toBe(kode),
  );

  it.each(["57P01", "57P02", "57P03", "57014", "08000", "08003", "08006", "53300", "53200"])(
    "knows SQLSTATE %s, from node-postgres and inside an error of Prisma",
    (kode) => {
      expect(findSebabPutus(fromServer(kode))).toBe(kode);
      expect(findSebabPutus(fromPrisma("P2039", { kind: "postgres", code: kode, originalCode: kode }))).toBe(
        kode,
      );
    },
  );

  it.each(["ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EPIPE", "ETIMEDOUT"])(
    "knows a socket's %s, also when several addresses were tried",
    (kode) => {
      expect(findSebabPutus(socket(kode))).toBe(kode);
      expect(findSebabPutus(Object.assign(new AggregateError([socket(kode)]), { code: kode }))).toBe(kode);
    },
  );

  it.each([
    ["DatabaseNotReachable", "P1001"],
    ["SocketTimeout", "P1008"],
    ["TlsConnectionError", "P1011"],
    ["ConnectionClosed", "P1017"],
    ["TooManyConnections", "P2037"],
  ])("knows the driver adapter's %s, which a transaction throws as it is", (kind, sebab) => {
    expect(findSebabPutus(Object.assign(new Error(kind), { cause: { kind } }))).toBe(sebab);
  });

  it.each([
    ["Connection terminated unexpectedly", "SAMBUNGAN_PUTUS"],
    ["Connection terminated due to connection timeout", "SAMBUNGAN_PUTUS"],
    ["Client has encountered a connection error and is not queryable", "SAMBUNGAN_PUTUS"],
    ["Client was closed and is not queryable", "SAMBUNGAN_PUTUS"],
    ["Cannot use a pool after calling end on the pool", "SAMBUNGAN_DITUTUP"],
    ["timeout exceeded when trying to connect", "SAMBUNGAN_TIDAK_ADA"],
    ["timeout expired", "SAMBUNGAN_TIDAK_ADA"],
    ["Query read timeout", "TIDAK_MENJAWAB"],
  ])("knows node-postgres by its words where it gives no code: %s", (pesan, sebab) => {
    expect(findSebabPutus(new Error(pesan))).toBe(sebab);
    expect(findSebabPutus(new Error("baca", { cause: new Error(pesan) }))).toBe(sebab);
  });

  it.each(["42501", "42P01", "42703", "22P02", "28P01", "3D000", "40001", "XX000"])(
    "leaves SQLSTATE %s a fault: asking again would not help",
    (kode) => {
      expect(findSebabPutus(fromServer(kode))).toBeNull();
      expect(
        findSebabPutus(fromPrisma("P2039", { kind: "postgres", code: kode, originalCode: kode })),
      ).toBeNull();
    },
  );

  it.each([
    fromPrisma("P2021"),
    fromPrisma("P2022"),
    Object.assign(new Error("ColumnNotFound"), { cause: { kind: "ColumnNotFound", column: "nik" } }),
    new TypeError("x"),
    "Connection terminated",
    null,
    undefined,
  ])("leaves any other error alone", (galat) => expect(findSebabPutus(galat)).toBeNull());

  it("does not follow errors that hold themselves", () => {
    const galat = new Error("melingkar");
    galat.cause = galat;
    expect(findSebabPutus(galat)).toBeNull();
  });
});

describe("isRencanaBasi", () => {
  it("knows a prepared statement whose view has changed, from node-postgres and inside an error of Prisma", () => {
    expect(isRencanaBasi(fromServer("0A000"))).toBe(true);
    expect(
      isRencanaBasi(fromPrisma("P2039", { kind: "postgres", code: "0A000", originalCode: "0A000" })),
    ).toBe(true);
  });

  it.each([fromServer("42703"), socket("EPIPE"), new Error("0A000"), null])("knows no other", (galat) =>
    expect(isRencanaBasi(galat)).toBe(false),
  );
});
