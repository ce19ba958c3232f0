/** Works as a citation names them, each leading to where it can be read. */
import { Fragment, type ReactNode } from "react";
import { type Source, type SourceKey, sources } from "./sources.ts";
import type { Text } from "./text/en.ts";

interface SourcesProps {
  readonly keys: readonly SourceKey[];
  readonly text: Text;
  /** In a still picture, which is one image to those who hear it, nothing leads anywhere. */
  readonly still: boolean;
}

export function Sources({ keys, text, still }: SourcesProps): ReactNode {
  return keys.map((key, nth) => {
    const source: Source = sources[key];
    const words = text.cited(source);
    return (
      <Fragment key={key}>
        {nth > 0 && "; "}
        {still || source.url === undefined ? words : <a href={source.url}>{words}</a>}
      </Fragment>
    );
  });
}
