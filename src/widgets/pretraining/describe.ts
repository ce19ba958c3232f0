import { formatFixed, percent } from "../../kit/format.ts";
import { backwardSteps, methods, ROUND } from "./methods.ts";
import { contrastiveSteps, place, SEEDS, STEP, type State, type Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export function describe(values: Values, state: State, text: Text): string {
  const { run, layer, done, all } = place(state.step, values);
  const contrastive = contrastiveSteps(values);
  const count = (steps: number) => formatFixed(steps, 0);
  const ended = state.unseen.pretrained.length;
  const told = methods.map(
    (method) => [text.methods[method], state.unseen[method].map((s) => percent(s, 1))] as const,
  );
  if (ended === SEEDS) return text.ended(told);
  const before = ended > 0 ? ` ${text.before(told)}` : "";
  if (state.step === 0) return text.atFirst(count(contrastive), count(backwardSteps), values.layers);
  if (state.step === run * all || layer !== null) {
    const at = contrastiveSteps({ layers: layer!, rounds: values.rounds }) + done * STEP;
    const miss = state.misses[layer!]!.at(-1);
    return text.teaching(run + 1, layer! + 1, values.layers, count(at), count(contrastive), miss) + before;
  }
  const shares = methods.map(
    (method) => [text.methods[method], percent(state.curves[method].at(-1)!.at(-1)!)] as const,
  );
  const rounds = state.curves.pretrained.at(-1)!.length - 1;
  return (
    text.refining(run + 1, count(rounds * ROUND), count(backwardSteps), count(contrastive), shares) + before
  );
}
