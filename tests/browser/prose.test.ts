/** What the reader touches outside the widgets: guesses, cards, the altimeter, the light, equations, turns, the title. */
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { strings } from "../../content/how-neural-networks-are-trained/en/strings.ts";
import { readData } from "../../src/build/data.ts";
import { initialValues, type Knobs, parseValues } from "../../src/stage/knobs.ts";
import { posed } from "../../src/stage/pose.ts";
import { replay } from "../../src/stage/run.ts";
import type { AnyWidget, Pose } from "../../src/stage/widget.ts";
import { type WidgetId, widgets } from "../../src/widgets/registry.ts";
import { englishOf } from "../widgets/english.ts";
import {
  describeInBrowser,
  patience,
  plain,
  sentenceIn,
  type Visit,
  visit,
  wakeNothing,
  whole,
} from "./visit.ts";

const words = strings.predict;
/** So many steps any widget takes while a test waits. */
const QUICK = 500;

/** What a widget, posed by its tag where it is, says of itself with these knobs turned, after so many steps. */
async function told(id: string, texts: Record<string, string>, steps = 0, pose?: Pose): Promise<string> {
  const plain: AnyWidget = (await widgets[id as WidgetId]()).default;
  const widget = pose ? posed(plain, pose) : plain;
  const knobs = widget.knobs as Knobs;
  const values = parseValues(knobs, texts, initialValues(knobs));
  const { state } = replay(widget.model, values, steps, readData(widget.data?.(values) ?? []));
  return widget.describe(values, state, englishOf(id));
}
const sentenceOf = (page: Page, name: string) =>
  sentenceIn(page.locator(`[data-widget][data-name="${name}"]`));

/**
 * `said` with the decimal fractions of `right` wherever they differ by no more than one in the last digit: browsers and Node
 * round tanh and exp each in its own way, and a thousand epochs of training carry that into a third figure.
 */
function lastDigitsOf(right: string, said: string): string {
  const fractions = right.match(/\d+\.\d+/g) ?? [];
  let nth = 0;
  return said.replace(/\d+\.\d+/g, (fraction) => {
    const other = fractions[nth++] ?? fraction;
    const places = fraction.split(".")[1]!.length;
    return other.split(".")[1]!.length === places && Math.abs(+other - +fraction) < 1.5 * 10 ** -places
      ? other
      : fraction;
  });
}

/** The reader has made a move, and the code that attends to the prose is there: the altimeter tells. */
async function attended(page: Page): Promise<void> {
  await page.mouse.move(200, 300);
  const walked = () =>
    page.$eval("[data-altimeter]", (nav) => (nav as HTMLElement).style.getPropertyValue("--walked"));
  await expect.poll(walked, patience).not.toBe("");
}
/** The page has scrolled wherever it was going, and everybody has heard of it. */
const atRest = (page: Page, frames = 6): Promise<void> =>
  page.evaluate(async (enough) => {
    for (let still = 0, before = -1; still < enough; before = scrollY) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      still = scrollY === before ? still + 1 : 0;
    }
  }, frames);

const prediction = (page: Page, id: string): Locator => page.locator(`[data-predict="${id}"]`);
const commit = (box: Locator): Promise<void> => box.getByRole("button", { name: words.commit }).click();
const done = (box: Locator) => () => box.getAttribute("data-done");
const verdict = (box: Locator): Promise<string | null> => box.locator(".predict-verdict").textContent();
const answer = (box: Locator): Locator => box.locator(".predict-answer > div");
const tags = (option: Locator): Promise<string[]> => option.locator(".predict-tag").allTextContents();

const cardOf = (page: Page): Locator => page.locator(".card:popover-open");
const squeezed = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();
const referenceOf = async (page: Page, link: Locator): Promise<string> => {
  const id = (await link.getAttribute("href"))!.slice(1);
  return squeezed(await page.locator(`[id="${id}"] .reference`).textContent());
};
const shown = (page: Page) => async () =>
  squeezed((await page.$$eval(".card:popover-open", ([card]) => card?.textContent)) ?? "");
