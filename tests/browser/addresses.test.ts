/** Links that restore a state: every widget at once, with good values and with nonsense. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readData } from "../../src/build/data.ts";
import { initialValues, type Knob, type Knobs, parseValues, printValues } from "../../src/stage/knobs.ts";
import { posed } from "../../src/stage/pose.ts";
import { replay } from "../../src/stage/run.ts";
import type { AnyWidget, Pose } from "../../src/stage/widget.ts";
import { widgets } from "../../src/widgets/registry.ts";
import { englishOf } from "../widgets/english.ts";
import { describeInBrowser, patience, plain, sentenceIn, visit, wakeAll, whole } from "./visit.ts";

const steps = 3;
const nonsense = ["", "NaN", "1e999", "-1e9", "<script>", "%F0%28", "a,b;c", "0".repeat(300), "undefined"];

/** A legal value other than the initial one, as text. */
function otherValue(knob: Knob): string {
  switch (knob.kind) {
    case "number":
      return knob.print(knob.initial === knob.max ? knob.min : knob.legal((knob.initial + knob.max) / 2));
    case "choice":
      return knob.options.find((option) => option !== knob.initial) ?? knob.initial;
    case "switch":
      return knob.print(!knob.initial);
    case "point":
      return `${otherValue(knob.x)},${otherValue(knob.y)}`;
    case "list":
    case "text":
      return knob.print(knob.initial as never);
  }
}

const chapter = () => readFileSync("dist/all/index.html", "utf8");
const figureOf = (id: string) => new RegExp(`<figure[^>]*data-name="${id}"[^>]*>`).exec(chapter())?.[0] ?? "";
const told = (figure: string, name: string) =>
  new RegExp(`data-${name}="([^"]*)"`).exec(figure)?.[1]?.replace(/&quot;/g, '"');

/** Knobs of a widget of the chapter that follow another's, as that one's stand. */
function followed(
  id: string,
  asked: Readonly<Record<string, Record<string, string>>>,
): Record<string, string> {
  const all = Object.entries(
    JSON.parse(told(figureOf(id), "follow") ?? "{}") as Record<string, [string, string]>,
  );
  return Object.fromEntries(all.map(([knob, [instance, source]]) => [knob, asked[instance]![source]!]));
}

/** The widget as the chapter's tag poses it. */
async function standing(id: keyof typeof widgets): Promise<AnyWidget> {
  const widget: AnyWidget = (await widgets[id]()).default;
  const pose = told(figureOf(id), "pose");
  return pose ? posed(widget, JSON.parse(pose) as Pose) : widget;
}

/** Opens the chapter with every widget's knobs as told; compares each sentence with the one computed here. */
async function compare(textOf: (knob: Knob, index: number) => string, mended = false): Promise<void> {
  const query = new URLSearchParams({ v: "1" });
  const expected = new Map<string, readonly string[]>();
  const asked: Record<string, Record<string, string>> = {};
  for (const id of Object.keys(widgets) as (keyof typeof widgets)[]) {
    const widget = await standing(id);
    const knobs = widget.knobs as Knobs;
    const texts = Object.fromEntries(
      Object.entries(knobs).map(([name, knob], index) => [name, textOf(knob, index)]),
    );
    asked[id] = texts;
    for (const [name, text] of Object.entries(texts)) query.set(`${id}.${name}`, text);
    if (widget.model.step) query.set(`${id}.step`, String(steps));
  }
  for (const id of Object.keys(widgets) as (keyof typeof widgets)[]) {
    const widget = await standing(id);
    const knobs = widget.knobs as Knobs;
    // Whatever its own address says, a follower stands as what it follows.
    const texts = { ...asked[id], ...followed(id, asked) };
    const values = parseValues(knobs, texts);
    const data = readData(widget.data?.(values) ?? []);
    const says = (count: number) =>
      plain(widget.describe(values, replay(widget.model, values, count, data).state, englishOf(id)));
    const follows = JSON.stringify(followed(id, asked)) !== "{}";
    // A follower begins anew when what it follows has made sense of its own address, where it has not before.
    expected.set(id, [says(widget.model.step ? steps : 0), ...(follows && mended ? [says(0)] : [])]);
  }
  // A place whose name was cut off within a letter is none.
  const { page, faults, close } = await visit(`${whole}?${query}${mended ? "#caf%C3" : ""}`);
  expect(await wakeAll(page)).toEqual([]);
  const shown = page.locator("figure[data-widget]");
  const wrong: string[] = [];
  for (const figure of await shown.all()) {
    const name = (await figure.getAttribute("data-name")) ?? "";
    const right = expected.get(name);
    if (!right) continue;
    // A heavy widget works only while it is looked at.
    await figure.scrollIntoViewIfNeeded();
    const said = sentenceIn(figure);
    await expect
      .poll(said, patience)
      .toBeOneOf([...right])
      .catch(async () => wrong.push(`${await said()} instead of ${right.join(", or ")}`));
  }
  expect(await shown.count()).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
  expect(faults).toEqual([]);
  await close();
}

