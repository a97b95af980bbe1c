import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Galat } from "#errors/galat.js";
import { createAntreanBukti, type Titipan } from "#store/antrean-bukti.js";

const BATAS = { banyak: 5, ukuran: 100, banyakKelompok: 3, ukuranKelompok: 50, maxWaitMs: 2_000 };

const sebabOf = (tulis: Promise<void>): Promise<string | null | undefined> =>
  tulis.then(
    () => null,
    (galat: unknown) => (galat instanceof Galat ? galat.rincian.sebab : undefined),
  );
const isi = (kelompok: readonly Titipan[]) => kelompok.map((titipan) => titipan.isi.nilai[0]);

describe("createAntreanBukti", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const open = (ganti: Partial<typeof BATAS> = {}) => {
    const antrean = createAntreanBukti({ ...BATAS, ...ganti });
    const jawaban = new Map<string, string | null | undefined>();
    const push = (korelasi: string, teks = korelasi) => {
      sebabOf(antrean.push(korelasi, { nilai: [teks], ukuran: teks.length })).then((sebab) =>
        jawaban.set(korelasi, sebab),
      );
    };
    return { antrean, jawaban, push };
  };

  it("gives groups in order, bounded in number", () => {
    const { antrean, push } = open();
    for (const k of ["a", "b", "c", "d"]) push(k);
    expect(isi(antrean.take())).toEqual(["a", "b", "c"]);
    expect(isi(antrean.take())).toEqual(["d"]);
    expect(antrean.take()).toEqual([]);
  });

  it("gives groups bounded in size, but an over-large record all the same, alone", () => {
    const { antrean, push } = open({ ukuran: 1_000 });
    push("a", "a".repeat(30));
    push("b", "b".repeat(30));
    push("c", "c".repeat(80));
    expect(isi(antrean.take())).toEqual(["a".repeat(30)]);
    expect(isi(antrean.take())).toEqual(["b".repeat(30)]);
    expect(isi(antrean.take())).toEqual(["c".repeat(80)]);
  });

  it("refuses at once when it is full, in number or in size, those in flight counted", async () => {
    const { antrean, jawaban, push } = open();
    for (const k of ["a", "b", "c", "d", "e"]) push(k);
    antrean.take();
    push("f");
    const besar = open();
    besar.push("a", "a".repeat(60));
    besar.push("b", "b".repeat(60));
    await vi.advanceTimersByTimeAsync(0);
    expect([...jawaban]).toEqual([["f", "ANTREAN_PENUH"]]);
    expect([...besar.jawaban]).toEqual([["b", "ANTREAN_PENUH"]]);
    expect(antrean.depth()).toBe(5);
  });

  it("has room again when records are settled", async () => {
    const { antrean, jawaban, push } = open({ banyak: 1, ukuran: 10 });
    push("a", "a".repeat(10));
    for (const titipan of antrean.take()) titipan.settle(null);
    push("b", "b".repeat(10));
    await vi.advanceTimersByTimeAsync(0);
    expect([...jawaban]).toEqual([["a", null]]);
    expect(antrean.depth()).toBe(1);
  });

  it("lets a record that is larger than the whole queue wait when nothing else does", () => {
    const { antrean, push } = open();
    push("a", "a".repeat(500));
    expect(isi(antrean.take())).toEqual(["a".repeat(500)]);
  });

  it("answers and takes out who has waited to the limit", async () => {
    const { antrean, jawaban, push } = open();
    push("a");
    await vi.advanceTimersByTimeAsync(BATAS.maxWaitMs - 1);
    expect(jawaban.size).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(jawaban.get("a")).toBe("WAKTU_TUNGGU_HABIS");
    expect(antrean.isWaiting()).toBe(false);
    expect(antrean.depth()).toBe(0);
  });

  it("answers a caller whose record is in flight, keeps the handle taken until its outcome, and does not send it again", async () => {
    const { antrean, jawaban, push } = open();
    push("a");
    const [titipan] = antrean.take();
    await vi.advanceTimersByTimeAsync(BATAS.maxWaitMs);
    expect(jawaban.get("a")).toBe("WAKTU_TUNGGU_HABIS");
    expect(antrean.depth()).toBe(1);
    titipan?.putBack();
    expect(antrean.isWaiting()).toBe(false);
    expect(antrean.depth()).toBe(0);
  });

  it("sends what was put back first, and what spoilt a group alone", () => {
    const { antrean, push } = open();
    for (const k of ["a", "b", "c", "d"]) push(k);
    const [a, b, c] = antrean.take();
    for (const titipan of [a, b, c]) titipan?.putBack();
    if (b !== undefined) b.sendiri = true;
    expect(isi(antrean.take())).toEqual(["a"]);
    expect(isi(antrean.take())).toEqual(["b"]);
    expect(isi(antrean.take())).toEqual(["c", "d"]);
  });

  it("leaves no timer behind for a settled record", () => {
    const { antrean, push } = open();
    push("a");
    for (const titipan of antrean.take()) titipan.settle(null);
    expect(vi.getTimerCount()).toBe(0);
  });
});
