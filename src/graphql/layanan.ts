import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  HeaderMap,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
} from "graphql";
import { Galat } from "#errors/galat.js";
import type { Audiens } from "#perjanjian/pihak.js";
import type { Penyandi } from "#usecases/ports/penyandi.js";
import { requirePermitted } from "./aturan-permintaan.js";
import { createPembacaDokumen, type HasilDokumen, type PembacaDokumen } from "./dokumen.js";
import { formatGalat, toGalat } from "./galat-graphql.js";
import type { Konteks } from "./konteks.js";
import { createPelaksana, type Pelaksana } from "./pelaksana.js";
import { buildRencana } from "./rencana.js";
import { coerceVariabel, requireTerisi } from "./variabel.js";

/** A request body that has the shape of GraphQL over HTTP. */
export interface PermintaanGraphql {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** Answer of the executor: status, media type and body. */
export interface JawabanGraphql {
  readonly status: number;
  readonly tipe: string;
  readonly isi: string;
}

/** GraphQL for one audience: its schema, its documents, its Apollo Server. */
export interface Layanan {
  readonly skema: GraphQLSchema;
  readDokumen(teks: string): HasilDokumen;
  execute(permintaan: PermintaanGraphql, terima: string, konteks: Konteks): Promise<JawabanGraphql>;
  stop(): Promise<void>;
}

const diam = { debug() {}, info() {}, warn() {}, error() {} };

/** Builds the service of one audience around its schema, with all four locks in it. */
export async function createLayanan(
  audiens: Audiens,
  skema: GraphQLSchema,
  penyandi: Penyandi,
): Promise<Layanan> {
  const dokumen = createPembacaDokumen(skema);
  const laksanakan = createPelaksana(skema);
  const server = new ApolloServer<Konteks>({
    gateway: gatewayOf(skema, laksanakan),
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: diam,
    documentStore: storeOf(dokumen),
    formatError: ({ path }, galat) =>
      formatGalat(toGalat(galat as Error), "", path === undefined ? {} : { path }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      rulesPlugin(audiens, skema, penyandi),
    ],
  });
  await server.start();
  return {
    skema,
    readDokumen: (teks) => dokumen.read(teks),
    stop: () => server.stop(),
    execute: async (permintaan, terima, konteks) => executeApollo(server, permintaan, terima, konteks),
  };
}

/** Apollo's way to an executor of one's own; there is no gateway. */
function gatewayOf(
  skema: GraphQLSchema,
  laksanakan: Pelaksana,
): ApolloServerOptionsWithGateway<Konteks>["gateway"] {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: skema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, operationName, request, context }) =>
        laksanakan({
          dokumen: document,
          namaOperasi: operationName,
          variabel: request.variables ?? {},
          konteks: context as Konteks,
        }),
    }),
    stop: async () => undefined,
  };
}

/**
 * Hands Apollo the documents that were read, limited and validated before it was called: Apollo skips
 * validation for a document that its store already has.
 */
function storeOf(dokumen: PembacaDokumen) {
  return {
    // Apollo's key is a prefix of its own and the SHA-256 of the text.
    get: async (kunci: string): Promise<DocumentNode | undefined> => dokumen.find(kunci.slice(-64)),
    set: async (): Promise<void> => undefined,
    delete: async (): Promise<boolean> => false,
  };
}

/** Decides each operation once, before anything is read; gathers errors for the answer and the evidence. */
function rulesPlugin(
  audiens: Audiens,
  skema: GraphQLSchema,
  penyandi: Penyandi,
): ApolloServerPlugin<Konteks> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operation, request, contextValue }) {
        try {
          if (operation === undefined)
            throw new Galat("GRAPHQL_VALIDATION_FAILED", { tempat: "operationName", aturan: "OPERASI" });
          const variabel = coerceVariabel(skema, operation, request.variables ?? {});
          requireTerisi(skema, document, operation, variabel);
          const rencana = buildRencana(
            { audiens, skema, penyandi, variabel, fragmen: fragmentsOf(document) },
            operation,
          );
          requirePermitted(contextValue, rencana);
          // Ten look-ups in one operation guess as much as ten operations (threat 92).
          if (rencana.akar.size > 1) contextValue.takeLaju(rencana.akar.size - 1);
          contextValue.tahap.rencana = rencana;
        } catch (sebab) {
          throw toHttpError(toGalat(sebab as Error));
        }
      },
      async didEncounterErrors({ errors, contextValue }) {
        contextValue.galat.push(...errors.map(toGalat));
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single") return;
        for (const galat of response.body.singleResult.errors ?? []) {
          Object.assign(galat.extensions ?? {}, { korelasi: contextValue.korelasi });
        }
      },
    }),
  };
}

function fragmentsOf(dokumen: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    dokumen.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
  );
}

function toHttpError(galat: Galat): GraphQLError {
  return new GraphQLError(galat.message, {
    originalError: galat,
    extensions: { http: { status: galat.http } },
  });
}

async function executeApollo(
  server: ApolloServer<Konteks>,
  permintaan: PermintaanGraphql,
  terima: string,
  konteks: Konteks,
): Promise<JawabanGraphql> {
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: "POST",
      headers: new HeaderMap([
        ["content-type", "application/json"],
        ["accept", terima],
      ]),
      search: "",
      body: permintaan,
    },
    context: async () => konteks,
  });
  if (body.kind !== "complete") throw new Galat("INTERNAL_SERVER_ERROR", { sebab: "jawaban bertahap" });
  return { status: status ?? 200, tipe: headers.get("content-type") ?? "application/json", isi: body.string };
}
