import { describe, expect, it } from "vitest";
import {
  fromRange,
  keyMove,
  keyTravel,
  type PlaneTravel,
  rangeAria,
  share,
  snap,
  stepBy,
  stopCount,
  stopOf,
  type Travel,
  valueAt,
} from "../../src/kit/figure/hand/travel.ts";

const slope: Travel = { min: -1, max: 1.5, step: 0.02 };
const rate: Travel = { min: 1e-4, max: 1, step: 0.25, log: true };
const ragged: Travel = { min: 0, max: 1, step: 0.3 };

describe("stops", () => {
  it("lie on multiples of the step from the least, and on the greatest", () => {
    expect(snap(0.305, slope)).toBe(0.3);
    expect(snap(0.1 + 0.2, { min: 0, max: 1, step: 0.1 })).toBe(0.3);
    expect(snap(0.97, ragged)).toBe(0.9);
    expect(snap(1, ragged)).toBe(1);
    expect(snap(-7, slope)).toBe(-1);
    expect(snap(9, slope)).toBe(1.5);
    expect(snap(Number.NaN, slope)).toBe(-1);
    expect(Object.is(snap(-0.001, slope), -0)).toBe(false);
    // Near nought, far from the least, with no more digits than the step has.
    expect(snap(0.00031, { min: -5000, max: 5000, step: 0.0001 })).toBe(0.0003);
  });

  it("are evenly spaced in decades on a log range, and written with three digits", () => {
    expect(snap(0.03, rate)).toBe(0.0316);
    expect(snap(0.05, rate)).toBe(0.0562);
    expect(snap(0, rate)).toBe(1e-4);
  });

  it("snap to themselves", () => {
    for (const travel of [slope, rate, ragged]) {
      for (let k = 0; k <= stopCount(travel); k++) {
        const value = valueAt(k, travel);
        expect(snap(value, travel)).toBe(value);
        expect(stopOf(value, travel)).toBe(k);
      }
      expect(share(valueAt(0, travel), travel)).toBe(0);
      expect(share(valueAt(stopCount(travel), travel), travel)).toBe(1);
    }
  });
});

describe("steps", () => {
  it("go from stop to stop and stay inside", () => {
    expect(stepBy(0.3, 1, slope)).toBe(0.32);
    expect(stepBy(0.3, -10, slope)).toBe(0.1);
    expect(stepBy(1.5, 1, slope)).toBe(1.5);
    expect(stepBy(0.0316, 1, rate)).toBe(0.0562);
    expect(stepBy(0.9, 1, ragged)).toBe(1);
    expect(stepBy(1, -1, ragged)).toBe(0.9);
  });

  it("from between two stops go to the next one in their direction", () => {
    expect(stepBy(0.311, 1, slope)).toBe(0.32);
    expect(stepBy(0.311, -1, slope)).toBe(0.3);
  });

  it("there and back again end where they began", () => {
    for (const travel of [slope, rate]) {
      for (let k = 1; k < stopCount(travel); k++) {
        const value = valueAt(k, travel);
        expect(stepBy(stepBy(value, 1, travel), -1, travel)).toBe(value);
      }
    }
  });
});

describe("keys of a slider", () => {
  it("are the native ones, Shift going ten times as far", () => {
    expect(keyTravel("ArrowRight", false, 0, slope)).toBe(0.02);
    expect(keyTravel("ArrowDown", true, 0, slope)).toBe(-0.2);
    expect(keyTravel("PageUp", false, 0, slope)).toBe(0.2);
    expect(keyTravel("Home", false, 0, slope)).toBe(-1);
    expect(keyTravel("End", false, 0, slope)).toBe(1.5);
    expect(keyTravel("Tab", false, 0, slope)).toBeUndefined();
    expect(keyTravel("a", false, 0, slope)).toBeUndefined();
  });
});

describe("keys of a handle", () => {
  const plane: PlaneTravel = { x: slope, y: { min: 0, max: 10, step: 1 } };
  it("move x by left and right and y by up and down, whichever input has the focus", () => {
    for (const own of ["x", "y"] as const) {
      expect(keyMove("ArrowRight", false, [0, 5], "xy", own, plane)).toEqual([0.02, 5]);
      expect(keyMove("ArrowUp", false, [0, 5], "xy", own, plane)).toEqual([0, 6]);
      expect(keyMove("ArrowDown", true, [0, 5], "xy", own, plane)).toEqual([0, 0]);
    }
  });
  it("send the focused input's axis to its ends", () => {
    expect(keyMove("Home", false, [0, 5], "xy", "x", plane)).toEqual([-1, 5]);
    expect(keyMove("End", false, [0, 5], "xy", "y", plane)).toEqual([0, 10]);
  });
  it("all move the one axis of a bound handle", () => {
    expect(keyMove("ArrowUp", false, [0, 5], "x", "x", plane)).toEqual([0.02, 5]);
    expect(keyMove("ArrowLeft", false, [0, 5], "y", "y", plane)).toEqual([0, 4]);
  });
  it("follow the eye where an axis runs the other way", () => {
    expect(keyMove("ArrowUp", false, [0, 5], "xy", "y", { ...plane, flipY: true })).toEqual([0, 4]);
  });
  it("go on to the stop beyond where the next is nearer than half a step", () => {
    const from = (y: number, key: string) => keyMove(key, false, [0, y], "xy", "y", plane)![1];
    expect([
      from(4.9, "ArrowUp"),
      from(4.4, "ArrowUp"),
      from(4.1, "ArrowDown"),
      from(4.6, "ArrowDown"),
    ]).toEqual([6, 5, 3, 4]);
    expect([from(9.9, "ArrowUp"), from(0.1, "ArrowDown")]).toEqual([10, 0]);
  });
  it("leave other keys to the page", () => {
    expect(keyMove("Escape", false, [0, 5], "xy", "x", plane)).toBeUndefined();
  });
});

describe("what an input says", () => {
  it("is the number itself on a linear range", () => {
    expect(rangeAria(0.1 + 0.2, slope, "slope", "0.3")).toEqual({
      min: -1,
      max: 1.5,
      step: 0.02,
      value: 0.3,
      "aria-label": "slope",
      "aria-valuetext": "0.3",
      "aria-orientation": "horizontal",
    });
  });
  it("is the stop on a log range, and comes back as the value", () => {
    const aria = rangeAria(0.0316, rate, "rate", "0.0316");
    expect(aria).toMatchObject({ min: 0, max: 16, step: 1, value: 10 });
    expect(fromRange(String(aria.value), rate)).toBe(0.0316);
    expect(fromRange("16", rate)).toBe(1);
  });
  it("never leaves its bounds, whatever the value", () => {
    for (const value of [Number.NaN, -1 / 0, 1 / 0, -99, 99]) {
      for (const travel of [slope, rate]) {
        const aria = rangeAria(value, travel, "", "");
        expect(aria.value).toBeGreaterThanOrEqual(aria.min);
        expect(aria.value).toBeLessThanOrEqual(aria.max);
      }
    }
  });
});
