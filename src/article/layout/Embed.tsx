/** One widget alone, for other people's pages. */
import type { ReactNode } from "react";
import { Widget } from "../components/Widget.tsx";
import { useBook } from "../context.ts";

export function Embed({ id, title }: { readonly id: string; readonly title: string }): ReactNode {
  const { strings, instances } = useBook();
  return (
    <main className="embed">
      <Widget is={id} width="full" />
      <p className="embed-source">
        {strings.embedPage.whole}{" "}
        <a href={`../../${instances.has(id) ? `#${id}` : ""}`} target="_blank" rel="noopener">
          {title}
        </a>
      </p>
    </main>
  );
}
