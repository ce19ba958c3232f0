/** How the tries at the digit network have scored, and what the best network makes of one digit of each kind. */

import type { ReactNode } from "react";
import { digitInk, digitPixels, digitSide } from "../../engine/datasets/digits.ts";
import { Labels } from "../../kit/figure/labels/Labels.tsx";
import { Bar } from "../../kit/figure/marks/Bar.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Pixels } from "../../kit/figure/marks/Pixels.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { roundUp } from "../../kit/figure/plane/scales.ts";
import { formatFixed, percent } from "../../kit/format.ts";
import { SCORED } from "./model.ts";
import { byDice } from "./odds.ts";
import { leader, type Method, type Props, searchesOf, TONES } from "./searches.ts";

/** How many tries scored so many per cent, to the nearest. */
function binned(tally: readonly number[]): number[] {
  const bins = new Array<number>(101).fill(0);
  tally.forEach((times, right) => {
    bins[Math.round((100 * right) / SCORED)]! += times;
  });
  return bins;
}

/** The same for answers that are each an independent guess among ten, per try. */
const DICE = binned(Array.from({ length: SCORED + 1 }, (_, right) => byDice(SCORED, right)));

export function DigitsPanel(props: Props): ReactNode {
  const { state, text } = props;
  const counted: Method = state.guess ? "guess" : "nudge";
  const bins = binned(state[counted]!.tally);
  // Before the first hundred the hill stands for a hundred: something to grow towards.
  const tries = Math.max(100, state.tries);
  const dice = counted === "guess" ? DICE.map((share) => share * tries) : [];
  const top = roundUp(1.02 * Math.max(...bins, ...dice));
  const best = Math.max(...searchesOf(state).map(([, { right }]) => right / SCORED));
  const widest = best < 0.28 ? 0.3 : Math.min(1, Math.ceil(best * 5 + 0.6) / 5);
  const hill = dice.slice(0, 21).map((times, bin): Point => [bin / 100, times]);
  const found = searchesOf(state)
    .filter(([, { keptAt }]) => keptAt > 0)
    .map(([method, { right }]) => ({
      method,
      at: [right / SCORED, (method === "guess" ? 0.3 : 0.88) * top] as const,
    }));
  return (
    <div>
      <Plane
        x={{
          domain: [0, widest],
          ticks: widest < 0.4 ? [0, 0.1, 0.2, 0.3] : [0, 0.2, 0.4, 0.6, 0.8, 1],
          format: percent,
          label: text.right.digits,
        }}
        y={{ domain: [0, top], ticks: 3, label: text.tries[counted] }}
        height={188}
        margin={{ right: 14 }}
        label={text.scoresLabel}
        name="scores"
      >
        {bins.map((times, bin) =>
          times === 0 ? null : (
            <Bar
              key={bin}
              from={[bin / 100, 0]}
              to={[bin / 100, times]}
              width={Math.max(1, 2.3 / widest)}
              tone={TONES[counted]}
            />
          ),
        )}
        {dice.length > 0 && <Curve points={hill} tone="quiet" dashed width={1.25} name="dice" />}
        {found.map(({ method, at: [share, height] }) => (
          <Segment
            key={method}
            from={[share, 0]}
            to={[share, height]}
            tone={TONES[method]}
            dashed={method === "nudge"}
            name={`best-${method}`}
          />
        ))}
        <Labels
          lines={[
            hill,
            ...found.map(({ at: [share, height] }): Point[] => [
              [share, 0],
              [share, height],
            ]),
            ...bins.flatMap((times, bin): Point[][] =>
              times === 0
                ? []
                : [
                    [
                      [bin / 100, 0],
                      [bin / 100, times],
                    ],
                  ],
            ),
          ]}
          labels={[
            ...found.map(({ method, at }) => ({
              at,
              ...(at[0] > 0.7 * widest ? ({ dx: -5, anchor: "end" } as const) : { dx: 5 }),
              tone: TONES[method],
              small: true,
              text: text.best[method](percent(at[0], 1)),
            })),
            ...(dice.length > 0
              ? [
                  {
                    at: [0.1, dice[10]!] as const,
                    dx: 8,
                    dy: -1,
                    tone: "quiet" as const,
                    small: true,
                    text: text.dice(formatFixed(tries, 0)),
                  },
                ]
              : []),
          ]}
        />
      </Plane>
      <Answers {...props} />
    </div>
  );
}

/** One digit of each kind, and what the kept network takes it for. */
function Answers({ state, text }: Props): ReactNode {
  const [method, { answers }] = leader(state);
  const { digits } = state;
  if (!digits) return null;
  return (
    <Plane
      x={{ domain: [-0.6, 9.6] }}
      y={{ domain: [0, 1] }}
      axes="none"
      height={66}
      margin={{ left: 46 }}
      label={text.answersLabel(answers.length > 0 ? answers.join(", ") : undefined)}
      name="answers"
    >
      <Label at={[-0.6, 0.7]} anchor="end" small dx={-2} tone="quiet">
        {text.shown}
      </Label>
      <Label at={[-0.6, 0.17]} anchor="end" small dx={-2} tone={answers.length > 0 ? TONES[method] : "quiet"}>
        {text.said}
      </Label>
      {digits.labels.map((label, place) => (
        <Pixels
          key={label}
          pixels={digits.pixels.subarray(place * digitPixels, (place + 1) * digitPixels)}
          side={digitSide}
          ink={digitInk}
          at={[place, 0.68]}
          size={27}
          name={`digit-${place}`}
        />
      ))}
      {answers.map((answer, place) => {
        const right = answer === digits.labels[place];
        return (
          <Label
            key={place}
            at={[place, 0.17]}
            anchor="middle"
            tone={right ? "good" : "error"}
            strong={right}
            name={`answer-${place}`}
          >
            {String(answer)}
          </Label>
        );
      })}
    </Plane>
  );
}
