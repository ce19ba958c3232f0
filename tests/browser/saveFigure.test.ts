/** A saved picture stands alone: in colours that every program reads, with its title, and with whose it is. */
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { stage } from "../../content/how-neural-networks-are-trained/en/stage.ts";
import { initialValues } from "../../src/stage/knobs.ts";
import { replay } from "../../src/stage/run.ts";
import { widgets } from "../../src/widgets/registry.ts";
import { describeInBrowser, visit, wakeAll } from "./visit.ts";

const ids = Object.keys(widgets);
const folder = mkdtempSync(join(tmpdir(), "saved-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Chooses an entry of the widget's menu, and gives the file that comes of it. */
async function save(page: Page, entry: string): Promise<{ name: string; content: Buffer }> {
  await page.locator(".stage-controls .menu > button").last().click();
  const arriving = page.waitForEvent("download");
  await page.locator(".menu-list:popover-open").getByText(entry).click();
  const file = await arriving;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), content: await readFile(path) };
}

/** In a page: what a file is made of, and how many colours it shows where it is drawn on white. */
async function look(page: Page, svg: string) {
  return page.evaluate(async (text) => {
    const file = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const paints = ["fill", "stroke", "stop-color", "flood-color"];
    const colours = [file, ...file.querySelectorAll("*")].flatMap((element) =>
      paints.flatMap((name) => element.getAttribute(name) ?? []),
    );
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d")!;
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    // The picture alone, without the line that stands under it.
    const picture = pixels.subarray(0, canvas.width * (canvas.height - 50));
    return {
      root: file.localName,
      title: file.querySelector(":scope > title")?.textContent,
      words: [...file.querySelectorAll(":scope > text")].map(({ textContent }) => textContent).join(" "),
      pictures: file.querySelectorAll("svg").length,
      buttons: file.querySelectorAll("svg.icon, svg[aria-hidden]").length,
      odd: [...new Set(colours)].filter((colour) => !/^(#[0-9a-f]{6}|none|url\(#[^)]+\))$/.test(colour)),
      lost: colours
        .flatMap((colour) => /^url\(#([^)]+)\)$/.exec(colour)?.[1] ?? [])
        .filter((id) => !file.querySelector(`[id="${CSS.escape(id)}"]`)),
      shades: new Set(picture).size,
    };
  }, svg);
}

describeInBrowser("a saved picture", () => {
  it.each(ids)("of %s can be read by any program", async (id) => {
    const { page, faults, close } = await visit(`embed/${id}/`);
    expect(await wakeAll(page)).toEqual([]);
    const shown = await page.evaluate(() => ({
      head: document.querySelector("figcaption")!.textContent.replace(/\s+/g, " ").trim(),
      // Planes, and the samples of lines in a table.
      pictures: [
        ...document.querySelectorAll('.stage-view :is(svg[role="img"], table svg:not(.icon))'),
      ].filter((one) => one.checkVisibility()).length,
      words: [
        ...document.querySelectorAll<HTMLElement>(
          "figcaption, .stage-key > :not(.visually-hidden), .stage-view :is(.panel-title, p, td, th, li, dd)",
        ),
      ]
        .filter(
          (one) =>
            one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
            !one.closest(".visually-hidden, button, label"),
        )
        .map((one) => {
          const copy = one.cloneNode(true) as HTMLElement;
          for (const unseen of copy.querySelectorAll("svg, button, .visually-hidden, .katex-mathml"))
            unseen.remove();
          return copy.textContent.replace(/\s+/g, "");
        }),
    }));
    const { name, content } = await save(page, "Save the picture (SVG)");
    expect(name).toBe(`${id}.svg`);
    const svg = content.toString();
    expect(/okl|color\(|color-mix|var\(|\s(?:class|style|vector-effect)=/.exec(svg)?.[0]).toBeUndefined();
    const seen = await look(page, svg);
    expect(seen).toMatchObject({ root: "svg", title: shown.head, buttons: 0, odd: [], lost: [] });
    expect(seen.pictures).toBe(shown.pictures);
    expect(seen.words).toContain("How neural networks are trained");
    expect(seen.words).toContain("CC BY");
    // Whatever is read on the screen is read in the file: title, worked lines, ledgers, notes, key.
    for (const text of shown.words) expect(seen.words.replace(/\s+/g, "")).toContain(text);
    expect(seen.shades).toBeGreaterThan(20);
    const sheet = await save(page, stage.savePage);
    expect(sheet.name).toBe(`${id}.html`);
    const printed = await page.evaluate((html) => {
      const file = new DOMParser().parseFromString(html, "text/html");
      const own = file.querySelector("[data-own] .plate-picture")!;
      return {
        pictures: own.querySelectorAll(':is(svg[role="img"], table svg:not(.icon))').length,
        numbers: /NaN|Infinity|undefined/.exec(own.innerHTML)?.[0],
        handles: own.querySelectorAll("input, button, select, .handle:not(.still)").length,
        lost: [...own.innerHTML.matchAll(/url\(#([^)]+)\)/g)].filter(([, at]) => !file.getElementById(at!))
          .length,
        task: file.querySelector("[data-own] .plate-task")!.textContent,
      };
    }, sheet.content.toString());
    // As many as on the screen, still, with nothing to drag.
    expect(printed).toMatchObject({ pictures: shown.pictures, handles: 0, lost: 0 });
    expect(printed.numbers).toBeUndefined();
    expect(printed.task.length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    await close();
  });

  it("comes as a table of what is drawn, in full digits", async () => {
    const { page, faults, close } = await visit("embed/descent-steps/?v=1&descent-steps.step=3");
    await wakeAll(page);
    const { name, content } = await save(page, "Save what is drawn (CSV)");
    expect(name).toBe("descent-steps.csv");
    const [header, ...rows] = content.toString().trimEnd().split("\r\n");
    expect(header).toBe("panel,across,up,mark,name,x,y");
    const { knobs, model } = (await widgets["descent-steps"]()).default;
    const { state } = replay(model, initialValues(knobs), 3);
    const [x, y] = state.at.map(String);
    expect(rows.some((row) => row.endsWith(`,${x},${y}`))).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it("has a row for each value in a graph, with its gradient once that is known", async () => {
    const { knobs, model } = (await widgets["backprop-stepper"]()).default;
    const length = replay(model, initialValues(knobs), 1000).steps;
    for (const steps of [1, length - 2]) {
      const { page, faults, close } = await visit(
        `embed/backprop-stepper/?v=1&backprop-stepper.step=${steps}`,
      );
      await wakeAll(page);
      const { content } = await save(page, "Save what is drawn (CSV)");
      const { boxes } = replay(model, initialValues(knobs), steps).state;
      const rows = boxes.flatMap(({ name, value, gradient }) =>
        (value ?? []).map((one, at) => `,value,gradient,box,${name},${one},${gradient?.[at] ?? ""}`),
      );
      expect(content.toString().trimEnd().split("\r\n").slice(1)).toEqual(rows);
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.some((row) => row.endsWith(","))).toBe(steps === 1);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it("says whose the digits are where it shows them", async () => {
    const { page, close } = await visit("embed/lonely-space/?v=1&lonely-space.face=digits");
    await wakeAll(page);
    await page.locator(".stage-view .pixels").first().waitFor();
    const digits = await look(page, (await save(page, "Save the picture (SVG)")).content.toString());
    expect(digits.words).toMatch(/CC BY-SA 3\.0.*MNIST/);
    await page.goto(page.url().replace(/\?.*/, "?v=1&lonely-space.face=points"));
    await wakeAll(page);
    const points = await look(page, (await save(page, "Save the picture (SVG)")).content.toString());
    expect(points.words).toContain("CC BY 4.0");
    expect(points.words).not.toContain("MNIST");
    await close();
  });

  it("keeps the colours of the screen, each where it was", async () => {
    const { page, close } = await visit("embed/error-bowl/");
    await wakeAll(page);
    const first = page.locator('.stage-view svg[role="img"]').first();
    const screen = await first.screenshot({ animations: "disabled" });
    const { content } = await save(page, "Save the picture (SVG)");
    const far = await page.evaluate(
      async ([shot, svg]) => {
        const pixelsOf = async (source: string, x: number, y: number, width: number, height: number) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [width, height];
          const context = canvas.getContext("2d")!;
          context.drawImage(image, -x, -y);
          return context.getImageData(0, 0, width, height).data;
        };
        const file = new DOMParser().parseFromString(svg!, "image/svg+xml").documentElement;
        const first = file.querySelector("svg")!;
        const [x, y, width, height] = ["x", "y", "width", "height"].map((name) =>
          Number(first.getAttribute(name)),
        ) as [number, number, number, number];
        const [w, h] = [Math.floor(width), Math.floor(height)];
        const address = URL.createObjectURL(new Blob([svg!], { type: "image/svg+xml" }));
        const kept = await pixelsOf(address, x, y, w, h);
        const seen = await pixelsOf(`data:image/png;base64,${shot}`, 0, 0, w, h);
        let sum = 0;
        for (let i = 0; i < kept.length; i++) sum += Math.abs(kept[i]! - seen[i]!);
        return sum / kept.length;
      },
      [screen.toString("base64"), content.toString()],
    );
    // Letters differ a little, in another font; a black ground or a lost map differs by tens.
    expect(far).toBeLessThan(6);
    await close();
  });

  it("comes as pixels too, two for each point, in the letters of the page", async () => {
    const { page, faults, close } = await visit("embed/error-bowl/");
    await wakeAll(page);
    const { content: lines } = await save(page, "Save the picture (SVG)");
    const { name, content } = await save(page, "Save the picture (PNG)");
    expect(name).toBe("error-bowl.png");
    const seen = await page.evaluate(
      async ([png, svg]) => {
        const draw = async (source: string, size?: readonly [number, number]) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = size ?? [image.width, image.height];
          const context = canvas.getContext("2d")!;
          context.drawImage(image, 0, 0, canvas.width, canvas.height);
          const { width, height } = canvas;
          return { width, height, data: context.getImageData(0, 0, width, height).data };
        };
        const pixels = await draw(`data:image/png;base64,${png}`);
        const file = new DOMParser().parseFromString(svg!, "image/svg+xml").documentElement;
        const wide = Number(file.getAttribute("width"));
        const plain = await draw(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg!)}`, [
          pixels.width,
          pixels.height,
        ]);
        let sum = 0;
        for (let i = 0; i < plain.data.length; i++) sum += Math.abs(plain.data[i]! - pixels.data[i]!);
        return { times: pixels.width / wide, far: sum / plain.data.length };
      },
      [content.toString("base64"), lines.toString()],
    );
    expect(seen.times).toBe(2);
    expect(seen.far).toBeLessThan(4);
    // The file of lines, on its own, is lettered in whatever the machine has.
    expect(seen.far).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });
});
