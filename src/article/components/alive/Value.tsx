/** A number that the engine computes: the digits written in the prose are checked against it. */
import type { ReactNode } from "react";
import { RichText } from "../../../kit/figure/plane/richText.tsx";
import { writing } from "../../../kit/language.ts";
import { findValue, type Quantity } from "../../../stage/values.ts";
import type { Book } from "../../chapter/book.ts";
import { isForeign, ORIGINAL } from "../../chapter/languages.ts";
import { sameDigits, writeLike } from "../../values/digits.ts";
import type { Themes } from "../../values/index.ts";
import { fail, useBook } from "../context.ts";

interface ValueProps {
  readonly of: string;
  /** What a parameterised value is computed from. */
  readonly with?: Readonly<Record<string, number>>;
  /** Significant digits, where closing zeros are rounded ones: "1,800" with two digits. */
  readonly digits?: number;
  readonly mdx?: string;
  readonly children?: ReactNode;
}

/** The value that a tag names; stops the build when there is none, or when it takes something else. */
export function quote(
  themes: Themes,
  name: string,
  mdx: string | undefined,
  given?: Readonly<Record<string, number>>,
): Quantity {
  try {
    return findValue(themes, name, given);
  } catch (error) {
    fail(mdx, (error as Error).message);
  }
}

/** The digits as written, dressed; stops the build when the engine disagrees. They are written as in the language of their section. */
export function checkDigits(
  { themes, locale }: Pick<Book, "themes" | "locale">,
  name: string,
  written: string,
  mdx: string | undefined,
  given?: Readonly<Record<string, number>>,
  digits?: number,
): string {
  const value = quote(themes, name, mdx, given);
  const like = () => writeLike(value, written, digits);
  const computed = isForeign(locale, { path: mdx ?? "" }) ? writing(ORIGINAL, like) : like();
  if (computed === undefined) fail(mdx, `"${written}" is not a number that <Value> can check`);
  if (!sameDigits(computed, written))
    fail(
      mdx,
      `"${name}" is ${computed}, but ${written.trim()} is written (computed: ${JSON.stringify(value)})`,
    );
  return computed;
}

export function Value({ of, with: given, digits, mdx, children }: ValueProps): ReactNode {
  const book = useBook();
  if (typeof children !== "string") fail(mdx, `<Value of="${of}"> needs its digits as text`);
  return (
    <span className="value">
      <RichText>{checkDigits(book, of, children, mdx, given, digits)}</RichText>
    </span>
  );
}
