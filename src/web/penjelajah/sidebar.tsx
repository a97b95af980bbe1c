import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";

interface SidebarProps {
  readonly setHiddenElement: (bagian: "first" | "second" | null) => void;
}

/** The choice of panel, in the place of GraphiQL's own sidebar (see `graphiql-bahasa.ts`), with names beside icons. */
export function Sidebar({ setHiddenElement }: SidebarProps) {
  const panel = useGraphiQL((isi) => isi.plugins);
  const terbuka = useGraphiQL((isi) => isi.visiblePlugin);
  const { setVisiblePlugin } = useGraphiQLActions();

  function toggle(pilihan: GraphiQLPlugin): void {
    const tutup = pilihan === terbuka;
    setVisiblePlugin(tutup ? null : pilihan);
    setHiddenElement(tutup ? "first" : null);
  }

  return (
    <nav className="graphiql-sidebar" aria-label="Panel">
      {panel.map((satu) => (
        <button
          key={satu.title}
          type="button"
          className={satu === terbuka ? "graphiql-un-styled active" : "graphiql-un-styled"}
          aria-label={`${satu === terbuka ? "Sembunyikan" : "Tampilkan"} ${satu.title}`}
          aria-expanded={satu === terbuka}
          onClick={() => toggle(satu)}
        >
          <satu.icon />
          <span>{satu.title}</span>
        </button>
      ))}
    </nav>
  );
}
