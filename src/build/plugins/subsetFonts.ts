/**
 * Of every font the pages get the signs that the chapter uses in any language, and ASCII, of which a reader may type any: less than
 * half of its bytes, before which a phone can paint nothing.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import katex from "katex";
import type { Declaration, Plugin } from "postcss";
import subsetFont from "subset-font";
import { readBibliography } from "../mdx/bibliography.ts";

/** What browsers do with letters unasked, and the figures that the styles ask for: small capitals, fractions and the like are never seen. */
const FEATURES = ["ccmp", "locl", "mark", "mkmk", "rlig", "liga", "clig", "calt", "kern", "lnum", "tnum"];

const SOURCES = ["content", "src"];
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
/** What the writing of prose makes of ASCII. */
const TYPESET = "‘’“”–—…′";

/** What KaTeX draws for a command, whatever it takes. */
const drawn = (command: string): string =>
  katex
    .renderToString(`${command}{x}{x}`, { output: "html", throwOnError: false, strict: false })
    .replace(/<[^>]*>/g, "");

/** Every sign of prose, formulas, widgets and their words, each once. */
export async function usedSigns(bibliography: string): Promise<string> {
  const text = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(mdx|tsx?)$/.test(file))
      .map((file) => readFileSync(join(folder, file), "utf8")),
  ).join("\n");
  const escaped = [...text.matchAll(/\\u\{?([0-9a-f]{4,5})/gi)].map(([, code]) =>
    String.fromCodePoint(Number.parseInt(code!, 16)),
  );
  const commands = new Set(text.match(/\\[a-zA-Z]+/g));
  const sources = JSON.stringify(await readBibliography(bibliography));
  return [...new Set([ASCII, TYPESET, text, sources, ...escaped, ...[...commands].map(drawn)].join(""))]
    .filter((sign) => sign >= " ")
    .sort()
    .join("");
}

export const subsetFonts = ({ bibliography }: { readonly bibliography: string }): Plugin => {
  let signs: string | undefined;
  /** Writes the smaller font beside the build's own files, and returns where. */
  const subset = async (file: string): Promise<string> => {
    signs ??= await usedSigns(bibliography);
    const made = resolve(".tmp/fonts", basename(file));
    mkdirSync(dirname(made), { recursive: true });
    // Hints for screens of coarse dots are a sixth of a formula's faces; the prose's have none either.
    const options = { targetFormat: "woff2", keepFeatures: FEATURES, noHinting: true } as const;
    writeFileSync(made, await subsetFont(readFileSync(file), signs, options));
    return made;
  };
  return {
    postcssPlugin: "subset-fonts",
    async Once(root) {
      const sources: Declaration[] = [];
      root.walkAtRules("font-face", (rule) => rule.walkDecls("src", (source) => void sources.push(source)));
      for (const source of sources) {
        const named = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(source.value)?.[1];
        const style = source.source?.input.file;
        if (!named || !style) continue;
        const file = named.startsWith("@")
          ? import.meta.resolve(named)
          : new URL(named, pathToFileURL(style));
        const made = await subset(fileURLToPath(file));
        source.value = source.value.replace(named, relative(dirname(style), made).replaceAll("\\", "/"));
      }
    },
  };
};
