/** A result too slow to compute on every build: made once by a command, kept in a file with what made it, and tested. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "vite";
import { decode, encode } from "./codec.ts";

export interface Recipe<S, R> {
  /** Where the result is kept: beside whoever uses it. */
  readonly file: string;
  /** The module that computes; the hash is of all code it reaches. */
  readonly code: string;
  /** Sizes and seeds. */
  readonly settings: S;
  readonly make: (settings: S) => R;
}

/** What stands in a result's file. */
export interface Kept<S, R> {
  /** Of the code that made it. */
  readonly hash: string;
  readonly settings: S;
  readonly result: R;
}

/**
 * The hash of the code that a module reaches, bundled and minified: comments, types and the layout of the source do not
 * count, whatever changes what is computed does.
 */
export async function codeHash(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: module,
      write: false,
      minify: true,
      target: "es2023",
      rolldownOptions: { external: [/^node:/], treeshake: true },
    },
  });
  const { output } = built as { readonly output: readonly { readonly code?: string }[] };
  const hash = createHash("sha256");
  for (const { code } of output) hash.update(code ?? "");
  return hash.digest("hex").slice(0, 16);
}

export const readKept = <S, R>({ file }: Recipe<S, R>): Kept<S, R> =>
  decode(readFileSync(file, "utf8")) as Kept<S, R>;

/** Computes a result anew and writes its file. */
export async function remake<S, R>(recipe: Recipe<S, R>): Promise<void> {
  const { file, code, settings, make } = recipe;
  const kept: Kept<S, R> = { hash: await codeHash(code), settings, result: make(settings) };
  writeFileSync(file, `${encode(kept)}\n`);
}
