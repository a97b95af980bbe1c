import { buildSchema, graphql } from "graphql";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  enterToken,
  type Halaman,
  openBrowser,
  openHalaman,
  readLingkungan,
  readSimpanan,
} from "./peramban.js";

const { url, token1, token2 } = readLingkungan();
const PENJELAJAH = `${url}/penjelajah`;

/** What a party's roots are called, typed from contract.md §4: its own, and the other party's. */
const PIHAK = [
  { nama: "Pihak I", token: token1, milik: "daftarPerseroan", asing: "daftarPesertaStatusEntitas" },
  { nama: "Pihak II", token: token2, milik: "daftarPesertaStatusEntitas", asing: "daftarPerseroan" },
] as const;

/** Title, operation and a field of the examples that every audience is offered. */
const CONTOH_BERSAMA = [
  ["Perjanjian", "Perjanjian", "tanggalMulai"],
  ["Hak akses", "HakAkses", "koordinat"],
] as const;

const JAHAT = "<img src=x onerror=alert(1)><script>alert(1)</script> //luar.example/gambar.png";
const NILAI_JAHAT = { koordinat: JAHAT, dasar: "/gambar.png", tujuan: [], bolehMenyaring: false };
const SKEMA_JAHAT = buildSchema(`
  "${JAHAT} ![x](https://luar.example/x.png) [x](javascript:alert(1)) https://luar.example/"
  type HakAkses { koordinat: String! dasar: String! tujuan: [String!]! bolehMenyaring: Boolean! }
  type Query { hakAkses: [HakAkses!]! }`);

let browser: Browser;
let halaman: Halaman;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await halaman.close();
});
afterAll(async () => {
  await browser.close();
});

const dokumentasi = (page: Page) => page.getByRole("region", { name: "Dokumentasi skema" });
const jawaban = (page: Page) => page.locator(".result-window .view-lines");
const penyunting = (page: Page) => page.locator(".graphiql-query-editor .view-lines");

async function openSkema(token: string): Promise<Page> {
  halaman = await openHalaman(browser, PENJELAJAH);
  await enterToken(halaman.page, token);
  await penyunting(halaman.page).waitFor();
  return halaman.page;
}

async function run(page: Page, teks: string): Promise<void> {
  // The button is there before the editor is: a click would find nothing to run.
  await penyunting(page).filter({ hasText: /\w/ }).waitFor();
  await page.getByRole("button", { name: /^Jalankan kueri/ }).click();
  await jawaban(page).getByText(teks, { exact: false }).first().waitFor();
}

function expectClean(token: string): void {
  const asing = halaman.permintaan.filter((satu) => new URL(satu.url).origin !== new URL(url).origin);
  expect(asing).toEqual([]);
  expect(halaman.galat).toEqual([]);
  for (const satu of halaman.permintaan) {
    expect(satu.url).not.toContain(token);
    expect(satu.headers["referer"] ?? "").not.toContain(token);
    expect(satu.headers["cookie"]).toBeUndefined();
    const kirim = new URL(satu.url).pathname === "/graphql";
    expect(satu.method).toBe(kirim ? "POST" : "GET");
    expect(satu.headers["authorization"]).toBe(kirim ? `Bearer ${token}` : undefined);
  }
}

describe.each(PIHAK)("the explorer with a token of $nama", ({ token, milik, asing }) => {
  it("shows that party's schema, and nothing of the other's", async () => {
    const page = await openSkema(token);
    await dokumentasi(page).getByRole("link", { name: "Query", exact: true }).click();
    await dokumentasi(page).getByRole("link", { name: milik, exact: true }).waitFor();
    const teks = await dokumentasi(page).innerText();
    expect(teks).toContain("perjanjian");
    expect(teks).not.toContain(asing);
  });

  it("runs its first example and shows the data, loading nothing from elsewhere and keeping nothing", async () => {
    const page = await openSkema(token);
    await run(page, milik);
    expect(await jawaban(page).innerText()).not.toContain("errors");
    expectClean(token);
    expect(await halaman.readJejak()).toEqual([]);
    expect(await readSimpanan(page)).toEqual([]);
    expect(page.url()).toBe(PENJELAJAH);
    expect(await page.content()).not.toContain(token);
  });

  it("offers examples that the server answers without errors", async () => {
    const page = await openSkema(token);
    await page.getByRole("button", { name: "Tampilkan Contoh" }).click();
    for (const [judul, operasi, teks] of CONTOH_BERSAMA) {
      await page.getByRole("region", { name: "Contoh kueri" }).getByRole("button", { name: judul }).click();
      await page.getByRole("tab", { selected: true, name: operasi }).waitFor();
      await run(page, teks);
      expect(await jawaban(page).innerText()).not.toContain("errors");
    }
  });
});

