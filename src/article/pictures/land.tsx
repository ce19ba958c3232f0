/** A small map of contours, dark where it is low, for pictures of ground. */
import { type ReactNode, useMemo } from "react";
import { Contours } from "../../kit/figure/fields/Contours.tsx";
import { sampleField } from "../../kit/figure/fields/field.ts";
import { Plane } from "../../kit/figure/plane/Plane.tsx";

interface LandProps {
  readonly ground: {
    readonly domain: readonly [readonly [number, number], readonly [number, number]];
    readonly value: (x: number, y: number) => number;
  };
  /** Heights of the contours. */
  readonly levels: readonly number[];
  readonly axes: readonly [string, string];
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** Nodes a side: few, as a picture may weigh but little. */
const NODES = 27;

export function Land({ ground, levels, axes, name, label, children }: LandProps): ReactNode {
  const { domain, value } = ground;
  const field = useMemo(() => sampleField(value, domain[0], domain[1], NODES), [value, domain]);
  return (
    <Plane
      x={{ domain: domain[0], label: axes[0], ticks: 5 }}
      y={{ domain: domain[1], label: axes[1], ticks: 5 }}
      aspect="equal"
      width={340}
      label={label}
      name={name}
    >
      <Contours field={field} thresholds={levels} every5bold={false} tone="quiet" name="contours" />
      {children}
    </Plane>
  );
}
