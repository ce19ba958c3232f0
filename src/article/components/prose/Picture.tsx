/** A still picture between paragraphs: it bears no number, and stands where its idea first comes up. */
import type { ReactNode } from "react";
import { aloud } from "../../../kit/aloud.ts";
import { RichText } from "../../../kit/figure/plane/richText.tsx";
import { drawPicture } from "../../pictures/index.ts";
import { fail, useBook } from "../context.ts";

interface PictureProps {
  readonly is: string;
  readonly mdx?: string;
}

export function Picture({ is, mdx }: PictureProps): ReactNode {
  const picture = drawPicture(is, useBook().pictures);
  if (!picture) fail(mdx, `there is no picture "${is}"`);
  return (
    <figure className="picture" data-picture={is}>
      <div className="picture-drawing" role="img" aria-label={aloud(picture.label)}>
        {picture.drawing}
      </div>
      <figcaption>
        <RichText>{picture.caption}</RichText>
      </figcaption>
    </figure>
  );
}
