import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";

/**
 * Everything that a schema lets its audience name, one mark each, sorted: `Perseroan`,
 * `Perseroan.npwp: NPWP`, `Query.perseroan(npwp): NPWP wajib`, `FilterEntitas.npwp: [NPWP]`,
 * `StatusEntitas.TERDAFTAR`, `Perseroan implements Entitas`.
 *
 * A mark holds what decides how much is seen: the type with its lists, and for what is given in, that it
 * must be given (`wajib`). Nullability of what is read decides nothing of that and is left out. So a
 * schema shows more than another when it has a mark which the other has not; only a mark with `wajib` is
 * covered by the same mark without it.
 */
export function readTanda(skema: GraphQLSchema): readonly string[] {
  const tipe = Object.values(skema.getTypeMap()).filter(
    (t) => !isIntrospectionType(t) && !isSpecifiedScalarType(t),
  );
  const direktif = skema
    .getDirectives()
    .filter((d) => !isSpecifiedDirective(d))
    .flatMap((d) => [`@${d.name}`, ...d.args.map((arg) => markArgument(`@${d.name}`, arg))]);
  return Object.freeze([...tipe.flatMap(markType), ...direktif].sort());
}

/** Marks of `kini` that no mark of `lama` covers: what is seen now and was not seen before. */
export function findPelebaran(lama: readonly string[], kini: readonly string[]): readonly string[] {
  const ada = new Set(lama);
  return kini.filter((tanda) => !ada.has(tanda) && !ada.has(tanda.replace(/ wajib$/, "")));
}

function markType(tipe: GraphQLNamedType): string[] {
  if (isObjectType(tipe) || isInterfaceType(tipe)) {
    const antarmuka = tipe.getInterfaces().map((i) => `${tipe.name} implements ${i.name}`);
    const medan = Object.values(tipe.getFields()).flatMap((m) => {
      const koordinat = `${tipe.name}.${m.name}`;
      return [`${koordinat}: ${nameOf(m.type)}`, ...m.args.map((arg) => markArgument(koordinat, arg))];
    });
    return [tipe.name, ...antarmuka, ...medan];
  }
  if (isInputObjectType(tipe)) {
    return [tipe.name, ...Object.values(tipe.getFields()).map((m) => markInput(tipe.name, m))];
  }
  if (isEnumType(tipe)) return [tipe.name, ...tipe.getValues().map((n) => `${tipe.name}.${n.name}`)];
  if (isUnionType(tipe)) return [tipe.name, ...tipe.getTypes().map((t) => `${tipe.name} = ${t.name}`)];
  return [tipe.name];
}

function markArgument(koordinat: string, arg: GraphQLArgument): string {
  const wajib = isRequiredArgument(arg) ? " wajib" : "";
  return `${koordinat}(${arg.name}): ${nameOf(arg.type)}${wajib}`;
}

function markInput(tipe: string, medan: GraphQLInputField): string {
  const wajib = isRequiredInputField(medan) ? " wajib" : "";
  return `${tipe}.${medan.name}: ${nameOf(medan.type)}${wajib}`;
}

function nameOf(tipe: GraphQLType): string {
  return String(tipe).replaceAll("!", "");
}
