import { type CSSProperties, Fragment, type ReactNode } from "react";
import { weightRows } from "../../engine/network.ts";
import {
  fortyFourNetwork,
  indexOf,
  liesDownstream,
  nameOf,
  placeOf,
  places,
  type WeightPlace,
  withChange,
} from "../../engine/subjects/networks/fortyFour.ts";
import { Dial } from "../../kit/figure/hand/Dial.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Rule } from "../../kit/figure/marks/Rule.tsx";
import { Segment } from "../../kit/figure/marks/Segment.tsx";
import { lineText } from "../../kit/figure/network/Connections.tsx";
import { NetworkDiagram } from "../../kit/figure/network/NetworkDiagram.tsx";
import type { Neuron } from "../../kit/figure/network/networkLayout.ts";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Lettering } from "../../kit/figure/plane/Lettering.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import { format, px } from "../../kit/format.ts";
import type { PanelProps } from "../../stage/widget.ts";
import {
  before,
  knobs,
  LAYERS,
  movedBy,
  NEURONS,
  redWeight,
  type State,
  tellMove,
  type Values,
} from "./model.ts";
import type { Text } from "./text/en.ts";

type Props = PanelProps<Values, State, Text>;

const SIZE = { width: 340, height: 296 } as const;
/** The |weight| drawn as the widest line: the greatest in the network, turned all the way. */
const GREATEST = 3.6;
/** A move this great gives the widest ring. */
const FAR = 1;

export const panels = { network: Network, neurons: BeforeAndNow };

/** How many neurons have moved. */
const countMoved = ({ values, state }: Props): number =>
  state.now.flatMap((layer, l) => layer.filter((_, i) => l > 0 && (movedBy(values, state, l, i) ?? 0) !== 0))
    .length;

/** Whether a connection is the red one, or leads on from a neuron that the red one can reach. */
const carries = (place: WeightPlace, layer: number, from: number, to: number): boolean =>
  liesDownstream(place, layer, from) || (layer === place.layer && from === place.from && to === place.to);

/**
 * How a mark so many layers behind the red weight comes to its new look. After a leap the layers follow one another;
 * under a moving hand the later layers only trail a little.
 */
function arriving(behind: number, leapt: boolean): CSSProperties {
  const turns = Math.max(0, behind);
  const time = leapt ? "var(--motion)" : `calc(var(--motion) * ${px(0.2 + 0.35 * turns)})`;
  const wait = leapt ? `calc(var(--motion) * ${px(0.8 * turns)})` : "0ms";
  return { transition: ["r", "opacity"].map((what) => `${what} ${time} var(--ease) ${wait}`).join(", ") };
}

/** The network, its red weight, and by how much each neuron has moved. */
function Network(props: Props): ReactNode {
  const { values, state, text, turn } = props;
  const place = placeOf(values.weight);
  const { was, is } = redWeight(values);
  const { min, max, step } = knobs.change;
  const told = format(is);
  const moved = countMoved(props);
  const weights = withChange(place, values.change);
  return (
    <NetworkDiagram
      sizes={LAYERS}
      // Those that carry nothing of the turn are drawn below, faintly: the diagram leaves out what is no number.
      weights={weightRows(fortyFourNetwork, weights).map((matrix, l) =>
        matrix.map((row, to) => row.map((w, from) => (carries(place, l, from, to) ? w : Number.NaN))),
      )}
      greatest={GREATEST}
      highlight={place}
      layerLabels={text.layers}
      label={text.networkLabel(told, moved, NEURONS)}
      name="network"
      radius={15}
      {...SIZE}
    >
      {(at, radius) => {
        const ends = (from: Neuron, to: Neuron): string => lineText(from, to, radius);
        const red = [at(place.layer, place.from)!, at(place.layer + 1, place.to)!] as const;
        return (
          <>
            <g className="connections" opacity={0.38}>
              {places.map((one) => {
                const weight = weights[indexOf(one)]!;
                return carries(place, one.layer, one.from, one.to) ? null : (
                  <path
                    key={nameOf(one)}
                    className={weight < 0 ? "connection negative" : "connection"}
                    data-still={nameOf(one)}
                    strokeWidth={0.9}
                    d={ends(at(one.layer, one.from)!, at(one.layer + 1, one.to)!)}
                  />
                );
              })}
            </g>
            {state.now.map((layer, l) =>
              layer.map((activation, i) => (
                <Moving
                  key={`${l}.${i}`}
                  at={at(l, i)!}
                  radius={radius}
                  activation={activation}
                  by={l === 0 ? undefined : movedBy(values, state, l, i)}
                  style={turn && arriving(l - place.layer - 1, state.leapt)}
                />
              )),
            )}
            {turn && (
              <g className="network-pick">
                {places.map((one) => {
                  const name = nameOf(one);
                  if (name === values.weight) return null;
                  return (
                    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the list below serves all
                    <path
                      key={name}
                      data-pick={name}
                      d={ends(at(one.layer, one.from)!, at(one.layer + 1, one.to)!)}
                      onClick={() => turn({ weight: name })}
                    />
                  );
                })}
              </g>
            )}
            <Dial
              name="red"
              at={[(red[0].x + red[1].x) / 2, (red[0].y + red[1].y) / 2]}
              value={is}
              min={was + min}
              max={was + max}
              step={step}
              room={SIZE}
              label={text.dialLabel}
              valueText={text.spoken(told, moved, NEURONS)}
              tone="error"
              strong
              line={ends(...red)}
              onTurn={turn && ((to) => turn({ change: to - was }))}
            >
              {told}
            </Dial>
          </>
        );
      }}
    </NetworkDiagram>
  );
}

