import type { Dataset } from "./dataset.ts";

/** The seven points of the ml4a chapter "How neural networks are trained" (Gene Kogan): small enough to check by hand. */
export const sevenPoints: Dataset = {
  title: "Seven points",
  x: Float64Array.of(2.4, 2.8, 3.2, 3.6, 4, 4.2, 5),
  y: Float64Array.of(1.7, 1.85, 1.79, 1.95, 2.1, 2, 2.7),
  quantities: { x: { name: "x", unit: "" }, y: { name: "y", unit: "" } },
  source: "ml4a, How neural networks are trained",
  licence: "fourteen bare numbers; credited, not licensed",
};
