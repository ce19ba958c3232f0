import type { WidgetText } from "../../../stage/widget.ts";
import { counted, walkTexts } from "../../words.en.ts";
import { type knobs, STAGES } from "../model.ts";

const rounds = (count: number): string => counted(count, "round");

export const en = {
  title: "The loop, with all ten dials",
  key: "Dots are the seven points, the solid curve what the network says now, the dashed one what it said at first; red strokes are misses. Bars are the slopes of the ten parameters: *w* leads in, *v* leads out, *b* and *c* are biases; the dots under two of them mark the dials of the mountain. In the losses, solid is all ten and dashed those two alone.",
  caption:
    "The mountain’s network, no longer held at eight of its ten dials, from the hollow in which the friend of section 1 was stuck: forward, loss, back and step, again and again, at a rate of 0.1.",
  frames: [
    "The start: four stages and ten slopes that wait for their numbers, the curve and the loss.",
    "After 10 rounds the curve has begun to bend.",
    "After 100 rounds it passes close by all seven points.",
    "The loss from the friend’s hollow, with ten dials and with two.",
    "The same from base camp, the lowest place of the map.",
  ],
  task: "In frame d the dashed loss soon lies level. Write down what that means for the slopes of the mountain’s two dials. The solid one starts in the very same place and goes on falling: what must be true of some of the other eight? Then put the ends of frames d and e side by side.",
  answer:
    "Level means that the slopes along both dials have become nought: the bottom of the hollow, at a loss of 0.413. Some of the other eight still slope there, so it is no bottom for ten. With ten dials both starts end near 0.026, and it no longer matters which hollow the walk had ended in.",
  knobs: {
    start: {
      label: "Start",
      options: {
        friend: "the friend’s hollow",
        camp: "base camp",
        summit: "the summit",
        yours: "where your walk ended",
        luck: "luck",
      },
      hint: (start: string) =>
        ({
          yours: "In section 1; without a walk, the summit.",
          luck: "All ten drawn at random.",
        })[start] ?? "",
    },
    rate: { label: "Learning rate" },
    speed: { label: "Speed", options: { slow: "stage by stage", quick: "10 rounds a second", rush: "200" } },
    seed: { label: "Luck: which random numbers" },
    ...walkTexts,
  },
  verbs: () => ({
    play: "Train",
    step: "Next stage",
    steps: (count: number) => {
      const [whole, rest] = [Math.floor(count / STAGES.length), count % STAGES.length];
      return rest === 0 ? rounds(whole) : `${rounds(whole)} and ${rest} of 4 stages`;
    },
  }),
  names: ["*w*₁", "*w*₂", "*w*₃", "*b*₁", "*b*₂", "*b*₃", "*v*₁", "*v*₂", "*v*₃", "*c*"],
  stage: { forward: "1  Forward", loss: "2  Loss", back: "3  Back", step: "4  Step" },
  forward: (x: string, says: string, wants: string) => `at x = ${x} it says ${says}, wants ${wants}`,
  loss: (loss: string) => `seven misses, squared, on average: ${loss}`,
  back: (name: string, slope: string) => `ten slopes; steepest ${name}: ${slope}`,
  step: (name: string, from: string, to: string) => `all ten move; ${name} from ${from} to ${to}`,
  again: "and again",
  loopLabel: (rows: string) => `The four stages of a round. ${rows}`,
  slopesAxis: "slope of the loss",
  faint: (steepest: string) => `none steeper than ${steepest}`,
  slopesLabel: (slopes: string) => `The slopes of the loss along the ten parameters: ${slopes}.`,
  noSlopes: "The slopes of the loss along the ten parameters, not found yet in this round.",
  waits: "to come",
  x: "x",
  y: "y",
  curveLabel: (loss: string) => `The network's curve and the seven points; the loss is ${loss}.`,
  roundsAxis: "rounds",
  lossAxis: "loss",
  ten: (loss: string) => `all ten ${loss}`,
  two: (loss: string) => `two dials ${loss}`,
  lossLabel: (ten: string, two: string | null) =>
    `The loss against rounds: with all ten parameters free now ${ten}${two ? `, with the mountain's two dials alone ${two}` : ""}.`,
  from: {
    friend: "the friend’s hollow",
    camp: "base camp",
    summit: "the summit",
    yours: "where your walk ended",
    luck: "ten random numbers",
  },
  stands: (from: string, count: number, loss: string, before: string) =>
    count === 0
      ? `From ${from} the loss is ${loss}.`
      : before === loss
        ? `From ${from}, after ${rounds(count)}, the loss still stands at ${loss}.`
        : `From ${from}, after ${rounds(count)}, the loss has gone from ${before} to ${loss}.`,
  alone: (loss: string) => `With the mountain’s two dials alone it would be ${loss}.`,
  does: {
    none: "Next, the network is run forward at the seven points.",
    forward: "The network has been run forward at the seven points.",
    loss: (loss: string) => `Its misses, squared, come to ${loss} on average.`,
    back: (name: string, slope: string) =>
      `One walk back has found all ten slopes; the steepest is that of ${name}, ${slope}.`,
    step: (rate: string) => `All ten have just moved against their slopes, each by ${rate} of its own.`,
  },
  stopped: "Here it runs away: the steps are too large.",
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
