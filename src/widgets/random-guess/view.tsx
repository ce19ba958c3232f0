import { type CSSProperties, type ReactNode, useMemo } from "react";
import { digitInk, digitPixels, digitSide } from "../../engine/datasets/digits.ts";
import { xorCases, xorOutput } from "../../engine/scorers/xor.ts";
import { Bar } from "../../kit/figure/Bar.tsx";
import { Contours } from "../../kit/figure/Contours.tsx";
import { Curve } from "../../kit/figure/Curve.tsx";
import { Dots } from "../../kit/figure/Dots.tsx";
import { sampleField } from "../../kit/figure/field.ts";
import { HeatMap } from "../../kit/figure/HeatMap.tsx";
import { Label } from "../../kit/figure/Label.tsx";
import { type Connection, NetworkDiagram } from "../../kit/figure/NetworkDiagram.tsx";
import { Panels } from "../../kit/figure/Panels.tsx";
import { Pixels } from "../../kit/figure/Pixels.tsx";
import { Plane } from "../../kit/figure/Plane.tsx";
import type { Point } from "../../kit/figure/point.ts";
import { Rule } from "../../kit/figure/Rule.tsx";
import { format, formatFixed, percent } from "../../kit/format.ts";
import type { Tone } from "../../kit/tone.ts";
import type { ViewProps } from "../../stage/widget.ts";
import { SCORED, type Search, type State, type Values } from "./model.ts";
import { coinFlips, waitFor } from "./odds.ts";
import type { Text } from "./text/en.ts";

type Props = ViewProps<Values, State, Text>;
type Method = "guess" | "nudge";

const TONES: Readonly<Record<Method, Tone>> = { guess: "data", nudge: "path" };

export function View(props: Props): ReactNode {
  const { show, net } = props.values;
  const network = net === "xor" ? <XorPanel {...props} /> : <DigitsPanel {...props} />;
  if (show === "net") return network;
  if (show === "curve") return <CurvePanel {...props} />;
  return (
    <>
      <Panels columns={2}>
        <CurvePanel {...props} />
        {network}
      </Panels>
      {props.turn && <Speed {...props} />}
    </>
  );
}

/** The searches that take part. */
const searchesOf = ({ guess, nudge }: State): readonly (readonly [Method, Search])[] => [
  ...(guess ? [["guess", guess] as const] : []),
  ...(nudge ? [["nudge", nudge] as const] : []),
];

/** The search whose network is shown: the one that gets more right, or else has the smaller loss. */
export function leader(state: State): readonly [Method, Search] {
  return searchesOf(state).reduce((best, one) =>
    one[1].right > best[1].right || (one[1].right === best[1].right && one[1].loss < best[1].loss)
      ? one
      : best,
  );
}

/** A staircase from its treads: level from each try to the next change, and on to the last try. */
export function staircase({ stairs }: Search, tries: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < stairs.length; i += 2) {
    if (i > 0) points.push([stairs[i]!, stairs[i - 1]!]);
    points.push([stairs[i]!, stairs[i + 1]!]);
  }
  if (stairs.length > 0) points.push([tries, stairs.at(-1)!]);
  return points;
}

