/** The penguins: body mass in kg against flipper length in cm from its mean. */
import { penguinsMeanFlipper, penguins as points } from "../../engine/datasets/penguins.ts";
import { lineValues } from "./line.ts";

export const penguins = { ...lineValues(points), meanFlipper: penguinsMeanFlipper };
