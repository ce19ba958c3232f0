// @vitest-environment happy-dom
/** The reader's own past in the prose: told where it is remembered, and left as it was for anybody else. */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { hearAgain } from "../../src/article/islands/again.ts";
import { past, recallPast } from "../../src/article/islands/past.ts";
import { keepsakes } from "../../src/stage/keepsakes.ts";
import { thisPage } from "../../src/stage/page.ts";

const sentence = (of: string, has: string): HTMLElement => {
  const span = document.createElement("span");
  span.dataset.yours = of;
  span.dataset.has = has;
  span.innerHTML = "What holds for <em>anybody</em>.";
  document.body.append(span);
  return span;
};
beforeEach(() => {
  document.documentElement.lang = "en";
  document.body.replaceChildren();
  sessionStorage.clear();
});

describe("a sentence about the reader", () => {
  it("stays as it was without a past, or with one that is not what it should be", () => {
    const told = Object.keys(past).map((of) =>
      sentence(of, "Yours: {moves} {rate} {accuracy} {said} {error}."),
    );
    for (const garbage of [
      undefined,
      null,
      "12",
      [],
      {},
      { trail: 3 },
      { path: 1, said: "x" },
      { error: "low" },
    ]) {
      for (const [names] of Object.values(past))
        for (const name of names) if (garbage !== undefined) keepsakes().keep(name, garbage);
      recallPast();
      for (const { innerHTML } of told) expect(innerHTML).toBe("What holds for <em>anybody</em>.");
    }
  });

  it("tells a walk, a rate, an accuracy, a drawing and an envelope", () => {
    const walk = sentence("walk", "{moves} moves, to {height} m.");
    const rate = sentence("guesses", "{rate} a second.");
    const share = sentence("accuracy", "{accuracy} of them.");
    const drawing = sentence("drawing", "{drawing} for a {said}.");
    const envelope = sentence("envelope", "It said {error}.");
    keepsakes().keep("walk", { terrain: "mountain", start: [20, 20], trail: [0, 1, 2], height: 2976.4 });
    keepsakes().keep("guesses a second, xor", 812_345);
    keepsakes().keep("digit accuracy", 0.9215);
    keepsakes().keep("drawn digit", { path: "M1,2L3,4h0", said: 7 });
    keepsakes().keep("envelope", { error: 0.1284 });
    recallPast();
    expect(walk.textContent).toBe("2 moves, to 2,976 m.");
    expect(rate.textContent).toBe("810,000 a second.");
    expect(share.textContent).toBe("92.2\u00a0% of them.");
    expect(drawing.textContent).toBe(" for a 7.");
    expect(drawing.querySelector("path")!.getAttribute("d")).toBe("M1,2L3,4h0");
    expect(envelope.textContent).toBe("It said 0.13.");
    // What goes on in this page is told at once; digits go before the four answers of XOR.
    keepsakes().keep("guesses a second, digits", 1234);
    expect(rate.textContent).toBe("1,200 a second.");
  });

  it("tells what another page has kept since, once this one is shown again; and has the light that was chosen there", () => {
    const walk = sentence("walk", "{moves} moves, to {height} m.");
    const lights = document.createElement("span");
    lights.dataset.themeSwitch = "";
    lights.innerHTML = "<select><option>auto<option>dark</select>";
    document.body.append(lights);
    const follower = document.createElement("figure");
    follower.dataset.name = "map";
    follower.dataset.follow = JSON.stringify({ moves: ["night-walk", "moves", "", ""] });
    document.body.append(follower);
    recallPast();
    sessionStorage.setItem("keepsake walk", JSON.stringify({ trail: [0, 1], height: 3000 }));
    sessionStorage.setItem(
      "keepsake standing night-walk",
      JSON.stringify({ texts: { moves: "n" }, steps: 0 }),
    );
    sessionStorage.setItem("keepsake garbage", "{");
    sessionStorage.setItem("another's", "1");
    localStorage.setItem("theme", "dark");
    expect(walk.textContent).toBe("What holds for anybody.");
    hearAgain();
    expect(walk.textContent).toBe("1 moves, to 3,000 m.");
    expect(thisPage().read("map").texts).toEqual({ moves: "n" });
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(lights.querySelector("select")!.value).toBe("dark");
  });

  it("has in the chapter only what can be told", () => {
    const source = readFileSync("content/how-neural-networks-are-trained/en/12-base-camp.mdx", "utf8");
    const asked = [...source.matchAll(/<Yours of="([^"]*)" has="([^"]*)"/g)];
    expect(asked.map(([, of]) => of)).toEqual(Object.keys(past));
    const names = {
      walk: "moves height",
      guesses: "rate",
      accuracy: "accuracy",
      drawing: "drawing said",
      envelope: "error",
    };
    for (const [, of, has] of asked)
      expect([...has!.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).join(" ")).toBe(
        names[of as keyof typeof names],
      );
  });
});
