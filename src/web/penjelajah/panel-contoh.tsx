import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { type ContohKueri, findContohKueri } from "./contoh-kueri.js";

function IkonContoh() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <rect x="3" y="3" width="14" height="14" rx="2" />
      <path d="M6.5 7h7M6.5 10h7M6.5 13h4" />
    </svg>
  );
}

function PanelContoh() {
  const skema = useGraphiQL((isi) => isi.schema);
  const queryEditor = useGraphiQL((isi) => isi.queryEditor);
  const variableEditor = useGraphiQL((isi) => isi.variableEditor);
  const { addTab } = useGraphiQLActions();

  function open(contoh: ContohKueri): void {
    addTab();
    queryEditor?.setValue(contoh.query);
    variableEditor?.setValue(contoh.variables);
  }

  return (
    <section className="panel" aria-labelledby="panel-contoh">
      <h2 id="panel-contoh">Contoh kueri</h2>
      <p>Contoh yang sesuai dengan token ini. Pilih satu untuk membukanya di tab baru.</p>
      <ul>
        {(skema ? findContohKueri(skema) : []).map((contoh) => (
          <li key={contoh.judul}>
            <button type="button" onClick={() => open(contoh)}>
              <strong>{contoh.judul}</strong>
              <span>{contoh.uraian}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** GraphiQL panel with the ready queries of the token's bearer. */
export const PANEL_CONTOH: GraphiQLPlugin = {
  title: "Contoh",
  icon: IkonContoh,
  content: PanelContoh,
};
