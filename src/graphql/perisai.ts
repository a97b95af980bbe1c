import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { applyMiddleware } from "graphql-middleware";
import { allow, deny, rule, shield } from "graphql-shield";
import { readsData } from "#akses/audiens.js";
import { decideAkses } from "#akses/keputusan.js";
import { Galat } from "#errors/galat.js";
import { AKAR, indukAkar } from "#perjanjian/akar.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { Konteks } from "./konteks.js";

type Rule = typeof allow;
/** Type → field → its rule. */
export type PohonAturan = Record<string, Record<string, Rule>>;
type Penjaga = GraphQLFieldResolver<unknown, Konteks>;
type PetaPenjaga = Record<string, Record<string, Penjaga>>;

const AKAR_DATA: ReadonlySet<string> = new Set(AKAR.map((a) => `${indukAkar(a)}.${a.akar}`));

/** The rules of the request again, on the data root itself: nothing is read without a plan they let pass. */
function dataRootRule(audiens: Audiens) {
  return rule({ cache: "no_cache" })(
    (_induk: unknown, _argumen: unknown, konteks: Konteks) =>
      readsData(audiens) &&
      konteks.pemanggil.audiens.pihak === audiens.pihak &&
      konteks.pemanggil.audiens.peran === audiens.peran &&
      konteks.pemanggil.pemanfaatan.ok &&
      konteks.keadaan === "BERLAKU" &&
      konteks.tahap.rencana !== null,
  );
}

/** The literal verdict of every object field of the full schema for one audience, from the rows. */
export function buildRuleTree(penuh: GraphQLSchema, audiens: Audiens): PohonAturan {
  const pohon: PohonAturan = {};
  for (const { tipe, medan } of listMedan(penuh)) {
    pohon[tipe] = { ...pohon[tipe], [medan]: ruleOf(audiens, tipe, medan) };
  }
  return pohon;
}

function ruleOf(audiens: Audiens, tipe: string, medan: string): Rule {
  if (!decideAkses(audiens, `${tipe}.${medan}`).boleh) return deny;
  return AKAR_DATA.has(`${tipe}.${medan}`) ? (dataRootRule(audiens) as unknown as Rule) : allow;
}

/**
 * Applies lock B to the full schema: graphql-shield, wrapped only where it can refuse.
 *
 * A rule on every leaf costs up to 2.5 times the request (performance.md); an allowed leaf's rule is
 * the literal `allow`, so its wrapper is left out, and only denied coordinates and data roots keep theirs.
 */
export function applyPerisai(penuh: GraphQLSchema, audiens: Audiens): GraphQLSchema {
  return applyPohon(penuh, buildRuleTree(penuh, audiens));
}

/** Wraps what a rule tree can refuse. @throws Error when something is left without its guard */
export function applyPohon(penuh: GraphQLSchema, pohon: PohonAturan): GraphQLSchema {
  const penjaga = generateGuards(penuh, pohon);
  for (const [tipe, medan] of Object.entries(pohon)) {
    for (const [nama, aturan] of Object.entries(medan)) if (aturan === allow) delete penjaga[tipe]?.[nama];
  }
  const terjaga = applyMiddleware(penuh, penjaga as never);
  assertWrapped(penuh, terjaga, pohon);
  return terjaga;
}

function generateGuards(penuh: GraphQLSchema, pohon: PohonAturan): PetaPenjaga {
  const generator = shield(pohon as never, {
    fallbackRule: deny,
    allowExternalErrors: true,
    fallbackError: (galat) => (galat instanceof Error ? galat : new Galat("FORBIDDEN", { sebab: "perisai" })),
  });
  return (generator as unknown as { generate(skema: GraphQLSchema): PetaPenjaga }).generate(penuh);
}

/**
 * Stops the start when a coordinate of the full schema has no rule (which would void the rules of its whole
 * type), or when one that is not literally allowed is not wrapped.
 */
export function assertWrapped(asli: GraphQLSchema, terjaga: GraphQLSchema, pohon: PohonAturan): void {
  for (const { tipe, medan } of listMedan(asli)) {
    const aturan = pohon[tipe]?.[medan];
    if (aturan === undefined) throw new Error(`Lock B has no rule for ${tipe}.${medan}.`);
    if (aturan === allow) continue;
    const resolve = fieldOf(terjaga, tipe, medan)?.resolve;
    if (resolve === undefined || resolve === fieldOf(asli, tipe, medan)?.resolve) {
      throw new Error(`Lock B does not wrap ${tipe}.${medan}.`);
    }
  }
}

/** Every field of every object type. */
function listMedan(skema: GraphQLSchema): readonly { readonly tipe: string; readonly medan: string }[] {
  return Object.values(skema.getTypeMap()).flatMap((t) =>
    isObjectType(t) && !isIntrospectionType(t)
      ? Object.keys(t.getFields()).map((medan) => ({ tipe: t.name, medan }))
      : [],
  );
}

function fieldOf(
  skema: GraphQLSchema,
  tipe: string,
  medan: string,
): GraphQLField<unknown, unknown> | undefined {
  const t = skema.getType(tipe);
  return isObjectType(t) || isInterfaceType(t) ? t.getFields()[medan] : undefined;
}
