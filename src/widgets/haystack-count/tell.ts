/** Large counts in words and figures. */
import { format, formatFixed, superscript } from "../../kit/format.ts";
import type { State } from "./model.ts";

/** In full up to twelve digits, else with a power of ten: 1 331, 6.63×10⁴⁵, 10⁴⁴. */
export function tellCount({ digits, mantissa, exponent }: State): string {
  return digits === null ? tellPower(mantissa, exponent, 3) : formatFixed(Number(digits), 0);
}

/** True when `tellCount` leaves digits out. */
export const isRounded = ({ digits, mantissa }: State): boolean => digits === null && mantissa !== 1;

function tellPower(mantissa: number, exponent: number, digits: number): string {
  // 9.996 to three digits is ten: one more in the exponent.
  const rounded = Number(mantissa.toPrecision(digits));
  const [shown, power] = rounded >= 10 ? [rounded / 10, exponent + 1] : [rounded, exponent];
  return shown === 1 ? `10${superscript(power)}` : `${format(shown, digits)}×10${superscript(power)}`;
}

/** About 10^`log10`, at least one: two digits, from a million on as a power of ten. */
export function tellRatio(log10: number): string {
  if (log10 < 6) return format(10 ** log10, 2);
  const exponent = Math.floor(log10);
  return tellPower(10 ** (log10 - exponent), exponent, 2);
}
