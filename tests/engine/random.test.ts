import { describe, expect, test } from "vitest";
import { generator, next } from "../../src/engine/random.ts";

describe("random numbers", () => {
  test("same seed, same bytes; the numbers of the published mulberry32", () => {
    const a = generator(42);
    const b = generator(42);
    const draws = Float64Array.from({ length: 1000 }, () => a.uniform());
    expect(new Uint8Array(draws.buffer)).toEqual(
      new Uint8Array(Float64Array.from({ length: 1000 }, () => b.uniform()).buffer),
    );
    expect([...draws.slice(0, 3)].map((u) => u * 2 ** 32)).toEqual(mulberry32(42, 3));
  });

  test("the pure form, the generator and a resumed generator give one stream", () => {
    const whole = generator(7);
    const stream = Array.from({ length: 20 }, () => whole.uniform());
    let state = 7;
    const pure = stream.map(() => {
      const draw = next(state);
      state = structuredClone(draw.state);
      return draw.value;
    });
    expect(pure).toEqual(stream);
    const first = generator(7);
    for (let i = 0; i < 10; i++) first.uniform();
    const resumed = generator(first.state);
    expect(Array.from({ length: 10 }, () => resumed.uniform())).toEqual(stream.slice(10));
  });

  test("uniform and normal have the moments they should", () => {
    const random = generator(1);
    const n = 200_000;
    const uniform = moments(Array.from({ length: n }, () => random.uniform()));
    expect(uniform.mean).toBeCloseTo(0.5, 2);
    expect(uniform.variance).toBeCloseTo(1 / 12, 3);
    const normal = moments(Array.from({ length: n }, () => random.normal()));
    expect(normal.mean).toBeCloseTo(0, 1.9);
    expect(normal.variance).toBeCloseTo(1, 1.5);
    expect(normal.fourth).toBeCloseTo(3, 0.6);
  });

  test("integers cover their range evenly and nothing else", () => {
    const random = generator(3);
    const counts = new Array(6).fill(0);
    for (let i = 0; i < 60_000; i++) counts[random.integer(6)]++;
    expect(counts.length).toBe(6);
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    expect(() => random.integer(0)).toThrow(RangeError);
    expect(() => random.integer(2.5)).toThrow(RangeError);
  });

  test("a shuffle keeps every element and every order is as likely", () => {
    const random = generator(5);
    const orders = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = random.shuffle(["a", "b", "c"]).join("");
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
    for (const count of orders.values()) expect(Math.abs(count - 2000)).toBeLessThan(250);
  });
});

/** The algorithm as published, in 32-bit integers. */
function mulberry32(seed: number, count: number): number[] {
  let a = seed | 0;
  return Array.from({ length: count }, () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  });
}

function moments(numbers: readonly number[]) {
  const n = numbers.length;
  const mean = numbers.reduce((a, b) => a + b, 0) / n;
  const central = (power: number) => numbers.reduce((total, x) => total + (x - mean) ** power, 0) / n;
  return { mean, variance: central(2), fourth: central(4) };
}
