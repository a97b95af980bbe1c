import { once } from "node:events";
import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

/** A statement that a login sent to the database. */
export interface Pernyataan {
  readonly peran: string;
  readonly sql: string;
}

/** A TCP proxy before a database that reads along which statements are run, and by whom. */
export interface SqlTerlihat {
  /** The database's URL, by way of the proxy. */
  readonly url: string;
  /** Statements of the roles whose name ends so, since `clear`; transaction frames left out. */
  of(akhiran: string): readonly string[];
  clear(): void;
  /** Connections that the roles whose name ends so have opened so far. */
  connections(akhiran: string): number;
  close(): Promise<void>;
}

const BINGKAI = /^\s*(?:BEGIN|COMMIT|ROLLBACK|SET |DEALLOCATE|SELECT 1$)/i;

/**
 * Reads the front end's side of PostgreSQL's protocol 3 (chapter "Message Formats"): the start-up message for
 * the role, then `Q` (simple query), `P` (parse), `B` (bind, for the statement's name) and `E` (execute).
 */
class Pembaca {
  private sisa = Buffer.alloc(0);
  private mulai = true;
  private peran = "";
  private readonly bernama = new Map<string, string>();
  private terikat = "";

  constructor(
    private readonly masuk: (peran: string) => void,
    private readonly catat: (p: Pernyataan) => void,
  ) {}

  read(bita: Buffer): void {
    this.sisa = Buffer.concat([this.sisa, bita]);
    for (;;) {
      const kepala = this.mulai ? 0 : 1;
      if (this.sisa.length < kepala + 4) return;
      const panjang = this.sisa.readInt32BE(kepala) + kepala;
      if (this.sisa.length < panjang) return;
      const pesan = this.sisa.subarray(0, panjang);
      this.sisa = this.sisa.subarray(panjang);
      if (this.mulai) this.readMulai(pesan);
      else this.readPesan(String.fromCharCode(pesan[0] ?? 0), pesan.subarray(5));
    }
  }

  private readMulai(pesan: Buffer): void {
    const bagian = pesan.subarray(8).toString("utf8").split("\0");
    this.peran = bagian[bagian.indexOf("user") + 1] ?? "";
    this.mulai = false;
    this.masuk(this.peran);
  }

  private readPesan(jenis: string, isi: Buffer): void {
    const [satu = "", dua = ""] = isi.toString("utf8").split("\0", 2);
    if (jenis === "Q") this.catat({ peran: this.peran, sql: satu });
    if (jenis === "P") this.bernama.set(satu, dua);
    if (jenis === "B") this.terikat = this.bernama.get(dua) ?? "";
    if (jenis === "E") this.catat({ peran: this.peran, sql: this.terikat });
  }
}

export async function startSqlTerlihat(databaseUrl: string): Promise<SqlTerlihat> {
  const tujuan = new URL(databaseUrl);
  const soket = new Set<Socket>();
  const dibuka: string[] = [];
  let tercatat: Pernyataan[] = [];
  const server = createServer((depan) => {
    const belakang = dial(Number(tujuan.port || 5432), tujuan.hostname);
    const pembaca = new Pembaca(
      (peran) => dibuka.push(peran),
      (p) => tercatat.push(p),
    );
    for (const [satu, lain] of [
      [depan, belakang],
      [belakang, depan],
    ] as const) {
      soket.add(satu);
      satu.on("error", () => lain.destroy());
      satu.on("close", () => {
        soket.delete(satu);
        lain.destroy();
      });
    }
    depan.on("data", (bita: Buffer) => {
      pembaca.read(bita);
      belakang.write(bita);
    });
    belakang.on("data", (bita) => depan.write(bita));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    of: (akhiran) =>
      tercatat.filter((p) => p.peran.endsWith(akhiran) && !BINGKAI.test(p.sql)).map((p) => p.sql),
    connections: (akhiran) => dibuka.filter((peran) => peran.endsWith(akhiran)).length,
    clear: () => {
      tercatat = [];
    },
    close: async () => {
      for (const s of soket) s.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
