import { afterEach, describe, expect, it, vi } from "vitest";
import { sendGraphql, toHasil } from "#web/penjelajah/send-graphql.js";

const TOKEN = "aa.bb.cc";
afterEach(() => vi.unstubAllGlobals());

function answer(body: string, status = 200): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(async () => new Response(body, { status }));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

describe("sendGraphql", () => {
  it("sends the token in the header alone, by POST, without cookies or redirect", async () => {
    const fetch = answer("{}");
    await sendGraphql(TOKEN, { query: "{ perjanjian { nomor } }", variables: { first: 1 } });
    const [url, init] = fetch.mock.calls[0] as [string, RequestInit];
    expect(url).toBe("/graphql");
    expect(init).toMatchObject({
      method: "POST",
      mode: "same-origin",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    expect(new Headers(init.headers).get("authorization")).toBe(`Bearer ${TOKEN}`);
    expect(init.body).not.toContain(TOKEN);
    expect(JSON.parse(String(init.body))).toEqual({
      query: "{ perjanjian { nomor } }",
      variables: { first: 1 },
    });
  });

  it("gives back the server's body as it stands, whatever the status", async () => {
    const body = { errors: [{ message: "Ditolak", extensions: { code: "UNAUTHENTICATED", korelasi: "k" } }] };
    answer(JSON.stringify(body), 401);
    expect(toHasil(await sendGraphql(TOKEN, { query: "{x}" }))).toEqual(body);
  });

  it.each(["<html>", "", "null", '"teks"'])("says so when the answer is no GraphQL: %j", async (body) => {
    answer(body, 502);
    const hasil = JSON.stringify(toHasil(await sendGraphql(TOKEN, { query: "{x}" })));
    expect(hasil).toContain("HTTP 502");
    expect(hasil).not.toContain("<html>");
  });

  it("says so when nothing answers, without what the browser says of it", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => Promise.reject(new TypeError(`cannot send ${TOKEN}`))),
    );
    const hasil = JSON.stringify(toHasil(await sendGraphql(TOKEN, { query: "{x}" })));
    expect(hasil).toContain("tidak menjawab");
    expect(hasil).not.toContain(TOKEN);
  });
});
