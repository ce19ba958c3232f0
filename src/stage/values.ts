/** Numbers that the prose may quote: each is there, or says what it is computed from. */

/** A number, or one too large for a double, given by its decimal logarithm. */
export type Quantity = number | { readonly log10: number };

/** Arguments by name; one whose name ends in a question mark may be left out. */
export type Given<N extends string> = {
  readonly [K in N as K extends `${string}?` ? never : K]: number;
} & { readonly [K in N as K extends `${infer Optional}?` ? Optional : never]?: number };

/** Computes from what the prose gives (`with={{…}}`). */
type Asking = ((given: never) => Quantity) & { readonly names: readonly string[] };

/** Values by name. Getters compute on demand: what no page quotes costs nothing. */
export type Theme = Readonly<Record<string, Quantity | Asking>>;

/** A value that is computed from arguments. */
export const takes = <const N extends string, Q extends Quantity>(
  names: readonly N[],
  compute: (given: Given<N>) => Q,
) => Object.assign((given: Given<N>): Q => compute(given), { names });

const isNumber = (value: unknown): value is Quantity =>
  typeof value === "number" || (typeof value === "object" && value !== null && "log10" in value);

/**
 * The value called `theme.name`, computed from what is given. Throws a RangeError that says what there is, where there
 * is no such value, or what it takes, where something else is given.
 */
export function findValue(
  themes: Readonly<Record<string, Theme>>,
  name: string,
  given: Readonly<Record<string, unknown>> = {},
): Quantity {
  const [theme = "", key = ""] = name.split(".");
  const table = Object.hasOwn(themes, theme) ? themes[theme]! : undefined;
  if (!table)
    throw new RangeError(`there is no value "${name}"; there are ${list(Object.keys(themes), ".…")}`);
  if (!Object.hasOwn(table, key))
    throw new RangeError(`there is no value "${name}"; ${theme} has ${list(Object.keys(table))}`);
  const value = table[key]!;
  const names = isNumber(value) ? [] : value.names;
  const takes = `"${name}" takes ${names.length > 0 ? list(names) : "nothing"}`;
  for (const [argument, number] of Object.entries(given)) {
    if (!names.includes(argument) && !names.includes(`${argument}?`))
      throw new RangeError(`${takes}; not ${argument}`);
    if (typeof number !== "number") throw new RangeError(`${takes}; ${argument} is no number`);
  }
  for (const needed of names)
    if (!needed.endsWith("?") && !Object.hasOwn(given, needed))
      throw new RangeError(`${takes}; ${needed} is missing`);
  return isNumber(value) ? value : value(given as never);
}

const list = (names: readonly string[], end = ""): string => names.map((name) => name + end).join(", ");
