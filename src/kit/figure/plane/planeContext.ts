/** What a mark knows of the plane it is drawn in. */
import { createContext, use } from "react";
import type { PlaneScale } from "./scales.ts";

/** Inner box in user units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlaneValue {
  readonly x: PlaneScale;
  readonly y: PlaneScale;
  readonly box: Box;
  /** The whole drawing's size in user units. */
  readonly width: number;
  readonly height: number;
  /** Id of the clip path of the inner box. */
  readonly clipId: string;
}

export const PlaneContext = /* @__PURE__ */ createContext<PlaneValue | undefined>(undefined);

/** The scales and box of the enclosing `<Plane>`. */
export function usePlane(): PlaneValue {
  const plane = use(PlaneContext);
  if (!plane) throw new Error("This mark must stand inside a <Plane>.");
  return plane;
}
