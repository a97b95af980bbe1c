import { describe, expect, it } from "vitest";
import { matchJaringan, parseJaringan } from "#usecases/ports/jaringan.js";

describe("parseJaringan", () => {
  it.each([
    ["10.0.0.0/8", "10.0.0.0/8"],
    ["192.0.2.7/32", "192.0.2.7/32"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["2001:DB8:0::/32", "2001:db8::/32"],
    ["::1/128", "::1/128"],
  ])("reads %s as %s", (teks, kanonik) => {
    expect(parseJaringan(teks)).toBe(kanonik);
  });

  it.each([
    ["no prefix", "10.0.0.0"],
    ["a prefix too long", "10.0.0.0/33"],
    ["a prefix with a zero", "10.0.0.0/08"],
    ["bits behind the prefix", "10.0.0.1/8"],
    ["bits behind the prefix (IPv6)", "2001:db8::1/32"],
    ["an octal number", "010.0.0.0/8"],
    ["a hexadecimal number", "0x0a.0.0.0/8"],
    ["a short form", "10/8"],
    ["a part too large", "256.0.0.0/8"],
    ["a zone", "fe80::%eth0/64"],
    ["IPv4 written as IPv6", "::ffff:a00:0/104"],
    ["blanks", " 10.0.0.0/8"],
    ["a netmask", "10.0.0.0/255.0.0.0"],
    ["nothing", ""],
    ["a name", "localhost/8"],
  ])("refuses %s", (_, teks) => {
    expect(parseJaringan(teks)).toBeNull();
  });
});

describe("matchJaringan", () => {
  it("admits every address to a client without networks", () => {
    expect(matchJaringan("203.0.113.9", [])).toBe(true);
  });

  it("admits an address in any of the networks, IPv4 also as a dual-stack socket shows it", () => {
    const jaringan = ["10.0.0.0/8", "2001:db8::/32"];
    for (const alamat of ["10.255.0.1", "::ffff:10.0.0.1", "2001:db8:1::1"])
      expect(matchJaringan(alamat, jaringan)).toBe(true);
    for (const alamat of ["11.0.0.1", "::ffff:11.0.0.1", "2001:db9::1", "::10.0.0.1", ""])
      expect(matchJaringan(alamat, jaringan)).toBe(false);
  });

  it("does not take an IPv6 network of all addresses for IPv4", () => {
    expect(matchJaringan("10.0.0.1", ["::/0"])).toBe(false);
  });

  it("lets a network that cannot be read match nothing, instead of everything", () => {
    expect(matchJaringan("10.0.0.1", ["rusak"])).toBe(false);
    expect(matchJaringan("10.0.0.1", ["rusak", "10.0.0.0/8"])).toBe(true);
  });
});
