/** What a first visit costs on the wire, in gzipped kilobytes; the limits are docs/budgets.md's. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { mount } from "./server.ts";
import { at, describeInBrowser, leaves, patience, visit, wakeNothing, whole } from "./visit.ts";

const kB = (url: string): number => {
  const inside = decodeURIComponent(new URL(url).pathname).slice(mount.length);
  const body = readFileSync(
    join("dist", inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside),
  );
  return (/\.(woff2|png|webp|jpg)$/.test(inside) ? body.length : gzipSync(body, { level: 6 }).length) / 1000;
};
const sum = (urls: Iterable<string>): number => [...urls].reduce((total, url) => total + kB(url), 0);

const nameOf = (url: string): string => basename(new URL(url).pathname);

/** The pieces that a worker fetches for what trains, whichever widget it performs first: they are every trainer's. */
function trainers(): Set<string> {
  const folder = "dist/assets";
  const piece = (file: string, kind: string): string[] =>
    [...readFileSync(join(folder, file), "utf8").matchAll(new RegExp(`${kind}.\\./([\\w-]+\\.js)`, "g"))].map(
      ([, name]) => name!,
    );
  const worker = readdirSync(folder).find(
    (file) =>
      file.startsWith("worker-") && piece(file, "import\\(").some((name) => name.startsWith("worker-model-")),
  )!;
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file) || file === worker) return;
    found.add(file);
    for (const imported of piece(file, "from")) follow(imported);
  };
  for (const file of piece(worker, "import\\(")) if (!file.startsWith("worker-model-")) follow(file);
  return found;
}

/** What draws a figure as its reader has left it. */
const PAPER = "onPaper-";

/** Follows what the page asks for; `rest` waits until nothing is on its way and nothing new has been asked for that long. */
function watch(page: Page): {
  scripts: Set<string>;
  looks: Set<string>;
  rest: (quiet: number) => Promise<void>;
} {
  const [scripts, looks] = [new Set<string>(), new Set<string>()];
  const pending = new Set<unknown>();
  let last = performance.now();
  page.on("request", (request) => {
    pending.add(request);
    last = performance.now();
  });
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end as "requestfinished", (request) => {
      pending.delete(request);
    });
  page.on("response", (response) => {
    const url = response.url();
    if (/\.js$/.test(new URL(url).pathname)) scripts.add(url);
    if (/\.(css|woff2)$/.test(new URL(url).pathname)) looks.add(url);
  });
  const rest = (quiet: number): Promise<void> =>
    expect.poll(() => pending.size === 0 && performance.now() - last >= quiet, patience).toBe(true);
  return { scripts, looks, rest };
}

describeInBrowser("weight", () => {
  it.each(leaves)(
    "of the words and looks of /%s: HTML with its plates 90, styles and fonts 130",
    async (path) => {
      let seen: ReturnType<typeof watch> | undefined;
      const { page: opened, close } = await visit(
        path,
        { viewport: { width: 412, height: 823 } },
        async (page) => {
          seen = watch(page);
        },
      );
      expect(kB(at(path))).toBeLessThanOrEqual(90);
      expect(await opened.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(6000);
      expect(sum(seen!.looks)).toBeLessThanOrEqual(130);
      await close();
    },
  );

  it("of code: 5 before the first widget, 107 with it, 16 for each further one", {
    timeout: 300_000,
  }, async () => {
    let seen: ReturnType<typeof watch> | undefined;
    const { page, close } = await visit(whole, {}, async (opened) => {
      seen = watch(opened);
      // Nothing comes near by itself: each widget is woken by a touch, so that its share is known.
      await wakeNothing(opened);
    });
    const { scripts, rest } = seen!;
    // On a busy machine a piece may come late: it is to be counted where it was asked for.
    await rest(300);
    // What asks for the offline worker comes when the page has nothing else to do: before the first widget, or after.
    const offline = readdirSync("dist/assets").filter((file) => file.startsWith("offline-"));
    expect(offline).toHaveLength(1);
    scripts.add(at(`assets/${offline[0]}`));
    expect(sum(scripts)).toBeLessThanOrEqual(5);
    // A worker computes aside, and what it takes is fetched beside the page's own: it has a limit of its own, and so has what
    // trains, which the first widget that does brings along for all of them.
    const aside = (url: string): boolean => /^(worker|openHeavy)-/.test(nameOf(url));
    const training = trainers();
    const costs: [string, number][] = [];
    const asides: [string, number][] = [];
    const trained = new Set<string>();
    for (const widget of await page.locator("figure[data-widget]").all()) {
      const before = new Set(scripts);
      await widget.dispatchEvent("pointerdown");
      await expect.poll(() => widget.getAttribute("data-state"), patience).toBe("ready");
      await rest(50);
      const name = (await widget.getAttribute("data-name")) ?? "";
      const fresh = [...scripts].filter((url) => !before.has(url));
      // What paper wants comes only once something has moved.
      if (costs.length === 0) expect(fresh.filter((url) => nameOf(url).startsWith(PAPER))).toEqual([]);
      for (const url of fresh) if (training.has(nameOf(url))) trained.add(url);
      costs.push([name, sum(fresh.filter((url) => !aside(url)))]);
      asides.push([name, sum(fresh.filter((url) => aside(url) && !trained.has(url)))]);
    }
    const [first, ...further] = costs;
    expect(first![1]).toBeLessThanOrEqual(107);
    expect(further.filter(([, cost]) => cost > 16)).toEqual([]);
    expect(asides.filter(([, cost]) => cost > 12)).toEqual([]);
    expect(sum(trained)).toBeLessThanOrEqual(20);
    const paper = readdirSync("dist/assets").filter((file) => file.startsWith(PAPER));
    expect(paper).toHaveLength(1);
    expect(kB(at(`assets/${paper[0]}`))).toBeLessThanOrEqual(8);
    // Or nothing would be told apart by these names.
    expect(asides.some(([, cost]) => cost > 0)).toBe(true);
    expect(trained.size).toBeGreaterThan(2);
    await close();
  });
});
