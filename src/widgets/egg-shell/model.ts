/** An egg in d dimensions whose shell takes a few hundredths of its radius: how much of the egg is shell? */
import { dimensionWithShare, shellShare } from "../../engine/subjects/dimensions/shell.ts";
import { choice, number, type ValuesOf } from "../../stage/knobs.ts";
import type { Model } from "../../stage/widget.ts";

const DIMENSIONS = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 25, 30, 35, 40, 50, 60, 69, 80, 100],
  ...[120, 140, 170, 200, 250, 300, 350, 400, 500, 600, 700, 850, 1000],
];

export const knobs = {
  dimensions: number(3, { min: 1, max: 1000, step: 1, stops: DIMENSIONS }),
  /** The shell's thickness in hundredths of the radius. */
  shell: number(1, { min: 1, max: 10, step: 1 }),
  /** How far the curve is drawn: to the dimension chosen, or all of it. */
  curve: choice("far", ["far", "whole"], { place: "none" }),
};
export type Values = ValuesOf<typeof knobs>;

/** Shares of the egg's volume, together 1. */
export interface State {
  readonly shell: number;
  readonly white: number;
  readonly yolk: number;
}

/** The yolk reaches half-way from the middle to the surface. */
const YOLK = 0.5;

/** The largest number below one: something is always left inside a shell, be it too little for a floating-point number. */
const NEARLY_ALL = 1 - Number.EPSILON / 2;

export const model: Model<Values, State> = {
  init({ dimensions, shell: percent }) {
    const yolk = YOLK ** dimensions;
    // What is left of the egg without its shell; one minus the shell would be rounding error where little is left.
    const white = (1 - percent / 100) ** dimensions - yolk;
    return { shell: Math.min(NEARLY_ALL, shellShare(percent / 100, dimensions)), white, yolk };
  },
};

/** Share of the volume in the shell, at any dimension. */
export const shareAt = (percent: number, dimensions: number): number => shellShare(percent / 100, dimensions);
/** The first dimension in which at least half of the egg is shell. */
export const halfFrom = (percent: number): number => Math.ceil(dimensionWithShare(percent / 100, 0.5));
