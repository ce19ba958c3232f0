/** The page for addresses that lead nowhere. */
import type { ReactNode } from "react";
import { useBook } from "../components/context.ts";

export function Lost({ home }: { readonly home: string }): ReactNode {
  const { lost } = useBook().strings;
  return (
    <main className="lost">
      <h1>{lost.title}</h1>
      <p>{lost.text}</p>
      <p>
        <a href={home}>{lost.home}</a>
      </p>
    </main>
  );
}
