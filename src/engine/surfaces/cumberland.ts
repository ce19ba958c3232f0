import { cumberland as survey } from "../datasets/cumberland.ts";
import { terrainSurface } from "./terrain.ts";

/** Heights in metres of a square of the Cumberland Mountains, 6.4 km a side round one of their tops. */
export const cumberland = terrainSurface(
  survey,
  { corner: [227, 2350], side: 6400 },
  {
    id: "cumberland",
    name: "Cumberland Mountains",
    minima: [],
    starts: [[3200, 3200]],
  },
);
