/** One widget alone, for other people's pages. */
import type { ReactNode } from "react";
import { Widget } from "../components/alive/Widget.tsx";
import { useRendering, useWay } from "../components/context.ts";

export function Embed({ id, title }: { readonly id: string; readonly title: string }): ReactNode {
  const { book, performed } = useRendering();
  const way = useWay();
  const { strings, instances } = book;
  const { text } = performed.get(id)!;
  const place = instances.get(id);
  return (
    <main className="embed">
      <h1 className="sr-only">{text.title}</h1>
      <Widget is={id} width="full" />
      <p className="embed-source">
        {strings.embedPage.whole}{" "}
        <a href={way(place?.path ?? "", place && id)} target="_blank" rel="noopener">
          {title}
        </a>
      </p>
    </main>
  );
}
