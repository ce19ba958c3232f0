import type { WidgetText } from "../../../stage/widget.ts";
import { counted } from "../../words.en.ts";
import type { knobs } from "../model.ts";

export const en = {
  title: "The shell of an egg",
  key: "Areas tell volumes: the tinted ring is the shell’s share of the egg, the disc in the middle the yolk’s, and the dark rim is as thick as the shell really is. On the curve a ring stands at the egg’s dimensions, a dashed line where half of it is shell.",
  caption: "An egg whose shell is 1 % as thick as the egg’s radius, cut open and redrawn.",
  frames: [
    "In three dimensions, an egg as you know it, and the beginning of the curve.",
    "In ten, the yolk is all but gone, and the shell holds a tenth.",
    "In a hundred, most of the egg is shell.",
    "The shell’s share in every dimension up to a thousand.",
  ],
  task: "Peel an egg of two dimensions: on a round table of radius 1 m, how much of the area lies within 1 cm of the edge? Work it out as 1 − 0.99 × 0.99. Then multiply by 0.99 once more for each further dimension. After how many is a tenth gone?",
  answer:
    "1 − 0.9801 = 0.0199, two hundredths of the table. In ten dimensions 0.0956 is gone, in eleven 0.1047: with the eleventh it is more than a tenth.",
  knobs: {
    dimensions: { label: "Dimensions" },
    shell: { label: "Thickness of the shell", unit: "% of the radius" },
    curve: { label: "Curve", options: { far: "as far as I have come", whole: "whole" } },
  },
  dimensions: (count: number) => counted(count, "dimension"),
  /** In a sentence, where signs are no words. */
  spoken: { less: (share: string) => `less than ${share}`, more: (share: string) => `more than ${share}` },
  layers: {
    shell: (share: string) => `shell ${share}`,
    white: (share: string) => `white ${share}`,
    yolk: (share: string) => `yolk ${share}`,
  },
  axisDimensions: "dimensions",
  axisShare: "share of the egg that is shell",
  here: (share: string, dimensions: string) => `${share} in ${dimensions}`,
  halfAt: (dimensions: number) => `half at ${dimensions}`,
  eggLabel: (dimensions: string, shell: string, white: string, yolk: string) =>
    `An egg of ${dimensions}: shell ${shell}, white ${white}, yolk ${yolk} of its volume.`,
  curveLabel: (percent: string, upTo: number) =>
    `The share of the egg that is shell, for a shell of ${percent} % of the radius, ${upTo === 1 ? "in 1 dimension" : `up to ${counted(upTo, "dimension")}. It rises all the way`}.`,
  describe: (dimensions: string, percent: string, share: string, white: string, yolk: string) =>
    `In ${dimensions} a shell ${percent} % as thick as the radius is ${share} of the egg; the white is ${white}, the yolk ${yolk}.`,
  half: (dimensions: number) =>
    `With this shell, half of the egg is shell from ${counted(dimensions, "dimension")} on.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