/** Every citation that can be seen, for each test its own. */
const citation = (page: Page, n: number): Locator => page.locator("main a.cite:visible").nth(n);

describeInBrowser("the prose under the hand", () => {
  let reader: Visit;
  beforeAll(async () => {
    reader = await visit(whole);
  });
  afterEach(() => expect(reader.faults).toEqual([]));
  afterAll(() => reader.close());

  it("a citation's card comes when the citation is pointed at and goes on Escape, and when the mouse is elsewhere", async () => {
    const { page } = reader;
    const link = citation(page, 0);
    const reference = await referenceOf(page, link);
    expect(reference.length).toBeGreaterThan(30);
    await link.hover();
    await expect.poll(shown(page), patience).toBe(reference);
    expect(await link.getAttribute("aria-describedby")).toBe(await cardOf(page).getAttribute("id"));
    const box = (await cardOf(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1440);
    await page.keyboard.press("Escape");
    await expect.poll(shown(page), patience).toBe("");
    expect(await link.getAttribute("aria-describedby")).toBeNull();

    await page.mouse.move(1, 1);
    await link.hover();
    await expect.poll(shown(page), patience).toBe(reference);
    await page.mouse.move(1, 1);
    await expect.poll(shown(page), patience).toBe("");
  });

  it("a citation's card comes with the keyboard's focus, also where the page must scroll to it", async () => {
    const { page } = reader;
    const link = citation(page, 1);
    const reference = await referenceOf(page, link);
    await link.evaluate((one: HTMLElement) => one.focus());
    await page.keyboard.press("Shift+Tab");
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await expect.poll(() => page.evaluate(() => scrollY), patience).toBe(0);
    await page.keyboard.press("Tab");
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(shown(page), patience).toBe(reference);
    // It stays beside its citation once the page has come to rest, whatever now lies under the mouse.
    await page.mouse.move(600, 100);
    await atRest(page, 24);
    expect(await shown(page)()).toBe(reference);
    const [at, card] = [(await link.boundingBox())!, (await cardOf(page).boundingBox())!];
    expect(Math.min(Math.abs(card.y - at.y - at.height), Math.abs(at.y - card.y - card.height))).toBeLessThan(
      40,
    );
    await page.keyboard.press("Escape");
    await expect.poll(shown(page), patience).toBe("");
  });

  it("a prediction among options: keeps its answer back, then says whether the guess was right, and which answer is", async () => {
    const { page } = reader;
    const right = prediction(page, "steepest-of-four");
    expect(await answer(right).isVisible()).toBe(false);
    // A guess that is none is not taken.
    await commit(right);
    expect(await done(right)()).toBeNull();
    await right.locator("[data-right] input").check();
    await commit(right);
    await expect.poll(done(right), patience).toBe("guessed");
    expect(await verdict(right)).toBe(words.right);
    expect(await answer(right).isVisible()).toBe(true);
    expect(await tags(right.locator("[data-right]"))).toEqual([words.yours, `✓ ${words.answer}`]);
    expect(await right.locator("input:enabled").count()).toBe(0);
    expect(await right.getByRole("button", { name: words.commit }).isVisible()).toBe(false);

    const wrong = prediction(page, "raise-the-bias");
    const chosen = wrong.locator(".predict-option:not([data-right])").first();
    await chosen.locator("input").check();
    await commit(wrong);
    await expect.poll(done(wrong), patience).toBe("guessed");
    // By a line of its own, which has waited beside it.
    const line = await chosen.locator(".predict-miss").textContent();
    expect(line!.length).toBeGreaterThan(20);
    expect(await verdict(wrong)).toBe(line);
    expect(await tags(chosen)).toEqual([words.yours]);
    expect(await tags(wrong.locator("[data-right]"))).toEqual([`✓ ${words.answer}`]);
    expect(await answer(wrong).isVisible()).toBe(true);
  });

  it("a prediction on a slider: says the guess while it moves, then both numbers, and its widget shows what was withheld", async () => {
    const { page } = reader;
    const box = prediction(page, "lowest-slope");
    const figure = page.locator('[data-name="line-error"]');
    const lowest = figure.locator('.stage [data-name="lowest"]');
    const slider = box.getByRole("slider");
    await slider.focus();
    // The code that attends to the slider comes with this first focus.
    await expect
      .poll(async () => {
        await slider.press("End");
        await slider.press("ArrowLeft");
        return box.locator("output").textContent();
      }, patience)
      .toBe("0.99");
    expect(await slider.getAttribute("aria-valuetext")).toBe("0.99");
    expect(await lowest.count()).toBe(0);
    await commit(box);
    await expect.poll(done(box), patience).toBe("guessed");
    expect(await verdict(box)).toBe(words.guessed("0.99", "0.336"));
    expect(await box.locator(".predict-marks > span").allTextContents()).toEqual([
      `0.99 ${words.yours}`,
      `0.336 ${words.answer}`,
    ]);
    const [guessed, right] = await box
      .locator(".predict-marks > span")
      .evaluateAll((marks) =>
        marks.map((mark) => Number((mark as HTMLElement).style.getPropertyValue("--at"))),
      );
    expect(guessed).toBeCloseTo(0.99, 6);
    expect(right).toBeCloseTo(0.336, 3);
    expect(await answer(box).isVisible()).toBe(true);
    await expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");
    await expect.poll(() => lowest.count(), patience).toBe(1);
  });

  it("a turn sets a widget that is awake, and one that is asleep", async () => {
    const { page } = reader;
    const awake = page.locator('[data-name="line-error"]');
    await awake.scrollIntoViewIfNeeded();
    await expect.poll(() => awake.getAttribute("data-state"), patience).toBe("ready");
    expect(await page.locator('[data-name="descent-steps"]').getAttribute("data-state")).not.toBe("ready");
    for (const name of ["line-error", "descent-steps"]) {
      const links = page.locator(`main p > a[data-turn="${name}"]`);
      let standing = {};
      for (const link of (await links.all()).slice(0, 2)) {
        const { values, step } = await link.evaluate(({ dataset }: HTMLElement) => ({
          values: dataset.values,
          step: dataset.step,
        }));
        standing = { ...standing, ...JSON.parse(values!) };
        const turned = plain(await told(name, standing, Number(step ?? 0)));
        await link.click();
        await expect.poll(sentenceOf(page, name), patience).toBe(turned);
        await expect
          .poll(() => page.locator(`[data-widget][data-name="${name}"]`).getAttribute("data-told"), patience)
          .toBe("");
      }
    }
  });
  it("an equation lights a row for its symbol and a symbol for its row, by mouse and by keys", async () => {
    const { page } = reader;
    const equation = page.locator("#eq-mse");
    await equation.scrollIntoViewIfNeeded();
    await attended(page);
    const lit = () =>
      equation.evaluate((one) => ({
        rows: [...one.querySelectorAll("[data-row][data-lit]")].map(
          (row) => (row as HTMLElement).dataset.row,
        ),
        parts: [
          ...new Set(
            [...one.querySelectorAll("[data-part][data-lit]")].map(
              (part) => (part as HTMLElement).dataset.part,
            ),
          ),
        ],
        lighting: one.hasAttribute("data-lighting"),
      }));
    const only = (name: string) => ({ rows: [name], parts: [name], lighting: true });
    const none = { rows: [], parts: [], lighting: false };
    const rows = await equation
      .locator("[data-row]")
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row!));
    expect(rows.length).toBeGreaterThan(2);
    expect(await lit()).toEqual(none);
    for (const name of rows) {
      await equation.locator(`.katex-html [data-part="${name}"]`).first().hover();
      await expect.poll(lit, patience).toEqual(only(name));
    }
    const colour = (row: string) =>
      equation.locator(`[data-row="${row}"]`).evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await colour(rows.at(-1)!)).not.toBe(await colour(rows[0]!));
    for (const name of rows) {
      await equation.locator(`[data-row="${name}"]`).hover();
      await expect.poll(lit, patience).toEqual(only(name));
    }
    await page.mouse.move(1, 1);
    await expect.poll(lit, patience).toEqual(none);

    // One stop for Tab; up and down from there, and no further than the ends.
    await equation.locator(".equation-number").focus();
    await page.keyboard.press("Tab");
    await expect.poll(lit, patience).toEqual(only(rows[0]!));
    for (const name of [...rows.slice(1), rows.at(-1)!]) {
      await page.keyboard.press("ArrowDown");
      await expect.poll(lit, patience).toEqual(only(name));
    }
    await page.keyboard.press("ArrowUp");
    await expect.poll(lit, patience).toEqual(only(rows.at(-2)!));
    await page.keyboard.press("Tab");
    await expect.poll(lit, patience).toEqual(none);
    await page.keyboard.press("Shift+Tab");
    await expect.poll(lit, patience).toEqual(only(rows.at(-2)!));
  });
  it("the altimeter has its light at each camp as that section begins, and names the section", async () => {
    const { page } = reader;
    await attended(page);
    const look = () =>
      page.$eval("[data-altimeter]", (nav) => {
        const light = nav.querySelector("circle")!;
        return {
          at: [Number(light.getAttribute("cx")), Number(light.getAttribute("cy"))] as const,
          current: [...nav.querySelectorAll("[aria-current]")].map(
            (one) => (one as HTMLElement).dataset.camp,
          ),
        };
      });
    const camps = await page.$$eval("[data-camp]", (links) =>
      links.map((link) => {
        const { left, top } = link.closest("li")!.style;
        return {
          id: (link as HTMLElement).dataset.camp!,
          at: [Number.parseFloat(left), Number.parseFloat(top)],
        };
      }),
    );
    expect(camps.length).toBeGreaterThan(3);
    const top = () => page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await top();
    await expect.poll(async () => (await look()).current, patience).toEqual([]);
    const summit = await look();
    expect(summit.at[1]).toBeLessThan(camps[0]!.at[1]!);
    for (const { id, at } of [...camps, ...camps.slice(0, 2).reverse()]) {
      // A third of the way down the window is where a reader's eye is taken to be.
      await page.evaluate((heading) => {
        const { top } = document.getElementById(heading)!.getBoundingClientRect();
        scrollBy({ top: Math.ceil(top - innerHeight / 3), behavior: "instant" });
      }, id);
      await expect.poll(async () => (await look()).current, patience).toEqual([id]);
      const { at: light } = await look();
      expect(Math.hypot(light[0] - at[0]!, light[1] - at[1]!), id).toBeLessThan(6);
    }
    await top();
    await expect.poll(look, patience).toEqual(summit);
  });
});

