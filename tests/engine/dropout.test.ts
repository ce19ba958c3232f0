import { describe, expect, test } from "vitest";
import { dropoutMasks } from "../../src/engine/dropout.ts";
import { centralDifference, largestError } from "../../src/engine/gradcheck.ts";
import { initialParameters } from "../../src/engine/initialisers.ts";
import { type Matrix, network } from "../../src/engine/network.ts";
import { lossAndGradient } from "../../src/engine/networkTape.ts";
import { generator } from "../../src/engine/random.ts";
import { randomTensor } from "./randomTensor.ts";

const shape = network({ layers: [2, 4, 3, 1], hidden: "tanh" });
const random = generator(11);
const parameters = initialParameters(shape, "glorot", random);
const [x, y] = [randomTensor(random, [5, 2]), randomTensor(random, [5, 1])] as Matrix[] as [Matrix, Matrix];

describe("dropout", () => {
  test("silences so large a share, and the others make up for it on average", () => {
    for (const share of [0, 0.2, 0.5]) {
      const masks = dropoutMasks(shape, 5000, share, generator(3));
      expect(masks.map((mask) => mask.shape)).toEqual([
        [5000, 4],
        [5000, 3],
      ]);
      for (const { data } of masks) {
        const silent = data.filter((factor) => factor === 0).length / data.length;
        expect(Math.abs(silent - share)).toBeLessThan(0.015);
        expect(data.reduce((sum, factor) => sum + factor, 0) / data.length).toBeCloseTo(1, 1);
        for (const factor of data) if (factor !== 0) expect(factor).toBeCloseTo(1 / (1 - share), 12);
      }
    }
  });

  test("the gradient is that of the network with those neurons missing, by nudging", () => {
    const masks = dropoutMasks(shape, 5, 0.5, generator(8));
    const { gradient } = lossAndGradient(shape, parameters, x, y, masks);
    const nudged = centralDifference((at) => lossAndGradient(shape, at, x, y, masks).loss, parameters);
    expect(largestError(nudged, gradient)).toBeLessThan(1e-7);
    // A neuron that is silent for every example learns nothing: here the first of the first layer.
    const gagged = masks.map(({ shape: size, data }, layer) => ({
      shape: size,
      data: data.map((factor, i) => (layer === 0 && i % 4 === 0 ? 0 : factor)),
    }));
    const still = lossAndGradient(shape, parameters, x, y, gagged).gradient;
    // Its two weights, at 0 and 4, and its bias, at 8.
    expect([still[0], still[4], still[8]].map((slope) => slope! + 0)).toEqual([0, 0, 0]);
    expect(still[1]).not.toBe(0);
  });

  test("with nothing silenced, the network is as it was", () => {
    const masks = dropoutMasks(shape, 5, 0, generator(8));
    expect(lossAndGradient(shape, parameters, x, y, masks)).toEqual(lossAndGradient(shape, parameters, x, y));
  });

  test("same seed, same draw; all of them cannot be silenced", () => {
    const draw = (seed: number) => dropoutMasks(shape, 9, 0.3, generator(seed));
    expect(draw(4)).toEqual(draw(4));
    expect(draw(4)).not.toEqual(draw(5));
    for (const share of [1, -0.1, Number.NaN])
      expect(() => dropoutMasks(shape, 9, share, generator(1))).toThrow(RangeError);
  });
});
