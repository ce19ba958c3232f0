/** Kept results as they stand in their files. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { decode, encode } from "./codec.ts";

export interface Kept<S, R> {
  readonly settings: S;
  readonly result: R;
}

/** `random-guess/odds` is kept beside its recipe. */
const fileOf = (name: string): string => `src/widgets/${name.replace("/", "/computed/")}.json`;

export const readKept = (name: string): unknown => decode(readFileSync(fileOf(name), "utf8"));
export const writeKept = (name: string, kept: Kept<unknown, unknown>): void =>
  writeFileSync(fileOf(name), `${encode(kept)}\n`);

/** The states of a widget's frames that are kept, by letter; none for most widgets. */
export const readPlate = (id: string): Readonly<Record<string, unknown>> =>
  existsSync(fileOf(`${id}/plate`))
    ? (readKept(`${id}/plate`) as Kept<unknown, Record<string, unknown>>).result
    : {};