interface MovingProps {
  readonly at: Neuron;
  readonly radius: number;
  readonly activation: number;
  /** Absent where the red weight cannot reach. */
  readonly by: number | undefined;
  /** On a live picture: how it comes to its new look. */
  readonly style: CSSProperties | undefined;
}

/** What a neuron says (the disc's area; broken below 0) and how far it has moved (the ring around it, and a number). */
function Moving({ at, radius, activation, by, style }: MovingProps): ReactNode {
  const [cx, cy] = [px(at.x), px(at.y)];
  const moved = by !== undefined && by !== 0;
  const strength = moved ? Math.min(1, Math.abs(by) / FAR) : 0;
  return (
    <g
      className={activation < 0 ? "neuron negative" : "neuron"}
      data-mark="neuron"
      data-name={`${at.layer}.${at.index}`}
    >
      {(moved || style) && (
        <circle
          className="neuron-halo"
          data-mark="moved"
          cx={cx}
          cy={cy}
          r={px(moved ? radius + 2 + 5 * strength : radius)}
          opacity={moved ? px(0.4 + 0.6 * strength) : 0}
          style={style}
        />
      )}
      <circle
        className="neuron-fill"
        cx={cx}
        cy={cy}
        r={px((radius - 2.5) * Math.sqrt(Math.abs(activation)))}
        style={style}
      />
      {(moved || style) && (
        <Lettering
          at={[at.x, at.y - radius - 15]}
          anchor="middle"
          className="label strong tone-error"
          cased={Boolean(moved)}
          mark="change"
          opacity={moved ? 1 : 0}
          style={style}
        >
          {moved ? tellMove(by) : ""}
        </Lettering>
      )}
    </g>
  );
}

/** Where a neuron stands across the second picture: a gap after each layer. */
const across = (layer: number, neuron: number): number => (layer - 1) * 5 + neuron + 1;

/** Every neuron before and after the turn, layer by layer. */
function BeforeAndNow({ values, state, text }: Props): ReactNode {
  const last = LAYERS.length - 1;
  return (
    <Plane
      x={{ domain: [0.2, across(last, LAYERS[last]!) + 0.2] }}
      y={{ domain: [-1.2, 1.2], label: text.axis, ticks: [-1, -0.5, 0, 0.5, 1] }}
      axes="y"
      height={SIZE.height}
      margin={{ bottom: 36 }}
      label={text.beforeLabel}
      name="before-and-now"
    >
      <Rule y={0} tone="hairline" />
      {LAYERS.slice(1).map((size, k) => {
        const l = k + 1;
        const was = before[l]!.map((y, i) => [across(l, i), y] as const);
        const now = state.now[l]!.map((y, i) => [across(l, i), y] as const);
        const moving = now.filter((_, i) => movedBy(values, state, l, i) !== undefined);
        return (
          <Fragment key={l}>
            {l > 1 && <Rule x={across(l, 0) - 1} tone="hairline" />}
            {now.map((to, i) => (
              <Segment key={i} from={was[i]!} to={to} tone="error" width={3} name={`move-${l}.${i}`} />
            ))}
            <Dots points={was} r={4} tone="quiet" hollow name={`before-${l}`} />
            <Dots
              points={now.filter((_, i) => movedBy(values, state, l, i) === undefined)}
              r={1.75}
              tone="ink"
              name={`still-${l}`}
            />
            <Dots points={moving} r={4} tone="error" name={`now-${l}`} />
            {now.map(([x], i) => (
              <Label key={i} at={[x, -1.2]} dy={8} anchor="middle" tone="quiet" small>
                {String(i + 1)}
              </Label>
            ))}
            <Label at={[across(l, (size - 1) / 2), -1.2]} dy={25} anchor="middle" tone="quiet" small>
              {text.layers[l]!}
            </Label>
          </Fragment>
        );
      })}
    </Plane>
  );
}
