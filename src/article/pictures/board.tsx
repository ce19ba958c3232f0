/** The ground at one place as a tilted board: how steeply it climbs in each direction, and that one direction climbs most. */
import { sevenPoints as points } from "../../engine/datasets/sevenPoints.ts";
import { lineGradient } from "../../engine/subjects/fits/lineFit.ts";
import { Area } from "../../kit/figure/marks/Area.tsx";
import { Arrow } from "../../kit/figure/marks/Arrow.tsx";
import { Curve } from "../../kit/figure/marks/Curve.tsx";
import { Dots } from "../../kit/figure/marks/Dots.tsx";
import { Label } from "../../kit/figure/plane/Label.tsx";
import { Plane } from "../../kit/figure/plane/Plane.tsx";
import type { Point } from "../../kit/figure/plane/point.ts";
import { sampleCurve } from "../../kit/figure/plane/scales.ts";
import { formatFixed } from "../../kit/format.ts";
import type { Draw } from "./picture.ts";

/** The text's place on the map. */
const [EAST, NORTH] = lineGradient(points, 0.92, -1);
const STEEPEST = (Math.atan2(NORTH, EAST) * 180) / Math.PI;
const unit = (degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
};
/** What one unit in a direction climbs. */
const climb = (degrees: number): number => {
  const [east, north] = unit(degrees);
  return EAST * east + NORTH * north;
};
/** The board as seen from the south and a little from above; its heights drawn at a fifth. */
const seen = ([east, north]: Point): Point => [
  east - 0.5 * north,
  0.45 * north + 0.2 * (EAST * east + NORTH * north),
];
const SIDE = 1.25;
const edge = (north: number): Point[] => [seen([-SIDE, north]), seen([SIDE, north])];
/** The level way through the middle, square to the steepest. */
const level = [unit(STEEPEST + 90), unit(STEEPEST - 90)].map(([east, north]) =>
  seen([1.15 * east, 1.15 * north]),
);
const circle = Array.from({ length: 73 }, (_, i) => seen(unit(5 * i)));
const NAMES: Readonly<Record<number, "south" | "east" | "north" | "west">> = {
  [-90]: "south",
  0: "east",
  90: "north",
  180: "west",
};

export const board: Draw<"board"> = (words) => {
  const ways = [
    { name: "east", degrees: 0, dx: 8, dy: 11, anchor: "start" },
    { name: "north-east", degrees: 45, dx: 4, dy: -13, anchor: "middle" },
    { name: "north", degrees: 90, dx: -9, dy: -5, anchor: "end" },
  ] as const;
  const told = (degrees: number): string => climb(degrees).toPrecision(3);
  const most = formatFixed(climb(STEEPEST), 2);
  return {
    label: words.label(told(0), told(90), told(45), most),
    caption: words.caption(told(45), most),
    drawing: (
      <div className="picture-row" data-columns="2">
        <Plane
          x={{ domain: [-2.05, 2.45] }}
          y={{ domain: [-1.6, 1.75] }}
          aspect="equal"
          axes="none"
          width={290}
          label={words.board}
          name="board"
        >
          <Area points={edge(SIDE)} base={edge(-SIDE)} tone="hairline" name="board" />
          <Curve points={level} tone="quiet" width={1} dashed name="level" />
          <Curve points={circle} tone="quiet" width={1} name="circle" />
          {ways.map(({ name, degrees, dx, dy, anchor }) => (
            <g key={name}>
              <Arrow from={[0, 0]} to={seen(unit(degrees))} tone="ink" width={1.25} name={name} />
              <Label at={seen(unit(degrees))} dx={dx} dy={dy} anchor={anchor} name={name}>
                {words.climbs(words.ways[name], told(degrees))}
              </Label>
            </g>
          ))}
          <Arrow from={[0, 0]} to={seen(unit(STEEPEST))} tone="gradient" width={2.25} name="gradient" />
          <Label at={seen(unit(STEEPEST))} dx={9} dy={-3} tone="gradient" strong name="gradient">
            {most}
          </Label>
        </Plane>
        <Plane
          x={{
            domain: [-90, 180],
            label: words.direction,
            ticks: [-90, 0, 90, 180],
            format: (degrees) => words.ways[NAMES[degrees]!],
          }}
          y={{ domain: [-3.4, 3.6], label: words.climb, ticks: [-3, 0, 3] }}
          width={290}
          height={220}
          grid
          label={words.curve}
          name="climb"
        >
          <Curve points={sampleCurve(climb, [-90, 180], 109)} tone="ink" name="climb" />
          <Dots
            points={ways.map(({ degrees }) => [degrees, climb(degrees)] as const)}
            tone="ink"
            name="ways"
          />
          <Dots points={[[STEEPEST, climb(STEEPEST)]]} tone="gradient" r={4.5} name="gradient" />
          <Label at={[45, climb(45)]} dx={8} dy={-4} name="north-east">
            {told(45)}
          </Label>
          <Label
            at={[STEEPEST, climb(STEEPEST)]}
            dy={-12}
            anchor="middle"
            tone="gradient"
            strong
            name="gradient"
          >
            {most}
          </Label>
        </Plane>
      </div>
    ),
  };
};
