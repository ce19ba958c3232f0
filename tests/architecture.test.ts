import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareVersions, missingPackages } from "../scripts/setup.mjs";
import { floorFaults, importsOf } from "./floors.ts";

const ignored = readFileSync(".gitignore", "utf8").split("\n").filter(Boolean);
const isOurs = (name: string): boolean =>
  name !== ".git" && !ignored.includes(name) && !ignored.includes(name.replace(/^.*(?=\.)/, "*"));

/** Paths of every file of the project, from its top. */
function allFiles(folder = "."): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => isOurs(name))
    .flatMap((entry) => {
      const path = folder === "." ? entry.name : join(folder, entry.name);
      return entry.isDirectory() ? allFiles(path) : [path];
    });
}
const files = allFiles();
const read = (path: string): string => readFileSync(path, "utf8");

it("every command sets the machine up itself", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const command of Object.values(scripts)) {
    const script = command.replace(/^node /, "");
    expect(read(script), script).toMatch(/^setup\(/m);
  }
});

describe("floors", () => {
  const sources = files
    .filter((path) => /^(src|content|scripts)\/.*\.(tsx?|mjs|mdx|css)$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => [path, read(path)] as const);

  it("every import stays on its own floor or goes down", () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(floorFaults(sources)).toEqual([]);
  });

  it("finds every kind of import", () => {
    const source = `
      import type { A } from "./a.ts"; import b from "b"; export * from "./c.ts"; export { d } from "./d.ts";
      type E = import("./e.ts").E; const f = () => import("./f.tsx"); import "./g.css";
      new Worker(new URL("./h.ts", import.meta.url)); import.meta.glob(["./i/*.ts", "./j.ts"]); const k = <p>import "x"</p>;`;
    expect(importsOf("src/kit/x.tsx", source).sort()).toEqual(
      [
        "./a.ts",
        "./c.ts",
        "./d.ts",
        "./e.ts",
        "./f.tsx",
        "./g.css",
        "./h.ts",
        "./i/*.ts",
        "./j.ts",
        "b",
      ].sort(),
    );
    expect(
      importsOf("content/x.mdx", 'import A from "a"\n\nimport a "word"\n```js\nimport "b"\n```\n'),
    ).toContain("a");
    expect(importsOf("content/x.mdx", '```js\nimport "b"\n```\n')).toEqual([]);
  });

  it.each([
    ["src/engine/a.ts", 'import { format } from "../kit/format.ts"', "engine imports nothing outside"],
    ["src/engine/a.ts", 'import type { ReactNode } from "react"', "engine imports nothing outside"],
    [
      "src/engine/a.ts",
      'import { b } from "./subjects/fits/b.ts"',
      "library may not import from its subjects",
    ],
    [
      "src/engine/ops/a.ts",
      'import { b } from "../subjects/b.ts"',
      "library may not import from its subjects",
    ],
    ["src/kit/a.tsx", 'import type { Tensor } from "../engine/tensor.ts"', "kit may not import from engine"],
    ["src/kit/a.tsx", 'const x = import("../stage/page.ts")', "kit may not import from stage"],
    [
      "src/stage/a.ts",
      'type W = import("../widgets/registry.ts").WidgetId',
      "stage may not import from widgets",
    ],
    ["src/widgets/a/view.tsx", 'import { line } from "d3"', "belongs to kit"],
    ["src/widgets/a/view.tsx", 'import { line } from "d3-shape"', "belongs to kit"],
    ["src/widgets/a/view.tsx", 'import { b } from "../b/model.ts"', "never imports another widget"],
    ["src/widgets/a/view.tsx", 'import "../../article/article.css"', "widgets may not import from article"],
    ["src/article/a.ts", 'import { readFileSync } from "node:fs"', "belongs to build"],
    [
      "src/article/a.ts",
      'import { x } from "../../scripts/setup.mjs"',
      "article may not import from scripts",
    ],
    ["src/article/a.ts", 'import x from "../../tests/x.ts"', "stands on no floor"],
    ["src/article/a.css", '@import "../build/x.css";', "article may not import from build"],
    ["src/kit/a.ts", 'import pkg from "../../package.json"', "stands on no floor"],
    ["content/en/a.mdx", 'import { b } from "../b.ts"', "content imports nothing"],
    ["scripts/a.mjs", 'import React from "react"', "only Node's own modules and vite"],
    ["scripts/a.mjs", 'await import("../src/build/pdf.ts")', "only each other"],
  ])("reports %s with %s", (path, source, fault) => {
    expect(floorFaults([[path, source]])).toEqual([expect.stringContaining(fault)]);
  });

  it("lets the allowed ones pass", () => {
    expect(
      floorFaults([
        ["src/kit/a.ts", 'import { line } from "d3"'],
        ["src/widgets/registry.ts", 'const a = () => import("./a/index.ts")'],
        [
          "src/widgets/a/model.ts",
          'import { tensor } from "../../engine/tensor.ts"; import "../../kit/format.ts"',
        ],
        ["src/article/a.ts", 'import pkg from "../../package.json"; import "../../content/strings.ts"'],
        ["src/build/a.ts", 'import { join } from "node:path"; import data from "../article/values/index.ts"'],
        [
          "scripts/a.mjs",
          'import { setup } from "./setup.mjs"; import fs from "node:fs"; await import("vite")',
        ],
      ]),
    ).toEqual([]);
  });
});

