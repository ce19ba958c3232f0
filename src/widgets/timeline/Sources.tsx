/** Works as a citation names them, each leading to where it can be read. */
import { Fragment, type ReactNode } from "react";
import { type Source, type SourceKey, sources } from "./sources.ts";
import type { Text } from "./text/en.ts";

interface SourcesProps {
  readonly keys: readonly SourceKey[];
  readonly text: Text;
}

export function Sources({ keys, text }: SourcesProps): ReactNode {
  return keys.map((key, nth) => {
    const source: Source = sources[key];
    const words = text.cited(source);
    return (
      <Fragment key={key}>
        {nth > 0 && "; "}
        {source.url === undefined ? words : <a href={source.url}>{words}</a>}
      </Fragment>
    );
  });
}
