import { formatApart, formatFixed } from "../../kit/format.ts";
import type { DigitMap, State, Strewn, Values } from "./model.ts";
import { agreementOf, companyOf, diagonal, misfits, twoDigits } from "./shares.ts";
import type { Text } from "./text/en.ts";

export function tell(_values: Values, state: State, text: Text): string {
  return state.kind === "points" ? tellPoints(state, text) : tellMap(state, text);
}

function tellPoints(state: Strewn, text: Text): string {
  const { dimensions, squares } = state.scatter;
  const { shares, nearest, farthest } = companyOf(state);
  const [near, far] = [shares[nearest]!, shares[farthest]!];
  const longest = diagonal(dimensions);
  let sum = 0;
  let squared = 0;
  for (const square of squares) {
    const share = Math.sqrt(square) / longest;
    sum += share;
    squared += share * share;
  }
  const mean = sum / squares.length;
  const spread = Math.sqrt(Math.max(0, squared / squares.length - mean * mean));
  const { angles, mean: agreement } = agreementOf(state);
  return [
    text.tellDistances(
      text.dimensions(dimensions),
      shares.length,
      twoDigits(near),
      twoDigits(far),
      twoDigits(far / near),
    ),
    text.tellPairs(formatFixed(mean, 2), twoDigits(spread)),
    text.tellDirections(angles.length, twoDigits(agreement)),
  ].join(" ");
}

function tellMap(state: DigitMap, text: Text): string {
  const { tsne, labels, costs, company } = state;
  const [looked, ...nearest] = company.map((one) => labels[one]!);
  const about = text.tellCompany(looked!, nearest);
  if (tsne.steps === 0) return `${text.tellStart(labels.length)} ${about}`;
  const fits = misfits(state).filter((wrong) => !wrong).length;
  return [
    text.tellMap(tsne.steps, ...formatApart(costs.at(-1)!, costs[0]!)),
    text.tellFits(fits, labels.length),
    about,
  ].join(" ");
}
