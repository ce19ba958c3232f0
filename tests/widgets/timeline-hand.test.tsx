// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { initialValues } from "../../src/stage/knobs.ts";
import { events } from "../../src/widgets/timeline/events.ts";
import widget from "../../src/widgets/timeline/index.ts";
import { en } from "../../src/widgets/timeline/text/en.ts";
import { Held } from "./held.tsx";

afterEach(cleanup);

it("arrows lead from event to event, to both ends, and no further", () => {
  render(<Held widget={widget} values={initialValues(widget.knobs)} />);
  const handle = screen.getByRole<HTMLInputElement>("slider", { name: en.knobs.event.label });
  const told = ({ year, id }: (typeof events)[number]): string => en.row(year, en.knobs.event.options[id]);
  const heard: (string | null)[] = [];
  fireEvent.keyDown(handle, { key: "Home" });
  for (const _ of events) {
    heard.push(handle.getAttribute("aria-valuetext"));
    fireEvent.keyDown(handle, { key: "ArrowDown" });
  }
  expect(heard).toEqual(events.map(told));
  expect(handle.getAttribute("aria-valuetext")).toBe(told(events.at(-1)!));
  fireEvent.keyDown(handle, { key: "ArrowUp" });
  expect(handle.getAttribute("aria-valuetext")).toBe(told(events.at(-2)!));
});
