import "graphiql/setup-workers/vite";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "graphiql/graphiql.css";
import { DOC_EXPLORER_PLUGIN } from "@graphiql/plugin-doc-explorer";
import { GraphiQL, type GraphiQLProps } from "graphiql";
import type { GraphQLSchema } from "graphql";
import { useMemo } from "react";
import { findContohKueri } from "./contoh-kueri.js";
import { createMemoryStorage } from "./memory-storage.js";
import { PANEL_BANTUAN } from "./panel-bantuan.js";
import { PANEL_CONTOH } from "./panel-contoh.js";

interface RuangKueriProps {
  readonly skema: GraphQLSchema;
  readonly fetcher: GraphiQLProps["fetcher"];
}

/** As many examples as fit beside each other; the rest stands in the panel. */
const TAB_AWAL = 4;
const PANEL = [PANEL_CONTOH, PANEL_BANTUAN];

/** GraphiQL over a schema already read: no history, no headers editor, no storage but this page's memory. */
export function RuangKueri({ skema, fetcher }: RuangKueriProps) {
  const storage = useMemo(createMemoryStorage, []);
  const tab = useMemo(() => findContohKueri(skema).slice(0, TAB_AWAL), [skema]);
  return (
    <GraphiQL
      fetcher={fetcher}
      schema={skema}
      storage={storage}
      defaultTabs={tab.map(({ query, variables }) => ({ query, variables }))}
      initialVariables={tab[0]?.variables ?? ""}
      defaultEditorToolsVisibility="variables"
      defaultQuery=""
      isHeadersEditorEnabled={false}
      shouldPersistHeaders={false}
      plugins={PANEL}
      visiblePlugin={DOC_EXPLORER_PLUGIN}
    >
      <GraphiQL.Logo>{false}</GraphiQL.Logo>
    </GraphiQL>
  );
}
