// @vitest-environment happy-dom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

interface Note {
  readonly pitch: number;
  readonly from: number;
  readonly to: number;
}

/** Remembers the notes struck. */
class FakeContext {
  static made = 0;
  static notes: Note[] = [];
  readonly currentTime = 2;
  readonly destination = {};
  constructor() {
    FakeContext.made++;
  }
  resume = () => Promise.resolve();
  createGain = () => ({
    gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} },
    connect: () => {},
  });
  createOscillator() {
    let [pitch, from] = [0, 0];
    return {
      type: "",
      frequency: { setValueAtTime: (value: number) => (pitch = value) },
      connect: () => {},
      start: (at: number) => (from = at),
      stop: (at: number) => FakeContext.notes.push({ pitch, from, to: at }),
    };
  }
}

describe("the tone of a widget", () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal("AudioContext", FakeContext);
    FakeContext.made = 0;
    FakeContext.notes = [];
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
  const setUp = async () => {
    const { useTone } = await import("../../src/stage/sound/useTone.ts");
    return renderHook(({ pitch, state }) => useTone(pitch, state), {
      initialProps: { pitch: undefined as number | undefined, state: 1 },
    });
  };

  it("is silent, and asks the browser for nothing, until there is a pitch", async () => {
    const { rerender } = await setUp();
    rerender({ pitch: undefined, state: 2 });
    expect(FakeContext.made).toBe(0);
  });

  it("strikes one short note a state, also when two sound alike", async () => {
    const { rerender } = await setUp();
    rerender({ pitch: 440, state: 2 });
    rerender({ pitch: 440, state: 2 });
    rerender({ pitch: 440, state: 3 });
    rerender({ pitch: 330, state: 4 });
    await vi.waitFor(() => expect(FakeContext.notes.map(({ pitch }) => pitch)).toEqual([440, 440, 330]));
    for (const { from, to } of FakeContext.notes) expect(to - from).toBeLessThan(0.6);
    expect(FakeContext.made).toBe(1);
  });

  it("keeps quiet in a page that nobody has touched yet", async () => {
    vi.stubGlobal("navigator", { userActivation: { hasBeenActive: false } });
    const { rerender } = await setUp();
    rerender({ pitch: 440, state: 2 });
    await import("../../src/stage/sound/tone.ts");
    expect(FakeContext.made).toBe(0);
  });
});