describe("the project", () => {
  it("speaks of no one's machine", () => {
    const places = ["home", "root", "work", "tmp", "Users", "private", "workspace"].join("|");
    const machinePath = new RegExp(
      `(?:^|[\\s"'\`(=,:])(?:file://)?/(?:${places})/[\\w.]|[A-Z]:\\\\\\\\?Users`,
    );
    expect(machinePath.test(`open ${["", "home", "me", "x"].join("/")}`)).toBe(true);
    const text = files.filter((path) =>
      /\.(tsx?|mjs|js|json|mdx?|css|html|svg|txt|bib|yml)$|run$|LICENSE/.test(path),
    );
    expect(text.filter((path) => machinePath.test(read(path)))).toEqual([]);
  });

  it("has a lock file that names no registry", () => {
    const lock = read("package-lock.json");
    expect(lock).not.toMatch(/"resolved"|registry\.|npmjs|yarnpkg/);
  });

  it("has nothing unexpected at its top", () => {
    const expected = `.ci .gitignore .npmrc .oxlintrc.json biome.json bench CHANGELOG.md content docs LICENSE
      package-lock.json package.json public README.md scripts src tests tsconfig.base.json tsconfig.json vite.config.ts`;
    const names = readdirSync(".").filter(isOurs);
    expect(names.filter((name) => !expected.split(/\s+/).includes(name))).toEqual([]);
  });

  it("has one KaTeX, whose styles fit its HTML", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as {
      packages: Record<string, { version: string }>;
    };
    const versions = Object.entries(packages).filter(([place]) => place.endsWith("node_modules/katex"));
    expect(versions.map(([, { version }]) => version)).toEqual([packages["node_modules/katex"]!.version]);
  });
});

describe("set-up", () => {
  it("compares versions by number", () => {
    expect(compareVersions("20.9.0", "20.19.0")).toBeLessThan(0);
    expect(compareVersions("20.19.0", "20.19.0")).toBe(0);
    expect(compareVersions("22.0.1", "20.19.0")).toBeGreaterThan(0);
  });

  it("sees a package that is absent or another one, and forgives builds for other machines", () => {
    const wanted = {
      "": {},
      a: { version: "1.0.0" },
      b: { version: "2.0.0" },
      c: { version: "1.0.0", optional: true },
    };
    expect(missingPackages(wanted, { a: { version: "1.0.0" }, b: { version: "2.0.0" } })).toEqual([]);
    expect(missingPackages(wanted, { a: { version: "1.0.1" } })).toEqual(["a", "b"]);
    expect(missingPackages({ a: { integrity: "x" } }, { a: { integrity: "y" } })).toEqual(["a"]);
  });
});
