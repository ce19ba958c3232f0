import type { Dataset } from "./dataset.ts";
import { penguins } from "./penguins.ts";
import { sevenPoints } from "./sevenPoints.ts";

export const datasets = {
  sevenPoints,
  penguins,
} satisfies Record<string, Dataset>;

export type DatasetName = keyof typeof datasets;
