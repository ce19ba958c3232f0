/** A number that the engine computes: the digits written in the prose are checked against it. */
import type { ReactNode } from "react";
import { RichText } from "../../kit/figure/plane/richText.tsx";
import { findValue, type Quantity } from "../../stage/values.ts";
import { fail, useBook } from "../context.ts";
import { sameDigits, writeLike } from "../values/digits.ts";
import type { Themes } from "../values/index.ts";

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

/** The digits as written, dressed; stops the build when the engine disagrees. */
export function checkDigits(
  themes: Themes,
  name: string,
  written: string,
  mdx: string | undefined,
  given?: Readonly<Record<string, number>>,
  digits?: number,
): string {
  const value = quote(themes, name, mdx, given);
  const computed = writeLike(value, written, digits);
  if (computed === undefined) fail(mdx, `"${written}" is not a number that <Value> can check`);
  if (!sameDigits(computed, written))
    fail(
      mdx,
      `"${name}" is ${computed}, but ${written.trim()} is written (computed: ${JSON.stringify(value)})`,
    );
  return computed;
}

export function Value({ of, with: given, digits, mdx, children }: ValueProps): ReactNode {
  const { themes } = useBook();
  if (typeof children !== "string") fail(mdx, `<Value of="${of}"> needs its digits as text`);
  return (
    <span className="value">
      <RichText>{checkDigits(themes, of, children, mdx, given, digits)}</RichText>
    </span>
  );
}
