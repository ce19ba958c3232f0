/** The trained digit network and the slice through its landscape, as they are kept: judged layer by layer, here. */
import { describe, expect, it } from "vitest";
import { given, keptOf } from "../../src/build/computed/index.ts";
import { readData } from "../../src/build/data.ts";
import { digitMatrix, digitParts, digitPixels, sliceDigits } from "../../src/engine/datasets/digits.ts";
import trained, { fromBytes, toBytes } from "../../src/widgets/loss-landscape/computed/network.ts";
import sliced, { sliceLoss } from "../../src/widgets/loss-landscape/computed/slice.ts";
import { sliceLosses } from "../../src/widgets/loss-landscape/landscapes.ts";

describe("the trained digit network", () => {
  const { result } = keptOf(trained);
  const kept = fromBytes(result.blocks);

  it("is kept in bytes that say it to half a step", () => {
    const parameters = Float64Array.from({ length: 11_935 }, (_, k) => Math.sin(k) * (k < 11_760 ? 1 : 3));
    const blocks = toBytes(parameters);
    expect(blocks.map(({ bytes }) => bytes.length)).toEqual([11_760, 15, 150, 10]);
    fromBytes(blocks).forEach((value, k) => {
      const scale = blocks[k < 11_760 ? 0 : k < 11_775 ? 1 : k < 11_925 ? 2 : 3]!.scale;
      expect(Math.abs(value - parameters[k]!)).toBeLessThanOrEqual(scale / 2 + 1e-12);
    });
  });

  /** Layer by layer, written out here: mean cross-entropy and share of right answers. */
  function judged(parameters: Readonly<Float64Array>, from: number, to: number) {
    const digits = sliceDigits(readData(["digits"]).digits!, from, to);
    const pixels = digitMatrix(digits).data;
    let [loss, right] = [0, 0];
    for (let n = 0; n < digits.count; n++) {
      const hidden = Array.from({ length: 15 }, (_, j) => {
        let sum = parameters[11_760 + j]!;
        for (let i = 0; i < digitPixels; i++) sum += pixels[n * digitPixels + i]! * parameters[i * 15 + j]!;
        return 1 / (1 + Math.exp(-sum));
      });
      const scores = Array.from({ length: 10 }, (_, k) =>
        hidden.reduce((sum, h, j) => sum + h * parameters[11_775 + j * 10 + k]!, parameters[11_925 + k]!),
      );
      const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
      loss += Math.log(total) - scores[digits.labels[n]!]!;
      if (scores.indexOf(Math.max(...scores)) === digits.labels[n]) right++;
    }
    return { loss: loss / digits.count, accuracy: right / digits.count };
  }

  it("is as good as is told", () => {
    const validation = judged(kept, ...digitParts.validation);
    expect(validation.loss).toBeCloseTo(result.validation.loss, 9);
    expect(validation.accuracy).toBe(result.validation.accuracy);
    expect(result.validation.accuracy).toBeGreaterThan(0.91);
    expect(result.training.loss).toBeLessThan(result.validation.loss);
  });

  it("the slice is of its loss, at the middle and at a few other nodes", () => {
    const { result: slice, settings: cut } = keptOf(sliced);
    const losses = sliceLosses(slice);
    expect(losses[20 * 41 + 20]).toBeCloseTo(judged(kept, 0, cut.digits).loss, 3);
    const loss = sliceLoss(cut, given(sliced));
    for (const k of [0, 40, 333, 840, 1111, 1680]) {
      const [a, b] = [-1 + (k % 41) / 20, -1 + Math.floor(k / 41) / 20];
      expect(Math.abs(losses[k]! - loss(a, b))).toBeLessThan(0.0006);
    }
    expect(slice.accuracy).toBe(result.validation.accuracy);
  });
});
