/** A widget's place in the page: asleep as drawn by the build, until the islands wake it. */
import type { ReactNode } from "react";
import { fail, useRendering } from "../context.ts";

interface WidgetProps {
  readonly is: string;
  readonly name?: string;
  readonly width?: "text" | "wide" | "full";
  readonly mdx?: string;
}

export function Widget({ is, name = is, width = "wide", mdx }: WidgetProps): ReactNode {
  const { book, performed } = useRendering();
  const performance = performed.get(name);
  if (!performance) fail(mdx, `there is no widget "${is}"`);
  const { widget, stage, plate } = performance;
  const text = widget.text[book.locale] ?? widget.text.en;
  const number = book.instances.get(name)?.number;
  return (
    <figure
      className="widget"
      id={name}
      data-widget={is}
      data-name={name}
      data-state="asleep"
      data-width={width}
      aria-labelledby={`${name}-title`}
    >
      <figcaption className="widget-head" id={`${name}-title`}>
        {number && (
          <>
            <a className="widget-number" href={`#${name}`}>
              {book.strings.figure(number)}
            </a>{" "}
          </>
        )}
        <span className="widget-title">{text.title}</span>
      </figcaption>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React as a root of its own */}
      <div className="stage" data-mount dangerouslySetInnerHTML={{ __html: stage }} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: likewise */}
      <div className="plate" dangerouslySetInnerHTML={{ __html: plate }} />
    </figure>
  );
}
