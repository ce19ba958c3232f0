/** What the keyboard does, on a page of its own: whatever a hand can do here, keys can. */
import type { ReactNode } from "react";
import { useBook } from "../components/context.ts";
import { Table } from "../components/prose/Table.tsx";
import type { Site } from "../site.ts";
import { Foot, Head } from "./Paths.tsx";

export function Keys({ site, title }: { readonly site: Site; readonly title: string }): ReactNode {
  const { strings } = useBook();
  const words = strings.keysPage;
  return (
    <>
      <Head title={title} />
      <main className="section" id="text">
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
        <Table>
          <tbody>
            {words.rows.map(([keys, deed]) => (
              <tr key={keys}>
                <th scope="row">{keys}</th>
                <td>{deed}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </main>
      <Foot site={site} />
    </>
  );
}
