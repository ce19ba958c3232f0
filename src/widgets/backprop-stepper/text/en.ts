import { functionNames } from "../../../engine/subjects/graphs/expression.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import { listed } from "../../words.en.ts";
import type { knobs } from "../model.ts";
import type { TypedFault } from "../programs.ts";

/** 1e-3 as 0.001. */
const written = (token: string): string =>
  Number(token.replace("−", "-")).toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 15 });

export const en = {
  title: "Forward for the values, back for the gradients",
  key: "Read from the bottom up: the inputs stand at the foot, the loss at the head. Each box holds its formula, its value, and under the line its gradient: by how much *L* grows for each unit that the value grows. The number beside an arrowhead is the local derivative, by which the gradient is multiplied on its way. The heavy frame is the box at work, a dashed one receives.",
  caption:
    "(x + y) · z, taken apart. Each box is one small computation. Values go forward, from the inputs at the foot to the loss at the head; gradients come back.",
  frames: [
    "Forward done. Every value is known, and no gradient yet.",
    "Half-way back: the gradient of the sum q is the other factor, z, and that of z is q.",
    "Backward done: the sum has handed its gradient on to x and to y. One walk has given every gradient.",
    "After an update and a second forward pass the loss has fallen. By nudging, each gradient cost a forward pass of its own, and agrees in the underlined digits.",
  ],
  task: "Cover all frames but the first. Write 1 into the box of L, and work your way back: for each line find the local derivative, multiply, and write the gradient into the box before. Should x grow or shrink for L to fall? Then draw the graph of L = (x · y + z)² for x = 2, y = −1 and z = 3, values forward, gradients back, and check the gradient of x by a nudge of 0.1.",
  answer:
    "The gradients are −4 for q, −3 for z, −4 for x and −4 for y; x should grow. In the second graph the product is −2, the sum 1 and L = 1. The gradients are 2 for the sum, 2 for z, 2 for the product, −2 for x and 4 for y. At x = 2.1 the loss is 0.81: a change of −0.19 for 0.1, which is −1.9, near enough to −2.",
  knobs: {
    preset: {
      label: "Take apart",
      options: {
        product: "(x + y) · z",
        neuron: "a sigmoid neuron",
        network: "a 2-2-1 network with squared error",
        softmax: "softmax with cross-entropy",
        matrix: "two examples at once, as matrices",
        twice: "a value used twice",
        typed: "an expression of your own",
      },
    },
    expression: {
      label: "Your expression",
      hint: `with + − * / ^ ( ), ${functionNames.join(", ")}, e and π`,
    },
    drawn: { label: "The expression drawn while yours has a fault" },
    inputs: { label: "The numbers put in" },
    rate: { label: "Learning rate η of the update" },
    ledger: { label: "Show the two ledgers" },
  },
  pull: "Pull a dotted number up or down to change it.",
  graphLabel: (formula: string) => `The graph of a computation that ends in ${formula}.`,
  inputLabel: (name: string) => `Input ${name}`,
  was: (value: string) => `was ${value}`,
  /** What a saved table has of each box. */
  value: "value",
  gradient: "gradient",
  start: "The inputs are in their boxes. A step computes one box, forward, from the inputs to the loss.",
  phases: {
    start: "Before the first step",
    forward: (nth: number, of: number, formula: string) => `Forward ${nth} of ${of}: ${formula}`,
    backward: (nth: number, of: number, formula: string) => `Backward ${nth} of ${of}, through ${formula}`,
    update: "Update",
    again: (verdict: string) => `Forward again: the loss ${verdict}`,
    stuck: "No further",
  },
  share: (slope: string) => `a share of ${slope}`,
  updateRule: "Each parameter goes against its gradient: *w* ← *w* − η · ∂*L*/∂*w*",
  fell: (before: string, after: string) => `fell from ${before} to ${after}`,
  rose: (before: string, after: string) => `rose from ${before} to ${after}, for the step was too long`,
  stayed: (before: string) => `is still ${before}`,
  /** A slope that is 1 where something holds, and else 0. */
  holds: (condition: string) => `1 if ${condition}, else 0`,
  ledger: {
    title: "The gradient, two ways",
    nudging: "nudging",
    backprop: "backprop",
    alike: "decimals alike",
    allAlike: (decimals: number) => `all ${decimals}`,
    nudgingCost: (passes: number, all: number) => `${passes} of ${all} forward passes`,
    backpropCost: (forward: boolean, backward: boolean) =>
      `${forward ? "1 forward" : "no"} pass${backward ? ", 1 backward" : ""}`,
    note: "A step is one box’s work for either. A nudge is 10⁻⁵. Decimals that agree are underlined.",
  },
  /** A fault of the typed text; places are counted from 1. */
  fault: ({ problem, at, token }: TypedFault, drawn: string): string => {
    const place = `at place ${at + 1}`;
    const faults: Record<TypedFault["problem"], string> = {
      empty: "Nothing is typed yet",
      nothingAfter: `There is nothing after the ${token}, ${place}`,
      unexpected: `There should be a value before the ${token}, ${place}`,
      noSignBefore: `There is no sign before the ${token}, ${place}: write * for times`,
      unknownCharacter: `The ${token} ${place} has no meaning here`,
      unknownFunction: `There is no function called ${token}, ${place}. Those known are ${listed(functionNames)}`,
      lettersTogether: `${token}, ${place}, is read as one name: for a product write ${Array.from(token).join("*")}`,
      reserved: `${token}, ${place}, stands for no number here`,
      needsTwo: `The function ${token}, ${place}, takes two values with a comma between them`,
      decimalComma: `Write a point for the comma, ${place}: ${token.replace(",", ".")}`,
      scientific: `Write the number out, ${place}: ${written(token)}`,
      needsBrackets: `The function ${token}, ${place}, needs brackets after its name`,
      notClosed: `The bracket opened ${place} is never closed`,
      notOpened: `The bracket closed ${place} was never opened`,
      exponent: `Only a number can stand after ^, ${place}`,
      tooLarge: `The number ${place} is too large`,
      tooDeep: `There are too many brackets or signs inside one another, ${place}`,
      tooLong: "That is too long to be drawn here",
      noVariable: "There is no variable in it, and so no gradient: put in an x",
      noOperation: `Nothing is done with ${token} yet`,
      longName: `The name ${token}, ${place}, is too long for its box: five letters at most`,
      takenName: "L is the name of the last result: call yours something else",
    };
    return `${faults[problem]}. Still drawn: ${drawn.trim()}.`;
  },
  reasons: {
    zero: "it divides by 0",
    log: "there is a logarithm only of what is above 0",
    power: "there is no such power",
    large: "it is too large to be written down",
  },
  stuck: {
    forward: (formula: string, reason: string) =>
      `${formula} has no value here: ${reason}. Change the inputs, and go on.`,
    backward: (formula: string) =>
      `${formula} has no slope here: it is infinitely steep. Change the inputs, and go on.`,
    update: (name: string) => `The update would throw ${name} out of all bounds: its gradient is too large.`,
    again: (formula: string) => `After the update ${formula} has no value any more: the step was too long.`,
  },
  says: {
    start: (formula: string, inputs: readonly string[]) =>
      `Nothing is computed yet. The inputs are ${listed(inputs)}; the last box will hold ${formula}.`,
    is: (name: string, value: string) => `${name} = ${value}`,
    forwardDone: "All values are known; the way back begins at the loss.",
    upstream: (name: string, upstream: string) => `the gradient at ${name} is ${upstream}`,
    times: (local: string, result: string, name: string) => `times ${local} it gives ${result} for ${name}`,
    gets: (name: string, results: readonly string[]) => `${name} gets ${listed(results)}`,
    together: (before: string, total: string) => `, and with the ${before} that came another way ${total}`,
    gradients: (all: readonly string[]) => `All gradients are known: ${listed(all)}.`,
    gradient: (name: string, value: string) => `${value} for ${name}`,
    update: (rate: string, changes: readonly string[]) =>
      `${listed(changes)}: each moves ${rate} times its gradient, the other way.`,
    change: (name: string, before: string, after: string) => `${name} from ${before} to ${after}`,
    ledger: (passes: number, all: number) =>
      `Nudging has made ${passes} of the ${all} forward passes that it needs; backprop needs one forward and one backward.`,
    alike: (decimals: number) => `The two agree to ${decimals} decimals or more.`,
  },
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
