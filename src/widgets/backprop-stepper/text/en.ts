import type { OpName } from "../../../engine/ops/index.ts";
import type { WidgetText } from "../../../stage/widget.ts";
import type { knobs } from "../model.ts";
import type { TypedFault } from "../programs.ts";

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

export const en = {
  title: "Up for the values, down for the gradients",
  caption:
    "A neuron and its loss, taken apart. Each box holds one small computation: its formula, under it the value, and under the line the gradient, that is, by how much the loss *L* would change for each unit that the value grows. Values are worked out from the bottom up, gradients from the top down along the same lines; the number on a line is the local derivative, by which the gradient is multiplied on its way.",
  frames: [
    "Forward done. Every value is known, and no gradient yet.",
    "Half-way back: the gradient has come as far as the sum inside the sigmoid.",
    "Backward done. One walk back has given every gradient, also that of *x*, which is data and will not be moved.",
    "After an update and a second forward pass the loss has fallen. The two ledgers compare the gradients: those by nudging cost a forward pass for each parameter, and agree in the underlined digits.",
  ],
  task: "Cover all frames but the first. Write 1 into the top box, and work your way down: for each line find the local derivative, multiply, and write the gradient into the box below. Which sign does the gradient of *w* have, and should *w* grow or shrink? Then draw the graph of (*x* + *y*) · *z* with *x* = 2, *y* = −5 and *z* = −4, and fill in all ten numbers.",
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
      hint: "with + − * / ^ ( ), tanh, sigmoid, relu, exp, log, square, abs",
    },
    drawn: { label: "The expression drawn while yours has a fault" },
    inputs: { label: "The numbers put in" },
    rate: { label: "Learning rate η of the update" },
    ledger: { label: "Show the two ledgers" },
  },
  pull: "Pull a dotted number up or down to change it.",
  graphLabel: (formula: string) => `The graph of a computation that ends in ${formula}.`,
  inputLabel: (name: string) => `Input ${name}`,
  inputText: (value: string) => value,
  was: (value: string) => `was ${value}`,
  phases: {
    start: "Before the first step",
    forward: (nth: number, of: number) => `Forward, ${nth} of ${of}`,
    backward: (nth: number, of: number) => `Backward, ${nth} of ${of}`,
    update: "Update",
    again: "Forward once more",
    stuck: "No further",
  },
  begin: "The inputs are in their boxes. A step computes one box, from the bottom up.",
  through: (formula: string) => `through ${formula}`,
  share: (slope: string) => `a share of ${slope}`,
  updateRule: "Each parameter goes against its gradient: *w* ← *w* − η · ∂*L*/∂*w*",
  fell: (before: string, after: string) => `the loss fell from ${before} to ${after}`,
  rose: (before: string, after: string) => `the loss rose from ${before} to ${after}; the step was too long`,
  stayed: (before: string) => `the loss is still ${before}`,
  /** What an op does with a gradient that comes back to it. */
  rules: {
    add: "A sum passes the gradient on as it is, to both.",
    subtract: "A difference passes it on as it is to the first, with its sign turned to the second.",
    multiply: "A product multiplies it for each factor by the other factor.",
    divide: "A quotient *a*/*b* multiplies it by 1/*b* for *a*, and by −*a*/*b*² for *b*.",
    negate: "A minus turns its sign.",
    scale: "A multiple multiplies it by the factor.",
    matmul:
      "A matrix product is many products and sums: each entry is multiplied by those it met, and the results are added.",
    rowAdd: "A sum passes it on as it is; what was added to every row gets the rows’ gradients added up.",
    sum: "A sum passes it on as it is, to every entry.",
    mean: "A mean of *n* passes on one *n*th of it to every entry.",
    square: "A square *a*² multiplies it by 2*a*.",
    absolute: "|*a*| passes it on with the sign of *a*.",
    power: "A power *a*ⁿ multiplies it by *n* times *a* to the *n* − 1.",
    exp: "exp multiplies it by its own value.",
    log: "ln *a* multiplies it by 1/*a*.",
    max: "The larger of two gets all of it, the smaller nothing.",
    sigmoid: "σ multiplies it by *y*(1 − *y*), with *y* its own value.",
    tanh: "tanh multiplies it by 1 − *y*², with *y* its own value.",
    relu: "relu passes it on above 0, and nothing below.",
    step: "A step passes nothing on: it is flat.",
    softmax:
      "Each score moves all the shares: its own by *y*(1 − *y*), every other *k* by −*y* times *k*’s share.",
    crossEntropy: "Cross-entropy hands the scores the difference of shares and targets.",
    meanSquaredError: "Each of *n* squared differences (*a* − *b*)² multiplies it by 2(*a* − *b*)/*n*.",
  } satisfies Record<OpName, string>,
  ledger: {
    title: "The gradient, two ways",
    nudging: "nudging",
    backprop: "backprop",
    alike: "decimals alike",
    nudgingCost: (passes: number, all: number) => `${passes} of ${all} forward passes`,
    backpropCost: (forward: boolean, backward: boolean) =>
      `${forward ? "1 forward pass" : "no pass yet"}${backward ? ", 1 backward" : ""}`,
    note: (lasting: boolean) =>
      lasting
        ? "Each step is one box’s work for either way. A nudge is 10⁻⁵, and decimals that agree are underlined."
        : "A nudge is 10⁻⁵. Decimals that agree are underlined.",
  },
  /** A fault of the typed text; places are counted from 1. */
  fault: ({ problem, at, token }: TypedFault, drawn: string): string => {
    const place = at + 1;
    const faults: Record<TypedFault["problem"], string> = {
      empty: "Nothing is typed yet.",
      nothingAfter: `There is nothing after the ${token}, at place ${place}.`,
      unexpected: `A value should stand at place ${place}, not ${token}.`,
      noSignBefore: `There is no sign before ${token}, at place ${place}: write * for times.`,
      unknownCharacter: `The ${token} at place ${place} has no meaning here.`,
      unknownFunction: `There is no function called ${token}. There are tanh, sigmoid, relu, exp, log, square and abs.`,
      needsBrackets: `${token} is a function: put what it is of in brackets, at place ${place + token.length}.`,
      notClosed: `The bracket opened at place ${place} is never closed.`,
      notOpened: `The bracket closed at place ${place} was never opened.`,
      exponent: `Only a number can stand after ^, at place ${place}.`,
      powerOfPower: `Two powers in a row, at place ${place}: put the first in brackets.`,
      tooLarge: `The number at place ${place} is too large.`,
      tooDeep: "Too many brackets and signs inside one another.",
      noVariable: "There is no variable in it, so there is nothing to take a gradient of. Put in an x.",
      noOperation: `${token} alone is no computation yet. Do something with it.`,
      tooManyBoxes: "That makes more than 16 boxes, too many to follow. Make it shorter.",
      tooWide: "That has too many values side by side to be drawn here. Make it shorter.",
      longName: `The name ${token} is too long for its box: use five letters at most.`,
      takenName: "L is already the name of the last result. Call yours something else.",
    };
    return `${faults[problem]} Still drawn: ${drawn}.`;
  },
  stuck: {
    forward: (formula: string) =>
      `${formula} has no value that can be written down here. Change the inputs, and go on.`,
    backward: (formula: string) =>
      `${formula} has no slope here: it is infinitely steep. Change the inputs, and go on.`,
    update: (name: string) => `The update would throw ${name} out of all bounds: the gradient is too large.`,
    again: (formula: string) => `After the update ${formula} has no value any more: the step was too long.`,
  },
  says: {
    start: (formula: string, inputs: readonly string[]) =>
      `Nothing is computed yet. The inputs are ${list(inputs)}; the last box will hold ${formula}.`,
    is: (name: string, value: string) => `${name} = ${value}`,
    forward: (nth: number, of: number, formula: string, line: string) =>
      `Forward ${nth} of ${of}: ${formula}${line}.`,
    forwardDone: "All values are known; the way back begins at the top.",
    backward: (nth: number, of: number, formula: string, name: string, upstream: string) =>
      `Backward ${nth} of ${of}, through ${formula}: the gradient at ${name} is ${upstream};`,
    times: (local: string, result: string, name: string) => `times ${local} it gives ${result} for ${name}`,
    gets: (name: string, results: readonly string[]) => `${name} gets ${list(results)}`,
    together: (before: string, total: string) => `, and with the ${before} that came another way ${total}`,
    gradients: (all: readonly string[]) => `All gradients are known: ${list(all)}.`,
    gradient: (name: string, value: string) => `${value} for ${name}`,
    update: (rate: string, changes: readonly string[]) =>
      `Update: each parameter goes against its gradient, ${rate} times as far as it is long. ${list(changes)}.`,
    change: (name: string, before: string, after: string) => `${name} from ${before} to ${after}`,
    again: (verdict: string) => `A second forward pass with the new parameters: ${verdict}.`,
    ledger: (passes: number, all: number) =>
      `Nudging has made ${passes} of the ${all} forward passes that it needs; backprop needs one forward and one backward.`,
    alike: (decimals: number, all: boolean) =>
      all ? "The two agree in every decimal shown." : `The two agree to ${decimals} decimals or more.`,
  },
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
