/** The order in which training digits are shown. */
import { generator } from "../random.ts";
import { digitParts } from "./digits.ts";

/** The training digits in the order of the epoch that begins with this random state, and the state of the next. */
export function epochOrder(random: number): { readonly order: readonly number[]; readonly next: number } {
  const dice = generator(random);
  const order = dice.shuffle(Array.from({ length: digitParts.training[1] }, (_, index) => index));
  return { order, next: dice.state };
}
