import { cumberland as survey } from "../../datasets/cumberland.ts";
import { plot } from "../walking/terrain.ts";

/** A square of the Cumberland Mountains, 6.4 km a side; one of their tops stands in its middle. */
export const cumberland = plot("cumberland", survey, [227, 2350], 6400);