describeInBrowser("a prediction", () => {
  it("that is skipped shows its answer too, and wakes its widget as it stands revealed", async () => {
    const { page, faults, close } = await visit(whole, {}, async (opened) => {
      // Or each would be awake already: they stand near their questions.
      await wakeNothing(opened);
    });
    const revealing = await page.$$eval("[data-predict][data-widget-name]", (boxes) =>
      boxes
        .map((box) => (box as HTMLElement).dataset)
        .filter(({ reveal, step }) => reveal || step)
        .map(({ predict, widgetName, reveal, step }) => {
          const { widget, pose } = document.getElementById(widgetName!)!.dataset;
          return {
            id: predict!,
            name: widgetName!,
            widget: widget!,
            pose: pose === undefined ? undefined : (JSON.parse(pose) as Pose),
            texts: JSON.parse(reveal ?? "{}") as Record<string, string>,
            steps: Number(step ?? 0),
          };
        }),
    );
    expect(revealing.length).toBeGreaterThan(3);
    for (const { id, name, widget, pose, texts, steps } of revealing) {
      const box = prediction(page, id);
      await box.getByRole("button", { name: words.skip }).click();
      await expect.poll(done(box), patience).toBe("skipped");
      expect(await verdict(box)).toBe(words.skipped);
      expect(await answer(box).isVisible()).toBe(true);
      expect(await tags(box)).toEqual(
        (await box.locator("[data-right]").count()) ? [`✓ ${words.answer}`] : [],
      );
      if (steps > QUICK) {
        // Half a minute of training, and more: that it has set out for there is enough.
        const figure = page.locator(`[data-widget][data-name="${name}"]`);
        await expect.poll(() => figure.getAttribute("data-state"), patience).toBe("ready");
        await expect.poll(() => figure.locator(".play-count").textContent(), patience).toMatch(/[1-9]/);
        continue;
      }
      const revealed = await told(widget, texts, steps, pose);
      expect(revealed, id).not.toBe(await told(widget, {}, pose?.steps, pose));
      const said = sentenceOf(page, name);
      await expect
        .poll(async () => lastDigitsOf(plain(revealed), await said()), patience)
        .toBe(plain(revealed));
    }
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("a citation under a finger", () => {
  it("comes at the first tap; the second follows the link", async () => {
    const { page, faults, close } = await visit(whole, {
      hasTouch: true,
      viewport: { width: 820, height: 1180 },
    });
    const link = citation(page, 0);
    const reference = await referenceOf(page, link);
    await attended(page);
    await link.scrollIntoViewIfNeeded();
    await atRest(page);
    await link.tap();
    await expect.poll(shown(page), patience).toBe(reference);
    expect(new URL(page.url()).hash).toBe("");
    await link.tap();
    await expect.poll(() => new URL(page.url()).hash, patience).toBe(await link.getAttribute("href"));
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("the light", () => {
  it("is the reader's choice, and is remembered", async () => {
    const { page, faults, close } = await visit("");
    const light = (): Promise<number> =>
      page.evaluate(() => {
        const paint = document.createElement("canvas").getContext("2d")!;
        paint.fillStyle = getComputedStyle(document.body).backgroundColor;
        paint.fillRect(0, 0, 1, 1);
        return paint.getImageData(0, 0, 1, 1).data[1]!;
      });
    const choose = page.getByRole("combobox", { name: strings.theme.label });
    expect(await choose.inputValue()).toBe("auto");
    expect(await light()).toBeGreaterThan(200);
    await choose.selectOption({ label: strings.theme.dark });
    await expect.poll(light, patience).toBeLessThan(80);
    await page.reload({ waitUntil: "load" });
    expect(await light()).toBeLessThan(80);
    expect(await choose.inputValue()).toBe("dark");
    await page.emulateMedia({ colorScheme: "dark" });
    await choose.selectOption({ label: strings.theme.light });
    await expect.poll(light, patience).toBeGreaterThan(200);
    await choose.selectOption({ label: strings.theme.auto });
    await expect.poll(light, patience).toBeLessThan(80);
    expect(faults).toEqual([]);
    await close();
  });
});

describeInBrowser("the light on the title's mountain", () => {
  /** Where each of its parts is now, and where the page drew it. */
  const lights = (page: Page) =>
    page.$$eval(".mountain :is(circle.lamp, circle.glow)", (circles) =>
      (circles as SVGCircleElement[]).map(({ cy }) => ({ now: cy.animVal.value, drawn: cy.baseVal.value })),
    );
  /** Which animations have been told to begin; one that has not has no start. */
  const begun = (page: Page) =>
    page.$$eval(".mountain animate", (all) =>
      (all as SVGAnimationElement[]).map((one) => {
        try {
          return Number.isFinite(one.getStartTime());
        } catch {
          return false;
        }
      }),
    );
  /** The page's script has run. */
  const ready = (page: Page) => page.getByRole("combobox", { name: strings.theme.label }).waitFor(patience);

  it("goes down on arrival", async () => {
    const { page, faults, close } = await visit("");
    await ready(page);
    const parts = await begun(page);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts).toEqual(parts.map(() => true));
    await expect
      .poll(async () => (await lights(page)).every(({ now, drawn }) => now > drawn + 1), patience)
      .toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it("stays on the summit where less motion is asked for", async () => {
    const { page, faults, close } = await visit("", { reducedMotion: "reduce" });
    await ready(page);
    expect(await begun(page)).not.toContain(true);
    for (const { now, drawn } of await lights(page)) expect(now).toBe(drawn);
    expect(faults).toEqual([]);
    await close();
  });
});
