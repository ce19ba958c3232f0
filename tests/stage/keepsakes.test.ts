import { describe, expect, it } from "vitest";
import { createKeepsakes, type Drawer } from "../../src/stage/keepsakes.ts";
import { drawer } from "./drawer.ts";

const closed = (): Drawer => {
  throw new DOMException("no storage here", "SecurityError");
};
const full: Drawer = {
  getItem: () => JSON.stringify("older"),
  setItem() {
    throw new DOMException("full", "QuotaExceededError");
  },
};

describe("keepsakes", () => {
  it("go from page to page of one visit, and not to the next visit", () => {
    const visit = drawer();
    const walk = { moves: ["n", "e"], metres: 12.5 };
    createKeepsakes(() => visit).keep("walk", walk);
    expect(createKeepsakes(() => visit).read("walk")).toEqual(walk);
    expect(createKeepsakes(() => visit).read("reading")).toBeUndefined();
    expect(createKeepsakes(drawer).read("walk")).toBeUndefined();
  });

  it.each([
    ["that allows none", closed],
    ["that is full", () => full],
  ])("are remembered by the page alone in a browser %s", (_which, storage) => {
    const kept = createKeepsakes(storage);
    kept.keep("walk", [1, 2]);
    expect(kept.read("walk")).toEqual([1, 2]);
  });

  it("are plain data: a copy each time, and garbage in the drawer is nothing", () => {
    const visit = drawer();
    const kept = createKeepsakes(() => visit);
    const walk = [1];
    kept.keep("walk", walk);
    walk.push(2);
    expect(kept.read("walk")).toEqual([1]);
    visit.setItem("keepsake walk", "{");
    expect(kept.read("walk")).toBeUndefined();
  });

  it("are told to whoever has asked, until they stop", () => {
    const visit = drawer();
    const kept = createKeepsakes(() => visit);
    const heard: unknown[] = [];
    const stop = kept.subscribe("walk", (data) => heard.push(data));
    kept.keep("walk", 1);
    kept.keep("reading", 2);
    stop();
    kept.keep("walk", 3);
    expect(heard).toEqual([1]);
  });
});
