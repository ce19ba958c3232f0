import { memo } from "react";
import { aloud } from "../../kit/aloud.ts";
import { plainText, RichText } from "../../kit/figure/plane/richText.tsx";

/**
 * A sentence for the eye; where a voice would run figures together, as in 10 and a raised 18, another for the ear. An element of
 * its own, made anew for every sentence, so that a browser's translation finds each whole.
 */
export const Sentence = memo(function Sentence({ children: sentence }: { readonly children: string }) {
  const heard = aloud(sentence);
  if (heard === plainText(sentence))
    return (
      <span>
        <RichText>{sentence}</RichText>
      </span>
    );
  return (
    <>
      <span aria-hidden="true">
        <RichText>{sentence}</RichText>
      </span>
      <span className="visually-hidden">{heard}</span>
    </>
  );
});
