import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { graphiqlBahasa } from "#web/graphiql-bahasa.js";

type Hook = (this: unknown, ...isi: readonly unknown[]) => unknown;
const plugin = graphiqlBahasa();
const modul = (nama: string) => fileURLToPath(new URL(`../../node_modules/${nama}`, import.meta.url));
const transform = (nama: string, kode = readFileSync(modul(nama), "utf8")) =>
  (plugin.transform as Hook).call({}, kode, modul(nama)) as { readonly code: string } | null;

describe("graphiqlBahasa", () => {
  it("lets no value of an answer ask for an image", () => {
    const hasil = transform("@graphiql/react/dist/components/image-preview.js");
    expect(hasil?.code).toContain("shouldRender(path) { return false;");
  });

  it("lets no description hold an image or lead out of the page", () => {
    const hasil = transform("@graphiql/react/dist/utility/markdown.js");
    expect(hasil?.code).toContain('linkify: false\n}).disable(["image", "link", "autolink"])');
  });

  it("puts GraphiQL's texts into Indonesian and leaves other modules alone", () => {
    expect(transform("graphiql/dist/GraphiQL.js")?.code).toContain("Tab baru");
    expect(transform("react/index.js")).toBeNull();
  });

  it("stops the build when a new version no longer has a text", () => {
    expect(() => transform("graphiql/dist/GraphiQL.js", "export {};")).toThrow(/no longer has the text/);
  });

  it("stops the build when a new version no longer has a module", () => {
    const error = vi.fn();
    (graphiqlBahasa().buildEnd as Hook).call({ error }, undefined);
    expect(error).toHaveBeenCalledWith(expect.stringContaining("graphiql/dist/GraphiQL.js"));
  });
});
