import { formatFixed } from "../../../kit/format.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import type { knobs } from "../model.ts";

export const en = {
  title: "The shell of an egg",
  caption:
    "An egg whose shell is 1 % as thick as the egg’s radius, cut open and redrawn so that areas tell volumes: the ring under the rim is the shell’s share of the egg. The dark rim shows how thick the shell really is.",
  frames: [
    "In three dimensions, an egg as you know it.",
    "In ten, the yolk is all but gone, and the shell holds a tenth.",
    "In a hundred, most of the egg is shell.",
    "The shell’s share in every dimension up to a thousand.",
  ],
  task: "Peel an egg of two dimensions: on a round table of radius 1 m, how much of the area lies within 1 cm of the edge? Work it out as 1 − 0.99 × 0.99. Then multiply by 0.99 once more for each further dimension. After how many is a tenth gone?",
  knobs: {
    dimensions: { label: "Dimensions" },
    shell: { label: "Thickness of the shell", unit: "% of the radius" },
    curve: { label: "Curve", options: { far: "as far as I have come", whole: "whole" } },
    show: { label: "Show", options: { both: "both", egg: "the egg", curve: "the curve" } },
  },
  dimensions: (count: number) => (count === 1 ? "1 dimension" : `${formatFixed(count, 0)} dimensions`),
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
  curveLabel: (percent: string, upTo: string) =>
    `The share of the egg that is shell, for a shell of ${percent} % of the radius, up to ${upTo}. It rises all the way.`,
  describe: (dimensions: string, percent: string, share: string, white: string, yolk: string) =>
    `In ${dimensions} a shell ${percent} % as thick as the radius is ${share} of the egg; the white is ${white}, the yolk ${yolk}.`,
  drawn: "Areas stand for volumes here; the dark rim is as thick as the shell really is.",
  half: (dimensions: number) =>
    `With this shell, half of the egg is shell from ${dimensions} ${dimensions === 1 ? "dimension" : "dimensions"} on.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
