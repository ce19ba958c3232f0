/** What the figure shows of a network, as the prose quotes it: with the figure's own width, luck and, unless told, rate. */
import { initialValues, turnValues } from "../../stage/knobs.ts";
import { replay } from "../../stage/run.ts";
import { type Theme, takes } from "../../stage/values.ts";
import { knobs, model, type State, type Values } from "./model.ts";

const after = (turned: Partial<Values>, steps = 0): State =>
  replay(model, turnValues(knobs, initialValues(knobs), turned), steps).state;

const sigmoid = (depth: number) => after({ depth }).layers;
const relu = { depth: 10, activation: "relu", initial: "he" } as const;
/** Sigmoid neurons with both helps. */
const mended = { residual: true, layerNorm: true } as const;

export const vanishing: Theme = {
  /** Sigmoid networks of so many hidden layers before their first step: sizes of gradients, and the last over the first. */
  first: takes(["depth"], ({ depth }) => sigmoid(depth)[0]!.gradient),
  last: takes(["depth"], ({ depth }) => sigmoid(depth).at(-1)!.gradient),
  times: takes(["depth"], ({ depth }) => sigmoid(depth).at(-1)!.gradient / sigmoid(depth)[0]!.gradient),
  /** The same from plain random numbers. */
  plainTimes: takes(["depth"], ({ depth }) => {
    const { layers } = after({ depth, initial: "normal" });
    return layers.at(-1)!.gradient / layers[0]!.gradient;
  }),
  /** What a layer lets through of the error signal, on geometric average. */
  letThrough: takes(["depth"], ({ depth }) => {
    const layers = sigmoid(depth);
    return (layers[0]!.signal / layers.at(-1)!.signal) ** (1 / (depth - 1));
  }),
  /** A layer's way after so many steps, as a part of its length; layers count from 1. */
  moved: takes(["layer", "steps"], ({ layer, steps }) => after({ depth: 10 }, steps).moved[layer - 1]!),
  reluMoved: takes(["layer", "steps"], ({ layer, steps }) => after(relu, steps).moved[layer - 1]!),
  reluLoss: takes(["steps"], ({ steps }) => after(relu, steps).training.loss),
  mendedFirst: takes(["depth"], ({ depth }) => after({ ...mended, depth }).layers[0]!.gradient),
  mendedLast: takes(["depth"], ({ depth }) => after({ ...mended, depth }).layers.at(-1)!.gradient),
  /** With layer normalisation alone. */
  normalisedLoss: takes(
    ["depth", "steps"],
    ({ depth, steps }) => after({ depth, layerNorm: true }, steps).training.loss,
  ),
  /** The first layer's gradient in ten layers of ReLU from plain and from tiny random numbers. */
  exploding: takes([], () => after({ ...relu, initial: "normal" }).layers[0]!.gradient),
  silent: takes([], () => after({ ...relu, initial: "tiny" }).layers[0]!.gradient),
};
