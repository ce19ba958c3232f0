/** The figure in sentences: how much of the error reaches the first layer, and what training has made of it. */
import { format, formatApart, percent } from "../../kit/format.ts";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export function tell(values: Values, { training, layers, moved }: State, text: Text): string {
  const [first, last] = [layers[0]!, layers.at(-1)!];
  const told = [text.network(values, training.step)];
  if (layers.every(({ gradient }) => gradient === 0)) told.push(text.nothing[values.activation]);
  else if (layers.length === 1) told.push(text.single(format(first.gradient), format(first.spread)));
  else {
    told.push(text.gradients(format(first.gradient), format(last.gradient)));
    told.push(compare(first.gradient, last.gradient, text));
    told.push(text.spread(format(first.spread), format(last.spread)));
  }
  if (training.step > 0) {
    told.push(text.losses(...formatApart(training.startLoss, training.loss)));
    told.push(
      layers.length === 1
        ? text.movedOnly(way(moved[0]!, text))
        : text.moved(way(moved[0]!, text), way(moved.at(-1)!, text)),
    );
  }
  if (training.stopped) told.push(text.stopped);
  return told.join(" ");
}

/** As a percentage where it is one that can be read; `undefined` for none at all. */
const way = (part: number, text: Text): string | undefined =>
  part === 0
    ? undefined
    : part >= 1
      ? text.timesLength(format(part, 2))
      : text.ofLength(part < 1e-4 ? format(part, 2) : percent(part, 2));

/** Ratios alone mislead: layers can be given alike, and be given nothing. */
function compare(first: number, last: number, text: Text): string {
  const ratio = first / last;
  if (ratio === 0) return text.noneArrives;
  if (ratio > 1 / 3 && ratio < 3)
    return first < 1e-5 ? text.alikeNothing : first > 1e5 ? text.alikeTooMuch : text.alike;
  return ratio < 1 ? text.shrinks(format(1 / ratio, 2)) : text.grows(format(ratio, 2));
}
