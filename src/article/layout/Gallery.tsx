/** Every widget in its still form, with what can be set on it. */
import type { ReactNode } from "react";
import type { Knob, Knobs, NumberKnob } from "../../stage/knobs.ts";
import type { KnobText } from "../../stage/widget.ts";
import type { Strings } from "../chapter/strings.ts";
import { useRendering, useWay } from "../components/context.ts";
import { printKnob } from "../components/knobText.ts";
import { Scroller } from "../components/prose/Scroller.tsx";

/** A number of an address as a reader's number. */
const read = (text: string): string => text.replace(/(^|,)-/g, "$1−");

/** The legal values of a knob, in words. */
function valuesOf(knob: Knob, words: Strings["galleryPage"], text: KnobText): string {
  const number = (one: NumberKnob): string =>
    one.scale === "log"
      ? words.decades(read(one.print(one.min)), read(one.print(one.max)))
      : words.range(read(one.print(one.min)), read(one.print(one.max)), read(one.print(one.step)));
  switch (knob.kind) {
    case "number":
      return number(knob);
    case "choice":
      return knob.options.map((option) => text.options?.[option] ?? option).join(", ");
    case "switch":
      return words.onOff;
    case "point":
      return words.point(number(knob.x), number(knob.y));
    case "list":
      return words.list(knob.maxLength);
    case "text":
      return words.text(knob.maxLength);
  }
}

/** What the example of an embedded figure leaves out. */
const HIDDEN = "title,menu,sentence";

export function Gallery({ title }: { readonly title: string }): ReactNode {
  const { book, performed } = useRendering();
  const way = useWay();
  const words = book.strings.galleryPage;
  // In the order of the chapter; those that it does not show come last.
  const shown = [...book.instances].map(([name, place]) => ({ name, ...place }));
  // A widget that stands in several figures: at the one that is named after it, as its embed is.
  const placeOf = (id: string): number => {
    const named = shown.findIndex(({ name }) => name === id);
    const place = named < 0 ? shown.findIndex(({ widget }) => widget === id) : named;
    return place < 0 ? shown.length : place;
  };
  const entries = [...performed].sort(([a], [b]) => placeOf(a) - placeOf(b));
  const first = entries[0]?.[0];
  return (
    <main className="gallery">
      <header className="gallery-head">
        <p>
          <a href={way("")}>{title}</a>
        </p>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {first && (
          <p>
            {words.embed.how} {words.embed.source}{" "}
            <a href={way(`embed/${first}/?hide=${HIDDEN}`)}>
              <code>{`embed/${first}/?hide=${HIDDEN}`}</code>
            </a>
          </p>
        )}
      </header>
      {entries.map(([id, { widget, text, plate }]) => {
        const place = shown[placeOf(id)];
        const knobs = Object.entries(widget.knobs as Knobs);
        return (
          <section key={id} className="gallery-entry" aria-labelledby={id}>
            <h2 id={id}>
              {place && <span className="gallery-number">{book.strings.figure(place.number)}</span>}{" "}
              {text.title}
            </h2>
            <p className="gallery-links">
              <a href={way(`embed/${id}/`)}>{words.open}</a>
              {place && <a href={way(place.path, place.name)}>{words.inText}</a>}
            </p>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React as a root of its own */}
            <div className="plate" dangerouslySetInnerHTML={{ __html: plate }} />
            <details className="gallery-knobs">
              <summary>{words.knobs}</summary>
              <Scroller className="table">
                <table>
                  <thead>
                    <tr>
                      <th>{words.knob}</th>
                      <th />
                      <th>{words.values}</th>
                      <th>{words.initial}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {knobs.map(([name, knob]) => {
                      const knobText = (text.knobs as Record<string, KnobText>)[name]!;
                      return (
                        <tr key={name}>
                          <td>
                            <code>{name}</code>
                          </td>
                          <td>{knobText.label}</td>
                          <td>{valuesOf(knob, words, knobText)}</td>
                          <td>{read(printKnob(knob, knob.initial))}</td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </Scroller>
            </details>
          </section>
        );
      })}
    </main>
  );
}