describe("the explorer", () => {
  it("is served under a policy that allows no inline script, no eval and no other origin", async () => {
    halaman = await openHalaman(browser, PENJELAJAH);
    const kebijakan = (await fetch(PENJELAJAH)).headers.get("content-security-policy") ?? "";
    expect(kebijakan).toContain("default-src 'none'");
    expect(kebijakan).toMatch(/script-src 'self'(;|$)/);
    expect(kebijakan).toMatch(/connect-src 'self'(;|$)/);
    expect(kebijakan).toContain("frame-ancestors 'none'");
    expect(kebijakan).not.toMatch(/unsafe-eval|blob:|https?:|\*/);
  });

  it("serves every asset with the same policy, without a source map", async () => {
    await openSkema(token1);
    const aset = new Set(
      halaman.permintaan.map((satu) => satu.url).filter((satu) => satu.includes("/assets/")),
    );
    expect(aset.size).toBeGreaterThan(5);
    for (const satu of aset) {
      const balasan = await fetch(satu);
      expect(balasan.headers.get("content-security-policy"), satu).toContain("default-src 'none'");
      expect(balasan.headers.get("x-content-type-options"), satu).toBe("nosniff");
      expect(await balasan.text(), satu).not.toContain("sourceMappingURL=");
      expect((await fetch(`${satu}.map`)).status, satu).toBe(404);
    }
  });

  it("shows a refused token as the server refuses it", async () => {
    halaman = await openHalaman(browser, PENJELAJAH);
    await enterToken(halaman.page, "eyJhbGciOiJub25lIn0.e30.e30");
    const galat = halaman.page.getByRole("alert");
    await galat.getByText("UNAUTHENTICATED").waitFor();
    expect(await galat.innerText()).toContain("korelasi");
  });

  it("says what is wrong with a text that is no token, without sending or repeating it", async () => {
    halaman = await openHalaman(browser, PENJELAJAH);
    await enterToken(halaman.page, "bukan token sama sekali");
    const galat = halaman.page.getByRole("alert");
    await galat.getByText("bukan token").waitFor();
    expect(await galat.innerText()).not.toContain("sama sekali");
    expect(halaman.permintaan.some((satu) => satu.url.endsWith("/graphql"))).toBe(false);
  });

  it("takes no query, variables or headers from its address", async () => {
    const jahat = new URLSearchParams({
      query: "{ jahat: __typename }",
      variables: '{"jahat":1}',
      headers: "{}",
    });
    halaman = await openHalaman(browser, `${PENJELAJAH}?${jahat}#query=jahat`);
    await enterToken(halaman.page, token1);
    await penyunting(halaman.page).waitFor();
    await run(halaman.page, "daftarPerseroan");
    expect(await halaman.page.locator(".graphiql-container").innerText()).not.toContain("jahat");
  });

  it("shows markup and addresses in descriptions and in data as text, asking nobody for anything", async () => {
    halaman = await openHalaman(browser, PENJELAJAH);
    const { page } = halaman;
    await page.route("**/graphql", async (rute) => {
      const { query: source } = rute.request().postDataJSON();
      await rute.fulfill({
        json: await graphql({ schema: SKEMA_JAHAT, source, rootValue: { hakAkses: [NILAI_JAHAT] } }),
      });
    });
    await enterToken(page, token1);
    await dokumentasi(page).getByRole("link", { name: "HakAkses", exact: true }).click();
    await dokumentasi(page).getByText("alert(1)").first().waitFor();
    await run(page, "gambar.png");
    expect(await page.locator("#penjelajah :is(img, script, iframe)").count()).toBe(0);
    expect(await page.locator("a[href*='luar.example'], a[href^='javascript:']").count()).toBe(0);
    expectClean(token1);
    expect(await halaman.readJejak()).toEqual([]);
  });

  it("checks a query in its worker while one types", async () => {
    const page = await openSkema(token1);
    await penyunting(page).click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText("{ tidakPernahAda }");
    await page.locator(".graphiql-query-editor .squiggly-error").first().waitFor();
    expect(halaman.galat).toEqual([]);
    expect(await halaman.readJejak()).toEqual([]);
  });

  it("leaves nothing of one party on the screen when the token of the other is given", async () => {
    const page = await openSkema(token1);
    await run(page, "daftarPerseroan");
    await page.getByRole("button", { name: "Ganti token" }).click();
    await enterToken(page, token2);
    await penyunting(page).getByText("daftarPesertaStatusEntitas").waitFor();
    await dokumentasi(page).getByRole("link", { name: "PesertaStatusEntitas", exact: true }).waitFor();
    const teks = await page.locator(".graphiql-container").innerText();
    expect(teks).not.toMatch(/perseroan/i);
  });

  it("forgets the token and the answers on leaving, also for Back", async () => {
    const page = await openSkema(token1);
    await run(page, "daftarPerseroan");
    await page.evaluate("globalThis.tanda = true");
    await page.getByRole("button", { name: "Keluar" }).click();
    await page.getByRole("heading", { name: "Masuk dengan token" }).waitFor();
    expect(await page.evaluate("globalThis.tanda")).toBeUndefined();
    await page.goBack();
    await page.goForward();
    await page.getByRole("heading", { name: "Masuk dengan token" }).waitFor();
    expect(await page.getByLabel("Token akses").inputValue()).toBe("");
    expect(await page.locator(".graphiql-container").count()).toBe(0);
  });

  it("publishes the limits of a request before and after a token is given", async () => {
    const page = await openSkema(token1);
    await page.getByRole("button", { name: "Tampilkan Bantuan" }).click();
    const sesudah = await page.getByRole("table", { name: /^Batas satu permintaan/ }).innerText();
    await page.getByRole("button", { name: "Keluar" }).click();
    const sebelum = await page.getByRole("table", { name: /^Batas satu permintaan/ }).innerText();
    expect(sesudah).toBe(sebelum);
    for (const nama of ["Kedalaman", "Alias", "Medan", "Direktif", "Token", "Biaya", "Rekaman", "Bita"]) {
      expect(sebelum).toContain(nama);
    }
  });
});