/** The best so far against the number of tries. */
function CurvePanel({ values, state, text }: Props): ReactNode {
  const { net, range, method } = values;
  const all = net === "xor" ? xorCases.length : SCORED;
  const wait = net === "xor" && method !== "nudge" ? waitFor(range) : 0;
  const last = 10 ** Math.ceil(Math.log10(Math.max(1000, state.tries, 1.2 * wait)) - 1e-9);
  const share = (right: number): number => (net === "xor" ? right : right / all);
  const ends = searchesOf(state).filter(([, search]) => search.keptAt > 0);
  const near =
    ends.length === 2 && Math.abs(ends[0]![1].right - ends[1]![1].right) < 0.09 * all ? 9 : 0;
  return (
    <Plane
      x={{ domain: [1, last], scale: "log", label: text.tries[method] }}
      y={
        net === "xor"
          ? { domain: [0, 4.4], ticks: [0, 1, 2, 3, 4], label: text.right.xor }
          : { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: text.right.digits, format: percent }
      }
      height={270}
      margin={{ right: 14 }}
      label={text.curveLabel}
      name="curve"
    >
      {net === "xor" ? (
        <>
          <Rule y={4} tone="good" dashed label={text.allRight} name="all" />
          {wait > 0 && <Rule x={wait} dashed label={text.onAverage(text.count(wait))} name="wait" />}
        </>
      ) : (
        <Rule y={0.1} dashed label={text.chance} name="chance" />
      )}
      {ends.map(([method, search]) => (
        <Curve
          key={method}
          points={staircase(search, state.tries).map(([at, right]) => [at, share(right)] as const)}
          tone={TONES[method]}
          width={2}
          dashed={method === "nudge"}
          name={method}
        />
      ))}
      {ends.map(([method, search], i) => (
        <Label
          key={method}
          at={[state.tries, share(search.right)]}
          anchor={state.tries < 30 ? "start" : "end"}
          dx={state.tries < 30 ? 6 : -2}
          dy={-10 + (near && search === lower(ends)[1] ? 20 : 0) + (i === 1 && near === 0 ? 0 : 0)}
          tone={TONES[method]}
          strong
          cased
        >
          {net === "xor" ? text.method[method] : `${text.method[method]} ${percent(share(search.right), 1)}`}
        </Label>
      ))}
    </Plane>
  );
}

const lower = (ends: readonly (readonly [Method, Search])[]): readonly [Method, Search] =>
  ends.reduce((least, one) => (one[1].right < least[1].right ? one : least));

const side: CSSProperties = {
  display: "grid",
  gridTemplateColumns: "minmax(0, 1.08fr) minmax(0, 1fr)",
  alignItems: "start",
};

/** The nine numbers, and what they make of every pair of inputs. */
function XorPanel({ values, state, text }: Props): ReactNode {
  const [method, search] = leader(state);
  const found = search.keptAt > 0;
  const p = search.parameters;
  return (
    <div style={side}>
      <NetworkDiagram
        sizes={[2, 2, 1]}
        {...(found && {
          weights: [
            [
              [p[0]!, p[2]!],
              [p[1]!, p[3]!],
            ],
            [[p[6]!, p[7]!]],
          ],
          weightText: (_: Connection, weight: number) => formatFixed(weight, 1),
        })}
        values={(layer, index) =>
          !found || layer === 0 ? "" : text.bias(formatFixed(p[layer === 1 ? 4 + index : 8]!, 1))
        }
        inputLabels={["*x*₁", "*x*₂"]}
        outputLabels={["*y*"]}
        width={180}
        height={250}
        label={found ? text.networkLabel(text.method[method]) : text.networkEmpty}
        name="best"
      />
      <XorMap values={values} state={state} text={text} />
    </div>
  );
}

function XorMap({ state, text }: Props): ReactNode {
  const [, search] = leader(state);
  const found = search.keptAt > 0;
  const key = search.parameters.join();
  // The state comes anew from the worker with every message; the map changes only with the numbers.
  const field = useMemo(() => {
    const p = Float64Array.from(key.split(","), Number);
    return sampleField((x, y) => xorOutput(p, x, y), MAP, MAP, 41);
  }, [key]);
  return (
    <Plane
      x={{ domain: MAP, ticks: [0, 1], label: "*x*₁" }}
      y={{ domain: MAP, ticks: [0, 1], label: "*x*₂" }}
      width={166}
      aspect="equal"
      label={found ? text.mapLabel : text.mapEmpty}
      name="map"
    >
      {found && (
        <>
          <HeatMap field={field} levels={10} extent={EXTENT} name="output" />
          <Contours field={field} thresholds={HALF} tone="ink" name="half" />
        </>
      )}
      {xorCases.map(({ input, target }, i) => {
        const answer = search.answers[i];
        const right = answer !== undefined && (target === 1 ? answer > 0.5 : answer < 0.5);
        return (
          <g key={input.join()}>
            <Dots
              points={[input]}
              r={5}
              tone={answer === undefined || right ? "ink" : "error"}
              hollow={target === 0}
              cased
              name={`case-${input.join("")}`}
            />
            <Label at={input} dy={15} tone={right || answer === undefined ? "ink" : "error"} small strong={!right && answer !== undefined}>
              {answer === undefined ? text.wanted(target) : right ? format(answer, 2) : text.wrong(format(answer, 2))}
            </Label>
          </g>
        );
      })}
    </Plane>
  );
}
const MAP = [-0.35, 1.35] as const;
const EXTENT = [0, 1] as const;
const HALF = [0.5];

