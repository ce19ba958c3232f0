import { describe, expect, it } from "vitest";
import { createPage, parseQuery, printQuery } from "../../src/stage/page.ts";

function at(href: string) {
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

  it("round trips, up to as many steps as a figure takes within seconds", () => {
    for (const steps of [12, 1_234_567, 99_999_999]) {
      const query = `?hide=menu&v=1&bowl.line=1,2&bowl.step=${steps}&night.moves=nnes`;
      expect(parseQuery(query).get("bowl")?.steps).toBe(steps);
      expect(printQuery(query, parseQuery(query))).toBe(query);
    }
    expect(parseQuery(`?a.step=${"9".repeat(9)}`).get("a")?.steps).toBeUndefined();
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
