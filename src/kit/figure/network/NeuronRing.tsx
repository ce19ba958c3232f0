import { px } from "../../format.ts";
import type { Neuron } from "./networkLayout.ts";

interface NeuronRingProps {
  readonly neuron: Neuron;
  readonly radius: number;
  readonly activation: number | undefined;
}

/** A neuron: a ring with a disc in it whose area is |activation|; below zero the disc is a dashed ring. */
export function NeuronRing({ neuron, radius, activation }: NeuronRingProps) {
  const known = activation !== undefined && Number.isFinite(activation);
  const level = known ? Math.min(1, Math.abs(activation)) : 0;
  const inner = (radius - 2.5) * Math.sqrt(level);
  return (
    <g
      className={known && activation < 0 ? "neuron negative" : "neuron"}
      data-neuron={`${neuron.layer}.${neuron.index}`}
      data-activation={known ? activation : undefined}
    >
      <circle className="neuron-ring" cx={px(neuron.x)} cy={px(neuron.y)} r={px(radius)} />
      {inner > 0.2 && <circle className="neuron-fill" cx={px(neuron.x)} cy={px(neuron.y)} r={px(inner)} />}
    </g>
  );
}
