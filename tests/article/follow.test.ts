/** Knobs of one widget that follow those of another. */
import { describe, expect, it } from "vitest";
import { follow } from "../../src/article/islands/figures/follow.ts";
import { createKeepsakes, standingOf } from "../../src/stage/keepsakes.ts";
import { createPage } from "../../src/stage/page.ts";
import { drawer } from "../stage/drawer.ts";

const links = { moves: ["walk", "moves", "", ""], ground: ["walk", "terrain", "hill", "any"] } as const;
const nowhere = () => undefined;
const opened = (query = "") =>
  createPage({
    location: { href: `https://a.test/${query}`, search: query, hash: "" },
    replace: () => {},
    later: () => {},
  });

describe("a follower", () => {
  it("takes over what has been done before it woke, and what is done after", () => {
    const page = opened();
    page.publish("walk", { moves: "nne" }, 0);
    follow("map", links, page, nowhere);
    expect(page.read("map").texts).toEqual({ moves: "nne", ground: "hill" });
    page.publish("walk", { moves: "nnee", terrain: "bowl" }, 0);
    expect(page.read("map").texts).toEqual({ moves: "nnee", ground: "bowl" });
    page.publish("walk", {}, 0);
    expect(page.read("map").texts).toEqual({ moves: "", ground: "hill" });
  });

  it("shows what its own address says while nothing has been done", () => {
    const page = opened("?map.moves=sss&map.basins=1");
    follow("map", links, page, nowhere);
    expect(page.read("map").texts).toEqual({ moves: "sss", basins: "1" });
    page.turn("walk", { moves: "w" });
    expect(page.read("map").texts).toEqual({ moves: "w", ground: "hill", basins: "1" });
  });

  it("put back to its start, follows all the same", () => {
    const page = opened();
    page.publish("walk", { moves: "ne" }, 0);
    follow("map", links, page, nowhere);
    page.publish("map", { moves: "ne", ground: "hill" }, 0);
    page.publish("map", {}, 0);
    expect(page.read("map").texts.moves).toBe("ne");
  });

  it("that cannot make anything of what it is told is not told it for ever", () => {
    const page = opened("?walk.moves=zz");
    let told = 0;
    // As a widget does that reads what it is asked, and says where it then stands.
    page.subscribe("map", () => {
      if (told++ < 100) page.publish("map", {}, 0);
    });
    follow("map", links, page, nowhere);
    page.publish("map", {}, 0);
    expect(told).toBe(1);
    page.publish("walk", { moves: "n" }, 0);
    expect(told).toBe(2);
  });

  it("is told once, and only of what has changed", () => {
    const page = opened();
    const told: unknown[] = [];
    page.subscribe("map", ({ texts }) => told.push(texts));
    follow("map", links, page, nowhere);
    page.publish("walk", { moves: "n" }, 0);
    page.publish("walk", { moves: "n", light: "3" }, 0);
    expect(told).toEqual([{ moves: "n", ground: "hill" }]);
  });
});

describe("a follower on another page than the followed", () => {
  const links = { moves: ["walk", "moves", "", ""] } as const;
  /** What a page remembers whose reader has walked on the page before. */
  const visited = () => {
    const visit = drawer();
    const standing = { texts: { moves: "nne" }, steps: 0 };
    createKeepsakes(() => visit).keep(standingOf("walk"), standing);
    return (name: string) =>
      createKeepsakes(() => visit).read(standingOf(name)) as typeof standing | undefined;
  };

  it("shows what the reader did there, and does not tell of it in its own address", () => {
    const page = opened();
    follow("map", links, page, visited());
    expect(page.read("map").texts).toEqual({ moves: "nne" });
    expect(page.read("walk").texts).toEqual({});
  });

  it("keeps to an address that says otherwise", () => {
    const page = opened("?walk.moves=ss");
    follow("map", links, page, visited());
    expect(page.read("map").texts).toEqual({ moves: "ss" });
  });

  it("shows nothing of a reader who has not been there", () => {
    const page = opened();
    follow("map", links, page, (name) => createKeepsakes(drawer).read(name) as undefined);
    expect(page.read("map").texts).toEqual({});
  });
});
