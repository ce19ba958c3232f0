/** Deep networks against means over seeds of an implementation that is not ours, and against differences. */
import { describe, expect, test } from "vitest";
import type { ActivationName } from "../../src/engine/activations.ts";
import { examples } from "../../src/engine/compiled/examples.ts";
import { startOf, trainer } from "../../src/engine/compiled/trainer.ts";
import { centralDifference, largestError } from "../../src/engine/gradcheck.ts";
import type { InitialiserName } from "../../src/engine/initialisers.ts";
import { typescriptKernels } from "../../src/engine/kernels/typescript.ts";
import { parameterLayout } from "../../src/engine/network.ts";
import { forwardPass } from "../../src/engine/networkPass.ts";
import { lossAndGradient } from "../../src/engine/networkTape.ts";
import { generator } from "../../src/engine/random.ts";
import {
  type DeepReading,
  deepNetwork,
  deepStart,
  moved,
  randomExamples,
  readLayers,
} from "../../src/engine/subjects/networks/deepNetworks.ts";
import reference from "../reference/vanishing.json" with { type: "json" };

interface Kind {
  readonly hidden: ActivationName;
  readonly initial: InitialiserName;
  readonly residual: boolean;
  readonly layerNorm: boolean;
}

/** What the reference calls the ways to start; those of ours that it has. */
const STARTS: Readonly<Record<string, InitialiserName>> = {
  "small_normal_0.01": "tiny",
  normal_1: "normal",
  "lecun_normal (var 1/fan_in) = glorot_normal for square layers": "glorot",
  "he_normal (var 2/fan_in)": "he",
};

function kindOf(name: string): Kind | null {
  const [hidden, start, helps = ""] = name.split(" | ");
  const initial = STARTS[start!];
  if (!initial || hidden === "linear") return null;
  return {
    hidden: hidden as ActivationName,
    initial,
    residual: helps.includes("residual"),
    layerNorm: helps.includes("LayerNorm"),
  };
}

function reading(kind: Kind, depth: number, seed: number, width = 32): DeepReading {
  const network = deepNetwork({ depth, width, ...kind });
  const random = generator(seed);
  const { x, targets } = randomExamples(width, random);
  return readLayers(network, deepStart(network, kind.initial, random), x, targets);
}

/** The mean of a sample agrees with that of the reference, by the spread of both. */
function agrees(sample: readonly number[], mean: number, seeds: number, what: string): void {
  const own = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const variance = sample.reduce((sum, value) => sum + (value - own) ** 2, 0) / (sample.length - 1);
  const error = Math.sqrt(variance * (1 / sample.length + 1 / seeds));
  expect(Math.abs(own - mean), `${what}: ${own} against ${mean} ± ${error}`).toBeLessThan(4.5 * error);
}

const SEEDS = Array.from({ length: 24 }, (_, i) => 5000 + i);
const DEPTH = 10;

describe("means over seeds", () => {
  const rows = Object.entries(reference.results).filter(([name]) => kindOf(name));
  test("has the rows that are wanted", () => expect(rows).toHaveLength(21));

  test.each(rows)("%s", (name, row) => {
    const runs = SEEDS.map((seed) => reading(kindOf(name)!, DEPTH, seed).layers);
    const { seeds_n: seeds } = reference.meta;
    const ratio = (part: "gradient" | "signal") =>
      runs.map((layers) => Math.log10(layers[0]![part] / layers[DEPTH - 1]![part]));
    agrees(ratio("gradient"), row.mean_log10_ratio, seeds, "ratio of gradients");
    agrees(ratio("signal"), row.delta_mean_log10_ratio, seeds, "ratio of signals");
    for (let layer = 0; layer < DEPTH; layer++) {
      // The reference takes half of the mean square.
      const size = (part: "gradient" | "signal") =>
        runs.map((layers) => Math.log10(layers[layer]![part] / 2));
      const place = `in layer ${layer + 1}`;
      agrees(size("gradient"), row.per_layer_mean_log10_grad_norm[layer]!, seeds, `gradient ${place}`);
      agrees(size("signal"), row.per_layer_mean_log10_delta_norm[layer]!, seeds, `signal ${place}`);
      const spread = runs.map((layers) => layers[layer]!.spread);
      // A mean of numbers that explode is carried by its largest.
      if (row.act_std[layer]! < 100) agrees(spread, row.act_std[layer]!, seeds, `spread ${place}`);
    }
  });

  test.each(Object.entries(reference.depth_sweep_100_seeds))("by depth: %s", (name, depths) => {
    for (const { depth, mean_log10_ratio: mean } of depths) {
      const ratios = SEEDS.slice(0, 12).map((seed) => {
        const { layers } = reading(kindOf(name)!, depth, seed);
        return Math.log10(layers[0]!.gradient / layers.at(-1)!.gradient);
      });
      agrees(ratios, mean, 100, `depth ${depth}`);
    }
  });
});

describe("residual and normalised networks", () => {
  const kinds = [
    [true, false],
    [false, true],
    [true, true],
  ] as const;
  test.each(kinds)(
    "residual %s, normalised %s: the gradient is that of differences, compiled or not",
    (residual, layerNorm) => {
      const network = deepNetwork({ depth: 3, width: 4, hidden: "tanh", residual, layerNorm });
      const random = generator(3);
      const { x, targets } = randomExamples(4, random);
      const start = deepStart(network, "he", random).map((weight) => weight + 0.1 * random.normal());
      const { gradient } = readLayers(network, start, x, targets);
      const loss = (at: Float64Array) => lossAndGradient(network, at, x, targets).loss;
      const differences = centralDifference(loss, start);
      expect(largestError(gradient, differences)).toBeLessThan(1e-7);
      const kernels = typescriptKernels("float64");
      const compiled = trainer(network, { kernels });
      compiled.load(startOf(start));
      const same = compiled.gradient(examples(kernels, x, targets)).gradient;
      for (const [i, slope] of gradient.entries()) expect(same[i]).toBeCloseTo(slope, 12);
    },
  );

  test("are refused where there is no tape, and not passed through as if plain", () => {
    for (const [residual, layerNorm] of kinds)
      expect(() =>
        forwardPass(
          deepNetwork({ depth: 2, width: 3, hidden: "tanh", residual, layerNorm }),
          randomExamples(3, generator(1)).x,
        ),
      ).toThrow("tape");
  });
});

test("a layer's way is measured against its own length at the start", () => {
  const network = deepNetwork({ depth: 2, width: 3, hidden: "tanh", residual: false, layerNorm: false });
  const start = deepStart(network, "glorot", generator(4));
  const [first] = parameterLayout(network);
  const later = Float64Array.from(start, (weight, i) => (i < first!.biases ? 1.5 * weight : weight));
  expect(moved(network, start, later)).toEqual([expect.closeTo(0.5, 12), 0]);
});
