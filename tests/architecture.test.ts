import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareVersions, missingPackages } from "../scripts/setup.mjs";

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

describe("the linter holds the floors", () => {
  /** A source of a file, and the fault that it must be told. */
  const planted: readonly (readonly [path: string, source: string, fault: string])[] = [
    ["src/engine/a.ts", 'import { format } from "../kit/format.ts"', "nothing from outside"],
    ["src/engine/b.ts", 'import type { ReactNode } from "react"', "nothing from outside"],
    ["src/engine/c.ts", 'export * from "./subjects/fits/lineFit.ts"', "knows no subjects"],
    ["src/engine/subjects/d.ts", 'import { readFileSync } from "node:fs"', "nothing from outside"],
    ["src/kit/a.tsx", 'import type { Tensor } from "../engine/tensor.ts"', "a floor above"],
    ["src/kit/b.tsx", 'const x = import("../stage/page.ts")', "a floor above"],
    ["src/kit/c.ts", 'import pkg from "../../package.json"', "on no floor"],
    ["src/kit/figure/d.ts", 'export { x } from "../../widgets/worker.ts"', "a floor above"],
    ["src/stage/a.ts", 'export type W = import("../widgets/registry.ts").WidgetId', "import()"],
    ["src/stage/b.ts", 'import { line } from "d3-shape"', "belongs to kit"],
    ["src/widgets/a/view.tsx", 'import { line } from "d3"', "belongs to kit"],
    ["src/widgets/a/model.ts", 'import { b } from "../b/model.ts"', "another widget"],
    ["src/widgets/a/text/en.ts", 'import { b } from "../../b/text/en.ts"', "another widget"],
    ["src/widgets/a/plate.ts", 'import "../../article/article.css"', "a floor above"],
    ["src/article/a.ts", 'import { readFileSync } from "node:fs"', "belong to build"],
    ["src/article/b.ts", 'import { x } from "../../scripts/setup.mjs"', "a floor above"],
    ["src/article/c.ts", 'import x from "../../tests/x.ts"', "on no floor"],
    ["src/article/d.ts", 'import x from "../build/book/pdf.ts"', "a floor above"],
    ["content/en/a.ts", 'import { b } from "./b.ts"', "imports nothing"],
    ["scripts/a.mjs", 'import React from "react"', "before anything is installed"],
    ["scripts/b.mjs", 'await import("../src/build/book/pdf.ts")', "before anything is installed"],
    ["src/stage/one.ts", 'import type { B } from "./other.ts"; export type A = B', "cycle"],
    ["src/stage/other.ts", 'import type { A } from "./one.ts"; export type B = A', "cycle"],
  ];
  const allowed: readonly (readonly [path: string, source: string])[] = [
    ["src/kit/good.ts", 'import { line } from "d3"'],
    ["src/widgets/good.ts", 'const a = () => import("./a/index.ts")'],
    [
      "src/widgets/a/good.ts",
      'import { tensor } from "../../engine/tensor.ts"; import "../../kit/format.ts"',
    ],
    ["src/widgets/a/text/good.ts", 'import { model } from "../model.ts"; import "../../../kit/format.ts"'],
    ["src/article/good.ts", 'import pkg from "../../package.json"; import "../../content/strings.ts"'],
    ["src/build/good.ts", 'import { join } from "node:path"; import data from "../article/values/index.ts"'],
    ["scripts/good.mjs", 'import { s } from "./setup.mjs"; import fs from "node:fs"; await import("vite")'],
  ];
  const project = mkdtempSync(join(tmpdir(), "floors-"));
  afterAll(() => rmSync(project, { recursive: true }));
  let faults: readonly { readonly filename: string; readonly message: string; readonly help?: string }[] = [];

  beforeAll(() => {
    for (const [path, source] of [...planted, ...allowed]) {
      mkdirSync(join(project, dirname(path)), { recursive: true });
      writeFileSync(join(project, path), `${source};\n`);
    }
    cpSync(".oxlintrc.json", join(project, ".oxlintrc.json"));
    const linter = resolve("node_modules/oxlint/bin/oxlint");
    const { stdout } = spawnSync(process.execPath, [linter, "--format", "json"], {
      cwd: project,
      encoding: "utf8",
    });
    faults = (JSON.parse(stdout) as { diagnostics: typeof faults }).diagnostics;
  });
  const faultsOf = (path: string): string =>
    faults
      .filter(({ filename, message }) => filename === path && !message.includes("never used"))
      .map(({ message, help }) => `${message} ${help}`)
      .join("\n");

  it.each(planted)("%s: %s", (path, _source, fault) => expect(faultsOf(path)).toContain(fault));
  it.each(allowed)("%s may: %s", (path) => expect(faultsOf(path)).toBe(""));

  it("and files are named by pattern or address only where no rule is needed", () => {
    const naming = /import\.meta\.glob|new URL\(\s*"\.|@import/;
    const places = files.filter((path) => /^src\/.*\.(tsx?|css)$/.test(path) && naming.test(read(path)));
    expect(
      places.filter(
        (path) => !/^src\/(article|build)\/|^src\/widgets\/(openWorker|worker|texts)\.ts$/.test(path),
      ),
    ).toEqual([]);
    for (const path of places.filter((one) => one.startsWith("src/article/")))
      expect(read(path), path).not.toMatch(/["/]build\//);
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