describeInBrowser("prose that sets a widget", () => {
  it("has a way back to the sentence: the browser's own, and a button", async () => {
    const { page, faults, close } = await visit("how-wrong/");
    const link = page.locator('a[data-turn="error-bowl"]').last();
    const inView = () =>
      link.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      });
    const back = page.locator(".turn-return");
    const leave = async () => {
      await link.click();
      await back.waitFor();
      await expect.poll(inView, patience).toBe(false);
    };
    await leave();
    await page.goBack();
    await expect.poll(inView, patience).toBe(true);
    await leave();
    await back.click();
    await expect.poll(inView, patience).toBe(true);
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await back.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("addresses", () => {
  it("restore every widget", () => compare(otherValue));

  it("survive nonsense", () => compare((_, index) => nonsense[index % nonsense.length]!, true));

  it("say what of them makes no sense, and keep the rest", async () => {
    const line: AnyWidget = (await widgets["line-error"]()).default;
    const [knob, other] = Object.keys(line.knobs as Knobs) as [string, string];
    const right = `line-error.${knob}=${otherValue((line.knobs as Knobs)[knob]!)}`;
    const asked = `?v=1&${right}&line-error.${other}=steep&line-error.${other}s=1&lime-error.x=2&utm=a.b`;
    const { page, faults, close } = await visit(`how-wrong/${asked}#line-error`);
    const told = page.getByRole("alert");
    await told.waitFor();
    expect(await told.locator("p").textContent()).toBe(
      `Part of the address makes no sense to this page, and was left out: line-error.${other}=steep, line-error.${other}s=1, lime-error.x=2`,
    );
    await page.locator("#line-error[data-state=ready]").waitFor();
    await expect.poll(() => page.url(), patience).toContain(right);
    await told.getByRole("button").click();
    expect(await told.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("say nothing where all of them is understood, or nothing of them is meant for a figure", async () => {
    for (const query of ["?v=1&line-error.show=all", "?utm.source=mail", "?v=1&line-error.slope=1"]) {
      const { page, faults, close } = await visit(`how-wrong/${query}`);
      await page.waitForLoadState("networkidle");
      expect(await page.getByRole("alert").count()).toBe(0);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it("follow what the reader does", async () => {
    const { page, faults, close } = await visit("how-wrong/");
    const figure = page
      .locator("figure[data-widget]", { has: page.locator(".stage input[type=range]") })
      .first();
    const id = (await figure.getAttribute("data-widget")) ?? "";
    const widget: AnyWidget = (await widgets[id as keyof typeof widgets]()).default;
    await figure.scrollIntoViewIfNeeded();
    await page.locator(`#${id}[data-state=ready]`).waitFor();
    await figure.locator(".stage-controls input[type=range]").first().focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).search, patience).toContain(`${id}.`);
    const sentence = await page.locator(`#${id} .stage-sentence`).textContent();
    const knobs = widget.knobs as Knobs;
    const texts = Object.fromEntries(
      [...new URL(page.url()).searchParams].map(([key, value]) => [key.replace(`${id}.`, ""), value]),
    );
    expect(printValues(knobs, parseValues(knobs, texts))).not.toEqual(
      printValues(knobs, initialValues(knobs)),
    );
    await page.goto(page.url());
    await page.reload();
    await page.locator(`#${id}[data-state=ready]`).waitFor();
    await expect.poll(() => page.locator(`#${id} .stage-sentence`).textContent(), patience).toBe(sentence);
    expect(faults).toEqual([]);
    await close();
  });
});
