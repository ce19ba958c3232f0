/** A heavy widget in a real browser: its worker, its data, and what happens where one of them is missing. */

import type { Page } from "playwright-core";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { stage as words } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { readData } from "../../src/build/data.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { Picture } from "../../src/stage/parts/Picture.tsx";
import { replay } from "../../src/stage/run.ts";
import widget from "../../src/widgets/random-guess/index.ts";
import type { State, Values } from "../../src/widgets/random-guess/model.ts";
import { en } from "../../src/widgets/random-guess/text/en.ts";
import { at, describeInBrowser, patience, visit } from "./visit.ts";

const address = (turned: Partial<Values>, steps?: number): string => {
  const query = new URLSearchParams({ v: "1" });
  for (const [knob, value] of Object.entries(turned)) query.set(`random-guess.${knob}`, String(value));
  if (steps !== undefined) query.set("random-guess.step", String(steps));
  return `embed/random-guess/?${query}`;
};
const stand = (turned: Partial<Values>, steps: number): { values: Values; state: State } => {
  const values = { ...initialValues(widget.knobs), ...turned };
  const { state } = replay(widget.model, values, steps, readData(widget.data!(values)));
  return { values, state };
};
const sentence = (page: Page) => () => page.locator(".stage-sentence").textContent();
/** Every number and line of the pictures: texts, paths and boxes, in drawing order. */
const marksIn = (html: string): string[] =>
  [...html.matchAll(/ (?:d|transform)="([^"]*)"|<(?:text|tspan)[^>]*>([^<]*)/g)].map(
    ([, shape, text]) => shape ?? (text ?? "").replaceAll("&nbsp;", "\u00a0"),
  );

async function expectStand(page: Page, turned: Partial<Values>, steps: number): Promise<void> {
  const { values, state } = stand(turned, steps);
  const text = en;
  await expect.poll(sentence(page), patience).toBe(widget.describe(values, state, text));
  const drawn = await page.locator(".stage-view").innerHTML();
  const expected = renderToStaticMarkup(
    createElement(Picture, { widget, values, state, text, turn: () => {} }),
  );
  expect(marksIn(drawn)).toEqual(marksIn(expected));
}

describeInBrowser("random-guess", () => {
  it("its worker comes to the states that the model comes to here", async () => {
    const { page, faults, close } = await visit(address({ method: "both", seed: 7 }, 3000));
    await page.locator("figure[data-state=ready]").waitFor();
    expect(page.workers()).toHaveLength(1);
    await expectStand(page, { method: "both", seed: 7 }, 3000);
    await page.getByRole("button", { name: words.back }).click();
    await expectStand(page, { method: "both", seed: 7 }, 2999);
    await page.getByRole("radio", { name: "±2" }).check({ force: true });
    await page.getByRole("button", { name: /^100 / }).click();
    await expectStand(page, { method: "both", seed: 7, range: "2" }, 100);
    expect(faults).toEqual([]);
    await close();
  });

  it("at the digits too", async () => {
    const turned = { net: "digits", range: "1", method: "both" } as const;
    const { page, faults, close } = await visit(address(turned, 12));
    await expectStand(page, turned, 12);
    expect(faults).toEqual([]);
    await close();
  });

  it("without workers the page itself comes to the same, in slices", async () => {
    const { page, faults, close } = await visit(address({ seed: 3 }, 20_000), {}, async (fresh) => {
      await fresh.addInitScript(() => {
        delete (window as { Worker?: unknown }).Worker;
      });
    });
    await expectStand(page, { seed: 3 }, 20_000);
    expect(page.workers()).toHaveLength(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("where a policy forbids WebAssembly it finds the same", async () => {
    const turned = { net: "digits", range: "2", method: "both" } as const;
    const { page, close } = await visit(null);
    await page.context().route("**/*", async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": policy = "", ...headers } = response.headers();
      const strict = policy.replace("'wasm-unsafe-eval'", "");
      await route.fulfill({ response, headers: { ...headers, "content-security-policy": strict } });
    });
    await page.goto(at(address(turned, 20)));
    await expectStand(page, turned, 20);
    const allowed = await page.workers()[0]!.evaluate(() => {
      try {
        return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
      } catch {
        return false;
      }
    });
    expect(allowed).toBe(false);
    await close();
  });

  it("when the digits do not come it says so, XOR still works, and a second try succeeds", async () => {
    const { page, close } = await visit(address({}));
    await page.locator("figure[data-state=ready]").waitFor();
    const shard = "**/data/digits-0.bin";
    await page.route(shard, (route) => route.fulfill({ status: 404, body: "not here" }));
    await page.getByRole("radio", { name: /digits/ }).check({ force: true });
    const trouble = page.locator(".stage-trouble");
    await expect.poll(() => trouble.textContent(), patience).toContain(words.unreachable);
    await page.getByRole("button", { name: /^100 / }).click({ force: true });
    expect(await sentence(page)()).toBe(`${words.unreachable} XOR works without them.`);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.mouse.move(0, 0);
    await expect
      .poll(
        () => trouble.getByRole("button").evaluate((button) => getComputedStyle(button).backgroundColor),
        patience,
      )
      .toBe(paper);
    expect(page.url()).not.toContain("step");
    await page.getByRole("radio", { name: /XOR/ }).check({ force: true });
    await expect.poll(() => trouble.count(), patience).toBe(0);
    await page.getByRole("button", { name: /^100 / }).click();
    await expectStand(page, {}, 100);
    await page.getByRole("radio", { name: /digits/ }).check({ force: true });
    await expect.poll(() => trouble.textContent(), patience).toContain(words.unreachable);
    await page.unroute(shard);
    await page.getByRole("button", { name: words.retry }).click();
    await expectStand(page, { net: "digits" }, 0);
    await close();
  });

  it("runs at full speed while the page stays free, and tells the speed", async () => {
    const { page, faults, close } = await visit(address({ net: "digits", range: "1" }));
    await page.locator("figure[data-state=ready]").waitFor();
    await expectStand(page, { net: "digits", range: "1" }, 0);
    await page.getByRole("button", { name: "Run on" }).click();
    await expect.poll(() => page.locator(".reading").textContent(), patience).toMatch(/makes .* a second/);
    // The hand: a knob of the row answers within the same task, whatever the worker is doing.
    const lag = await page.evaluate(async () => {
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: "longtask" });
      const begun = performance.now();
      while (performance.now() - begun < 1500) await new Promise((done) => requestAnimationFrame(done));
      observer.disconnect();
      return tasks.reduce((sum, ms) => sum + ms, 0) / (performance.now() - begun);
    });
    expect(lag).toBeLessThan(0.5);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Run on" }).count(), patience).toBe(1);
    expect(page.url()).not.toMatch(/speed|second/i);
    expect(faults).toEqual([]);
    await close();
  });

  it("wakes without moving anything", async () => {
    const { page, close } = await visit(null);
    await page.addInitScript(() => {
      const seen = window as unknown as { shifts: number };
      seen.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(at("embed/random-guess/"));
    await page.locator("figure[data-state=ready]").waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
    await close();
  });
});
