import type { NudgeFormula } from "../../../engine/subjects/cost/nudging.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import type { knobs, Values } from "../model.ts";

export const en = {
  title: "One weight, one nudge",
  key: ({ errors }: Values) =>
    [
      "The solid straight line is the true slope, the dashed red one the slope that the nudge gives, through its two dots.",
      errors === "all"
        ? "Red dots are the error of every nudge; dashed, what the bend and the rounding would each make of it."
        : "Each further red dot is the error of a nudge that was tried.",
      "Digits that agree are bold.",
    ].join(" "),
  caption:
    "The slope of a network’s loss along one weight, by a nudge: on the curve, and under a glass that magnifies as much as the nudge is small. Below, both slopes in figures.",
  frames: [
    "A nudge of 0.1 is too long: the curve bends, and only the first digit agrees.",
    "A nudge of 10⁻⁵: the curve looks straight, and the two slopes agree to five digits.",
    "A nudge of 10⁻¹⁵ is too short: loss and weight are rounded to steps, and the slope is guesswork.",
    "The error against the nudge. From the right it falls as the nudge shrinks, then it rises again.",
  ],
  task: "In frame d, lay a ruler along the falling part and another along the rising one. By what factor does the error change when the nudge shrinks to a tenth, on either side? Mark the nudge that you would use, and say why the best one is not the shortest.",
  answer:
    "On the right the error shrinks to a tenth with every tenth of the nudge, for the bend shrinks with it; on the left it grows about tenfold. The best lies where the two meet, near 10⁻⁸. A shorter nudge subtracts two losses that are alike in nearly all their digits, and what remains is mostly rounding.",
  knobs: {
    weight: { label: "The weight, *w*" },
    nudge: { label: "The nudge, *h*" },
    formula: {
      label: "Nudge",
      options: { "one-sided": "up", central: "up and down" },
    },
    errors: { label: "Show the errors of", options: { tried: "nudges I tried", all: "all nudges" } },
  },
  weight: "weight *w*",
  loss: "loss *L*",
  nudge: "nudge *h*",
  error: "error of the slope",
  glassAxis: "change of the weight, in nudges",
  glassRise: "change of the loss, in nudges",
  magnified: (h: string) => `magnified: 1 is one nudge, ${h}`,
  tooShort: "rounding",
  tooLong: "bending",
  byNudging: { "one-sided": "by a nudge up", central: "by nudges up and down" } satisfies Record<
    NudgeFormula,
    string
  >,
  byBackprop: "by backpropagation",
  agree: (count: number) =>
    count === 0 ? "no digit agrees" : count === 1 ? "1 digit agrees" : `${count} digits agree`,
  lossLabel: (w: string, loss: string) =>
    `The loss of a small network against one of its weights. At w = ${w} the loss is ${loss}.`,
  glassLabel: (h: string, found: string, exact: string) =>
    `The curve magnified until a nudge of ${h} is one unit long. Through the nudge's two ends the slope is ${found}; the true slope is ${exact}.`,
  errorLabel: (h: string, error: string) =>
    `Error of the nudged slope against the nudge, both on log axes. With a nudge of ${h} it is ${error}.`,
  weightLabel: "The weight",
  weightIs: (w: string, loss: string) => `weight ${w}, loss ${loss}`,
  nudgeLabel: "The nudge",
  nudgeIs: (h: string, error: string) => `nudge ${h}, error of the slope ${error}`,
  told: (w: string, h: string, found: string, exact: string, error: string) =>
    `At w = ${w} a nudge of ${h} gives a slope of ${found}; the true one is ${exact}, so it is wrong by ${error}.`,
  digits: (count: number) =>
    count === 0 ? "Not one digit agrees." : count === 1 ? "One digit agrees." : `${count} digits agree.`,
  best: (h: string, error: string) =>
    `Of all nudges on the slider, ${h} is the best, with an error of about ${error}; longer and shorter ones are as a rule worse.`,
  compared: (shorter: boolean, worse: number) =>
    `This nudge is ${shorter ? "shorter" : "longer"} than the last, and its slope is ${worse === 0 ? "neither better nor worse" : worse < 0 ? "better" : "worse"}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
