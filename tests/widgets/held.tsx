/** A widget's picture in a hand, without a stage round it: for tests that turn whatever every widget has. */
import { type ReactNode, useReducer } from "react";
import { readData } from "../../src/build/data.ts";
import { initialValues, type Knobs, printValues, turnValues, type ValuesOf } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { restarts, start, turn as turnRun } from "../../src/stage/run.ts";
import type { AnyWidget } from "../../src/stage/widget.ts";
import { englishOf } from "./english.ts";

export type Values = ValuesOf<Knobs>;

/** The widget's picture in a hand; what the hand turns goes through the model, as it does on the stage. */
export function Held({ widget, values }: { readonly widget: AnyWidget; readonly values: Values }): ReactNode {
  const [run, turn] = useReducer(
    (now: ReturnType<typeof begin>, change: Partial<Values>) => {
      const values = turnValues(widget.knobs as Knobs, now.values, change);
      const restart = restarts(widget.knobs as Knobs, now.values, values);
      return restart === undefined ? now : turnRun(widget.model, now, values, restart);
    },
    undefined,
    begin,
  );
  function begin() {
    return start(widget.model, values, readData(widget.data?.(values) ?? []));
  }
  return (
    <Picture
      widget={widget}
      values={run.values}
      wanted={run.values}
      state={run.state}
      text={englishOf(widget.id)}
      turn={turn}
    />
  );
}

/** The widget as it first stands, as each frame poses it, and with each choice and switch made otherwise. */
export function poses({ knobs, plate }: AnyWidget): Values[] {
  const initial = initialValues(knobs as Knobs);
  const all: Values[] = [initial, ...plate.map(({ turned }) => ({ ...initial, ...turned }) as Values)];
  for (const [name, knob] of Object.entries(knobs as Knobs)) {
    const options = knob.kind === "choice" ? knob.options : knob.kind === "switch" ? [true, false] : [];
    // A long list names things of one kind: the ends of it will do.
    const some = options.length > 8 ? [options[0]!, options.at(-1)!] : options;
    for (const option of some) all.push({ ...initial, [name]: option });
  }
  const texts = all.map((values) => JSON.stringify(printValues(knobs, values)));
  return all.filter((_, index) => texts.indexOf(texts[index]!) === index);
}