/** Scores are counted in bins of one per cent. */
const BIN = SCORED / 100;

/** How many tries scored so many per cent, to the nearest. */
export function binned(tally: readonly number[]): number[] {
  const bins = new Array<number>(101).fill(0);
  tally.forEach((times, right) => {
    bins[Math.round(right / BIN)]! += times;
  });
  return bins;
}

/** 1, 2 or 5 times a power of ten, the smallest at least `value`. */
export function ceilingOf(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((k) => k * power).find((nice) => nice >= value)!;
}

/** How the tries have scored, and what the best network makes of one digit of each kind. */
function DigitsPanel({ values, state, text }: Props): ReactNode {
  const { method } = values;
  const counted: Method = state.guess ? "guess" : "nudge";
  const search = state[counted]!;
  const bins = binned(search.tally);
  const tries = Math.max(1, state.tries);
  const coins = useMemo(() => {
    const even = Array.from({ length: SCORED + 1 }, (_, right) => coinFlips(1, SCORED, right));
    return binned(even);
  }, []);
  const top = ceilingOf(Math.max(...bins, ...(counted === "guess" ? coins.map((c) => c * tries) : [1])) * 1.02);
  const widest = method === "guess" ? 0.3 : 1;
  return (
    <div>
      <Plane
        x={{ domain: [0, widest], ticks: method === "guess" ? [0, 0.1, 0.2, 0.3] : [0, 0.25, 0.5, 0.75, 1], format: percent, label: text.right.digits }}
        y={{ domain: [0, top], ticks: 3, label: text.tally[counted], format: text.count }}
        height={188}
        margin={{ right: 14 }}
        label={text.scoresLabel}
        name="scores"
      >
        {bins.map((times, bin) =>
          times === 0 || bin / 100 > widest ? null : (
            <Bar
              key={bin}
              from={[bin / 100, 0]}
              to={[bin / 100, times]}
              width={method === "guess" ? 7.5 : 2.2}
              tone={TONES[counted]}
              name={`score-${bin}`}
            />
          ),
        )}
        {counted === "guess" && (
          <>
            <Curve
              points={coins.flatMap((c, bin) => (bin <= 30 ? [[bin / 100, c * tries] as const] : []))}
              tone="quiet"
              dashed
              width={1.25}
              name="coins"
            />
            <Label at={[0.117, 0.8 * top]} tone="quiet" small cased dx={4}>
              {text.coins}
            </Label>
          </>
        )}
        {searchesOf(state).map(([method, one]) =>
          one.keptAt === 0 ? null : (
            <Rule
              key={method}
              x={one.right / SCORED}
              tone={TONES[method]}
              dashed={method === "nudge"}
              label={text.best[method](percent(one.right / SCORED, 1))}
              name={`best-${method}`}
            />
          ),
        )}
      </Plane>
      <Answers values={values} state={state} text={text} />
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
      height={72}
      margin={{ left: 42 }}
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
          at={[place, 0.7]}
          size={27}
          name={`digit-${place}`}
        />
      ))}
      {answers.map((answer, place) => (
        <Label
          key={place}
          at={[place, 0.17]}
          anchor="middle"
          tone={answer === digits.labels[place] ? "good" : "error"}
          strong={answer === digits.labels[place]}
          name={`answer-${place}`}
        >
          {String(answer)}
        </Label>
      ))}
    </Plane>
  );
}

/** What this machine measures, and the wait that follows where one can be known. */
function Speed({ values, readings, text }: Props): ReactNode {
  const speed = readings?.stepsPerSecond;
  const told = speed === undefined ? text.notMeasured[values.method] : text.speed[values.method](format(speed, 2));
  const wait =
    values.net === "digits"
      ? text.nobodyKnows
      : speed === undefined || values.method === "nudge"
        ? ""
        : text.due(text.time(waitFor(values.range) / speed));
  return (
    <p className="reading">
      {told} {wait}
    </p>
  );
}
