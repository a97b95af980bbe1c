// The import table of the house, as data (README "Rooms"): room → what it may import, and why.
const PURE = ["errors", "perjanjian", "rujukan", "akses", "pemadanan", "berkas", "bukti", "contoh"];
const TABLE = {
  errors: { may: [], why: "codes stand on nothing" },
  perjanjian: { may: ["errors"], why: "the agreement is data" },
  rujukan: { may: ["errors"], why: "reference codes know no agreement" },
  akses: { may: ["perjanjian", "errors"], why: "the decision is a pure function over the rows" },
  pemadanan: { may: ["rujukan", "perjanjian", "errors"], why: "matching is pure" },
  berkas: { may: ["perjanjian", "rujukan", "errors"], why: "file formats know no store" },
  bukti: { may: ["perjanjian", "errors"], why: "evidence is pure; its store is elsewhere" },
  contoh: { may: ["perjanjian", "rujukan", "errors"], why: "noise must not come from the matching engine" },
  usecases: { may: [...PURE], why: "one file per thing a party can do; owns the ports" },
  graphql: { may: ["usecases", ...PURE], why: "nothing reaches around the use cases" },
  store: { may: ["usecases", ...PURE], why: "implements ports" },
  identity: { may: ["usecases", "perjanjian", "errors"], why: "keys, tokens → caller" },
  config: {
    may: ["perjanjian", "errors"],
    why: "environment → frozen configuration, with the agreement's days",
  },
  web: { may: [], why: "pages speak GraphQL only" },
  server: { may: ["graphql", "store", "identity", "config", "usecases", ...PURE], why: "composition root" },
  cli: { may: ["graphql", "store", "identity", "config", "usecases", ...PURE], why: "composition root" },
};

/** Only one room knows each library. */
const LIBRARIES = {
  "@apollo/server": ["graphql"],
  "type-graphql": ["graphql"],
  graphql: ["graphql"],
  "graphql-shield": ["graphql"],
  "graphql-middleware": ["graphql"],
  "@graphql-tools/utils": ["graphql"],
  jose: ["identity"],
  "@prisma/client": ["store"],
  "@prisma/adapter-pg": ["store"],
  pg: ["store"],
  "pg-copy-streams": ["store"],
  fastify: ["server"],
  "prom-client": ["server"],
  commander: ["cli"],
  "idn-area-data": ["rujukan"],
  "libphonenumber-js": ["rujukan"],
  "ipaddr.js": ["usecases"],
  react: ["web"],
};

const roomRules = Object.entries(TABLE).map(([room, { may, why }]) => ({
  name: `room-${room}`,
  comment: `${room} may import: ${may.join(", ") || "nothing"} (${why})`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: [`^src/(${[room, ...may].join("|")})/`] },
}));

const libraryRules = Object.entries(LIBRARIES).map(([library, rooms]) => ({
  name: `library-${library.replaceAll(/[^a-z]/g, "-")}`,
  comment: `only ${rooms.join(", ")} knows ${library}`,
  severity: "error",
  from: { path: "^src/", pathNot: `^src/(${rooms.join("|")})/` },
  to: { path: `node_modules/${library}/` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...libraryRules,
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "pure-no-io",
      comment: "pure rooms have no I/O; the reference package's files are read in one place",
      severity: "error",
      from: { path: `^src/(${PURE.join("|")})/`, pathNot: "^src/rujukan/sumber-wilayah.ts$" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
    { name: "not-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["src/store/generated", "src/web"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
