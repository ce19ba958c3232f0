/** A sentence for the eye; where a voice would run figures together, as in 10 and a raised 18, another for the ear. */
import type { ReactNode } from "react";
import { aloud } from "../kit/aloud.ts";
import { RichText } from "../kit/figure/plane/richText.tsx";

export function Sentence({ children: sentence }: { readonly children: string }): ReactNode {
  const heard = aloud(sentence);
  if (heard === sentence) return <RichText>{sentence}</RichText>;
  return (
    <>
      <span aria-hidden="true">
        <RichText>{sentence}</RichText>
      </span>
      <span className="visually-hidden">{heard}</span>
    </>
  );
}
