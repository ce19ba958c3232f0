import { describe, expect, it } from "vitest";
import { follow } from "../../src/article/islands/follow.ts";
import { createKeepsakes } from "../../src/stage/keepsakes.ts";
import { createPage, parseQuery, printQuery } from "../../src/stage/page.ts";
import { drawer } from "./drawer.ts";

/** `instances`: all that stand in this page; `visit`: what a browser keeps from page to page. */
function at(href: string, instances?: readonly string[], visit = drawer()) {
  const url = new URL(href);
  const tasks: (() => void)[] = [];
  const around = {
    get location() {
      return url;
    },
    replace: (next: string) => {
      url.href = next;
    },
    later: (task: () => void) => tasks.push(task),
    stands: (name: string) => instances?.includes(name) ?? true,
    keepsakes: createKeepsakes(() => visit),
  };
  return {
    page: createPage(around),
    url,
    settle: () => {
      for (const task of tasks.splice(0)) task();
    },
  };
}

describe("the page's address", () => {
  it("is read by instance and knob; what is not ours is left alone", () => {
    const { page } = at("https://a.test/x/?v=1&hide=menu&bowl.line=1,2&bowl.step=12&line.slope=0.3#line");
    expect(page.read("bowl")).toEqual({ texts: { line: "1,2" }, steps: 12 });
    expect(page.read("line")).toEqual({ texts: { slope: "0.3" } });
    expect(page.read("nobody")).toEqual({ texts: {} });
  });

  it("garbage never throws and never reaches a prototype", () => {
    for (const query of [
      "?=",
      "?.=1",
      "?a.=1",
      "?.b=1",
      "?a.step=-3",
      "?a.step=1e9",
      "?%E0%A4%A.b=1",
      "?a.b.c=1",
    ])
      expect(() => parseQuery(query)).not.toThrow();
    expect(parseQuery("?a.step=-3").get("a")?.steps).toBeUndefined();
    parseQuery("?__proto__.polluted=1&a.__proto__=1");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("round trips", () => {
    const query = "?hide=menu&v=1&bowl.line=1,2&bowl.step=12&night.moves=nnes";
    expect(printQuery(query, parseQuery(query))).toBe(query);
  });

  it("remembers what was asked of a widget that sleeps", () => {
    const { page, url, settle } = at("https://a.test/x/#sec");
    page.turn("line", { slope: "0.5" }, 2);
    settle();
    expect(url.search).toBe("?v=1&line.slope=0.5&line.step=2");
    expect(page.read("line")).toEqual({ texts: { slope: "0.5" }, steps: 2 });
  });

  it("follows the widgets once the hand rests, and is clean again when all is back", () => {
    const { page, url, settle } = at("https://a.test/sub/?hide=menu#sec");
    page.publish("line", { slope: "0.5" }, 0);
    page.publish("line", { slope: "0.6" }, 3);
    expect(url.search).toBe("?hide=menu");
    settle();
    expect(url.href).toBe("https://a.test/sub/?hide=menu&v=1&line.slope=0.6&line.step=3#sec");
    page.publish("line", {}, 0);
    settle();
    expect(url.href).toBe("https://a.test/sub/?hide=menu#sec");
  });

  it("a link tells of one instance only", () => {
    const { page } = at("https://a.test/?v=1&other.k=1");
    expect(page.href("line", { slope: "0.5" }, 2)).toBe(
      "https://a.test/?v=1&line.slope=0.5&line.step=2#line",
    );
  });
});

describe("the page's turns", () => {
  it("reach a widget that listens, and wait for one that sleeps", () => {
    const { page } = at("https://a.test/");
    page.turn("line", { slope: "0.5" });
    page.turn("line", { curve: "whole" }, 4);
    expect(page.read("line")).toEqual({ texts: { slope: "0.5", curve: "whole" }, steps: 4 });
    const heard: unknown[] = [];
    const stop = page.subscribe("line", (request) => heard.push(request));
    page.turn("line", { slope: "0.7" });
    stop();
    page.turn("line", { slope: "0.8" });
    expect(heard).toEqual([{ texts: { slope: "0.7" }, steps: undefined }]);
  });
});

describe("watching the instances", () => {
  it("hears every change, asked for or published, and whose it is", () => {
    const { page } = at("https://a.test/");
    const heard: string[] = [];
    page.watch((name) => heard.push(`${name} ${page.read(name).texts.moves ?? "none"}`));
    page.turn("walk", { moves: "n" });
    page.publish("walk", { moves: "ne" }, 0);
    page.publish("other", { moves: "s" }, 0);
    page.publish("walk", {}, 0);
    expect(heard).toEqual(["walk n", "walk ne", "other s", "walk none"]);
  });
});

describe("a visit of several pages", () => {
  const [first, sixth] = [["walk"], ["mountain"]];
  const links = { moves: ["walk", "moves", "", ""] } as const;

  it("remembers where an instance of another page was left, in knobs and steps", () => {
    const visit = drawer();
    at("https://a.test/", first, visit).page.publish("walk", { moves: "nne" }, 3);
    const { page, url, settle } = at("https://a.test/six/", sixth, visit);
    expect(page.read("walk")).toEqual({ texts: { moves: "nne" }, steps: 3 });
    // But it is not this page's to tell.
    page.publish("mountain", { w: "1" }, 0);
    settle();
    expect(url.search).toBe("?v=1&mountain.w=1");
    at("https://a.test/", first, visit).page.publish("walk", {}, 0);
    expect(page.read("walk")).toEqual({ texts: {} });
  });

  it("lets one widget follow another across pages; what the address says goes before memory", () => {
    const visit = drawer();
    at("https://a.test/", first, visit).page.publish("walk", { moves: "nne" }, 0);
    const { page } = at("https://a.test/six/", sixth, visit);
    follow("mountain", links, page);
    expect(page.read("mountain").texts).toEqual({ moves: "nne" });
    const shared = at("https://a.test/six/?walk.moves=ss", sixth, visit).page;
    follow("mountain", links, shared);
    expect(shared.read("mountain").texts).toEqual({ moves: "ss" });
  });

  it("leaves an instance of this very page to its address", () => {
    const visit = drawer();
    at("https://a.test/", first, visit).page.publish("walk", { moves: "nne" }, 0);
    expect(at("https://a.test/", first, visit).page.read("walk")).toEqual({ texts: {} });
  });
});
