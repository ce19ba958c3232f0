/** A widget's place in the page: asleep as drawn by the build, until the islands wake it. */
import type { ReactNode } from "react";
import type { Knobs } from "../../../stage/knobs.ts";
import { ORIGINAL } from "../../chapter/languages.ts";
import { fail, useRendering } from "../context.ts";
import { printKnob } from "../knobText.ts";

interface WidgetProps {
  readonly is: string;
  readonly name?: string;
  readonly width?: "text" | "wide" | "full";
  /** Another one than the widget's, where it is a figure of its own; read off the tag before (`book.ts`). */
  readonly title?: string;
  /** Knobs of its own that show what the reader does elsewhere: `{{ moves: "night-walk.moves" }}`. */
  readonly follow?: Readonly<Record<string, string>>;
  readonly mdx?: string;
  /** Everything else poses it: knobs by name, `step`, `panel`. The book has read it off the tag before (`pose.ts`). */
  readonly [asked: string]: unknown;
}

export function Widget({ is, name = is, width = "wide", follow, mdx }: WidgetProps): ReactNode {
  const { book, performed, widgets, tasks } = useRendering();
  const performance = performed.get(name);
  if (!performance) fail(mdx, `there is no widget "${is}"`);
  const { widget, text, foreign, stage, plate } = performance;
  /** What `follow.ts` carries out: whose knob, how it stands at first, and how its follower does. */
  const links = Object.entries(follow ?? {}).map(([knobName, followed]) => {
    const own = (widget.knobs as Knobs)[knobName];
    const [instance, source] = followed.split(".") as [string, string?];
    const other =
      source === undefined ? undefined : (widgets.get(instance)?.knobs as Knobs | undefined)?.[source];
    if (!own || !other || own.kind !== other.kind)
      fail(mdx, `"${name}" cannot follow ${followed} with its knob ${knobName}`);
    return [
      knobName,
      [instance, source, printKnob(other, other.initial), printKnob(own, own.initial)],
    ] as const;
  });
  const place = book.instances.get(name);
  const whole = widget.plate.length > 1;
  if (place && whole) tasks.push({ name, number: place.number, task: text.task, answer: text.answer });
  const figure = book.strings[place?.again ? "figureAgain" : "figure"];
  return (
    <figure
      className="widget"
      {...(foreign && { lang: ORIGINAL, dir: "ltr" })}
      id={name}
      data-widget={is}
      data-name={name}
      data-state="asleep"
      data-width={width}
      data-again={whole ? undefined : widget.plate[0]?.wide ? "wide" : ""}
      data-pose={widget.pose && JSON.stringify(widget.pose)}
      data-follow={links.length > 0 ? JSON.stringify(Object.fromEntries(links)) : undefined}
      aria-labelledby={`${name}-title`}
    >
      <figcaption className="widget-head" id={`${name}-title`}>
        {place && (
          <>
            <a className="widget-number" href={`#${name}`}>
              {figure(place.number)}
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
