import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** What the tests need from outside; a missing one stops them, so that they cannot pass by being skipped. */
export interface Lingkungan {
  readonly url: string;
  readonly token1: string;
  readonly token2: string;
}

/** Reads the address and the tokens of the server under test. */
export function readLingkungan(): Lingkungan {
  const read = (nama: string): string => {
    const nilai = process.env[nama];
    if (nilai === undefined || nilai === "") {
      throw new Error(`${nama} is not set`);
    }
    return nilai;
  };
  return {
    url: read("SINERGI_TEST_URL").replace(/\/$/, ""),
    token1: read("SINERGI_TEST_TOKEN_P1"),
    token2: read("SINERGI_TEST_TOKEN_P2"),
  };
}

/** Starts Chromium. Without its sandbox, because CI runs as root in a container. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["SINERGI_TEST_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
}

/** One request as the page sent it. */
export interface Permintaan {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A fresh browser profile with one page, and everything observed of it. */
export interface Halaman {
  readonly page: Page;
  readonly permintaan: readonly Permintaan[];
  /** Errors on the console (those of workers too) and uncaught exceptions. */
  readonly galat: readonly string[];
  /** Policy violations, writes to any storage, and dialogs that a script opened. */
  readJejak(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens `url` in a profile of its own. */
export async function openHalaman(browser: Browser, url: string): Promise<Halaman> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "id-ID" });
  const permintaan: Permintaan[] = [];
  const galat: string[] = [];
  context.on("request", (satu) => {
    permintaan.push({ url: satu.url(), method: satu.method(), headers: satu.headers() });
  });
  context.on("console", (pesan) => {
    if (pesan.type() === "error") {
      galat.push(pesan.text());
    }
  });
  context.on("weberror", (satu) => galat.push(satu.error().message));
  await watch(context);
  const page = await context.newPage();
  await page.goto(url);
  return {
    page,
    permintaan,
    galat,
    readJejak: () => page.evaluate<string[]>("globalThis.jejak"),
    close: () => context.close(),
  };
}

/** Writes down in each page, before its first script, what it must never do. */
async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript(`{
    const jejak = (globalThis.jejak = []);
    addEventListener("securitypolicyviolation", (e) => jejak.push("csp " + e.violatedDirective + " " + e.blockedURI));
    const wrap = (objek, nama) => {
      const asli = objek[nama];
      objek[nama] = function (...isi) { jejak.push(nama); return asli.apply(this, isi); };
    };
    wrap(Storage.prototype, "setItem");
    wrap(IDBFactory.prototype, "open");
    // Absent on the blank page before navigation, which is no secure context.
    if (globalThis.CacheStorage) wrap(CacheStorage.prototype, "open");
    for (const nama of ["alert", "confirm", "prompt", "open"]) wrap(globalThis, nama);
  }`);
}

/** What the browser keeps for the page's origin; empty for a page that keeps nothing. */
export async function readSimpanan(page: Page): Promise<readonly string[]> {
  const cookies = await page.context().cookies();
  const isi = await page.evaluate<string[]>(`(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map((satu) => satu.name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map((satu) => satu.scope),
  ])()`);
  return [...isi, ...cookies.map(({ name }) => name)];
}

/** Gives the page a token by keyboard alone, as a person would. */
export async function enterToken(page: Page, token: string): Promise<void> {
  const bidang = page.getByLabel("Token akses");
  await bidang.waitFor();
  await bidang.focus();
  await page.keyboard.insertText(token);
  await page.keyboard.press("Enter");
}
