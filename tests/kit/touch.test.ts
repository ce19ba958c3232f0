// @vitest-environment happy-dom
/** What a finger on part of a drawing may scroll: a refused touch event is one that does not. */
import { describe, expect, it } from "vitest";
import { holdsSidewaysTouch, holdsTouch } from "../../src/kit/figure/hand/touch.ts";

function touch(
  target: Element,
  type: string,
  ...fingers: readonly (readonly [x: number, y: number])[]
): boolean {
  const event = new Event(type, { cancelable: true, bubbles: true });
  const touches = fingers.map(([clientX, clientY]) => ({ clientX, clientY }));
  Object.defineProperty(event, "touches", { value: touches });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}
const shape = (): Element => document.createElementNS("http://www.w3.org/2000/svg", "g");

describe("a finger on a handle", () => {
  it("never scrolls, until the handle is gone", () => {
    const handle = shape();
    const letGo = holdsTouch(handle);
    expect(touch(handle, "touchstart", [5, 5])).toBe(true);
    letGo?.();
    expect(touch(handle, "touchstart", [5, 5])).toBe(false);
  });
});

describe("a finger on a surface", () => {
  const stroke = (...places: [number, number][]): boolean[] => {
    const surface = shape();
    holdsSidewaysTouch(surface);
    expect(touch(surface, "touchstart", places[0]!)).toBe(false);
    return places.slice(1).map((place) => touch(surface, "touchmove", place));
  };
  it("keeps a stroke that sets out sideways, wherever it goes then", () => {
    expect(stroke([0, 0], [9, 4], [10, 90])).toEqual([true, true]);
  });
  it("leaves an upright stroke to the page, wherever it goes then", () => {
    expect(stroke([0, 0], [4, 9], [90, 10])).toEqual([false, false]);
  });
  it("leaves two fingers to the page", () => {
    const surface = shape();
    holdsSidewaysTouch(surface);
    touch(surface, "touchstart", [0, 0], [50, 50]);
    expect(touch(surface, "touchmove", [20, 0], [90, 50])).toBe(false);
  });
});
