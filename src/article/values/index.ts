/** Every number that the prose may quote, by theme: those of the chapter, and those that stand beside a widget. */
import type { Theme } from "../../stage/values.ts";
import { cost } from "./cost.ts";
import { equalStart } from "./equalStart.ts";
import { penguins, sevenPoints } from "./line.ts";
import { localSlopes } from "./localSlopes.ts";
import { momentum } from "./momentum.ts";
import { bump, counting, digitNetwork, neuron } from "./networks.ts";
import { softmaxExample as softmax } from "./softmax.ts";

const besideWidgets = import.meta.glob<Readonly<Record<string, Theme>>>("../../widgets/*/values.ts", {
  eager: true,
});

export type Themes = Readonly<Record<string, Theme>>;

export const themes: Themes = Object.assign(
  {
    neuron,
    bump,
    counting,
    digitNetwork,
    cost,
    sevenPoints,
    penguins,
    localSlopes,
    equalStart,
    softmax,
    momentum,
  },
  ...Object.values(besideWidgets),
);
