/** Under a figure that the prose repeats with some of its panels, every control does something to them. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { SectionModule } from "../../src/article/chapter/inventory.ts";
import { poseInstance } from "../../src/article/components/pose.ts";
import { readData } from "../../src/build/data.ts";
import { initialValues, type Knobs } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay } from "../../src/stage/run.ts";
import { type AnyWidget, rowOf } from "../../src/stage/widget.ts";
import { type WidgetId, widgets } from "../../src/widgets/registry.ts";
import { ends } from "../widgets/ends.ts";
import { englishOf } from "../widgets/english.ts";

const sections = import.meta.glob<SectionModule>("../../content/how-neural-networks-are-trained/en/*.mdx", {
  eager: true,
});
const repeated = Object.values(sections)
  .flatMap(({ inventory }) => inventory.widgets)
  .filter(({ asked }) => asked.panel !== undefined);
/** One of those that show the same panels of the same widget. */
const inPart = new Map(repeated.map((one) => [`${one.widget} ${String(one.asked.panel)}`, one]));
/** Enough for a step to show. */
const STEPS = 8;

const paceAt = ({ pace }: AnyWidget, values: unknown) =>
  typeof pace === "function" ? pace(values as never) : pace;

describe("a figure of some panels", () => {
  it.each([...inPart.values()].map((one) => [one.id, one] as const))(
    "%s offers no control that does nothing",
    async (name, { widget: id, asked, line }) => {
      const plain = (await widgets[id as WidgetId]()).default;
      const instance = { widget: id, number: "", again: true, asked, where: `line ${line}`, path: "" };
      const widget = poseInstance(plain, name, instance);
      const start = initialValues(widget.knobs as Knobs);
      /** What is seen, heard, and how fast. */
      const drawn = (values: typeof start): string => {
        const { state } = replay(widget.model, values, STEPS, readData(widget.data?.(values) ?? []));
        const props = {
          widget,
          panel: widget.pose?.panel,
          values,
          state,
          text: englishOf(id),
          turn: () => {},
        };
        return `${renderToStaticMarkup(createElement(Picture, props))} ${widget.tone?.(values, state)} ${paceAt(widget, values)}`;
      };
      const now = drawn(start);
      for (const [knob] of rowOf(widget, start)) {
        const others = ends((widget.knobs as Knobs)[knob]!).filter((end) => end !== start[knob]);
        expect(
          others.some((end) => drawn({ ...start, [knob]: end } as typeof start) !== now),
          knob,
        ).toBe(true);
      }
    },
    30_000,
  );
});
