/** Two slopes written out, and how far they read alike: what the table makes bold is what the sentence counts. */

/** Twelve decimals, of which the first that differ can be seen at a glance. */
export const writeAll = (value: number): string => value.toFixed(12).replace("-", "−");

export interface Agreement {
  /** Characters that both have in common from the left; none where no digit is among them, for a sign alone is no agreement. */
  readonly length: number;
  /** The digits among them, without the zeros before the first. */
  readonly digits: number;
}

export function agreementOf(one: number, other: number): Agreement {
  const [a, b] = [writeAll(one), writeAll(other)];
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  const digits = a.slice(0, length).replace(/\D/g, "").replace(/^0+/, "").length;
  return { length: digits === 0 ? 0 : length, digits };
}
