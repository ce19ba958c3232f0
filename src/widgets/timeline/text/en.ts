import type { WidgetText } from "../../../stage/widget.ts";
import type { EventId } from "../events.ts";
import type { knobs } from "../model.ts";
import type { Source } from "../sources.ts";
import type { GroupId, ToolId } from "../tools.ts";

/** What happened, and what this chapter's figures could or could not have done by then. */
interface Told {
  readonly what: string;
  readonly here: string;
}

export const en = {
  title: "Eighty years on a line",
  key: "Years stand on the left at their true distance. A full dot is a tool of this chapter that had been published by the chosen year; a ring, one that had not.",
  caption:
    "From the first drawn neuron to the networks of today, each event with its source, and on the line below what this chapter's figures could have done in that year and what not. Of the tools in frame a, some had been found before by others, for other ends: no invention here has a single year.",
  frames: [
    "The line, and the chapter's tools as they stood in 1986.",
    "1943 to 1971.",
    "1980 to 1998.",
    "2006 to today.",
  ],
  task: "Go through frames b to d and mark each event of which you can say: without it, the network of section 11 could not have been trained. How many are there, and in what years?",
  answer:
    "There is no one list. Many would mark 1958 or 1960 (learning from examples, downhill), 1970 and 1982 or 1986 (slopes backwards, through a network) and 1998 (the digits). Nothing after 1998 need be marked: its single hidden layer wants no pre-training, no ReLU and no graphics card.",
  knobs: {
    event: {
      label: "Event",
      options: {
        neuron: "a neuron in logic",
        "noisy-steps": "steps by noisy slopes",
        perceptron: "the perceptron",
        "flight-paths": "slopes carried back in time",
        adaline: "down the squared error",
        limits: "what one layer cannot",
        "reverse-mode": "slopes of any program",
        "eight-layers": "eight layers, one by one",
        neocognitron: "the neocognitron",
        "for-networks": "backwards through networks",
        representations: "what hidden neurons learn",
        "zip-codes": "zip codes are read",
        vanishing: "slopes vanish in depth",
        lstm: "long short-term memory",
        mnist: "LeNet-5, and MNIST",
        "layer-by-layer": "layer by layer",
        starts: "where to begin",
        "plain-backprop": "plain backprop, and long",
        relu: "rectifiers, without pre-training",
        imagenet: "a million photographs",
        residuals: "152 layers",
        attention: "the transformer",
        billions: "175 billion parameters",
        today: "new steps, old slopes",
      } satisfies Readonly<Record<EventId, string>>,
    },
  },
  events: {
    neuron: {
      what: "McCulloch and Pitts draw a neuron that is on or off, and show what networks of such neurons can express in logic.",
      here: "Section 2's step could have been drawn, its weights set by hand; nothing in this chapter that learns.",
    },
    "noisy-steps": {
      what: "Robbins and Monro find where a noisy measurement is zero by ever smaller steps, the root of descent by batches.",
      here: "A ball could go down the seven points' bowl, by hand and even by one point at a time; there was no network to train.",
    },
    perceptron: {
      what: "Rosenblatt's perceptron learns from examples to tell patterns apart, by a rule that needs no slope and trains one layer.",
      here: "One neuron could learn; a hidden layer could not, for a step is level almost everywhere and tells no slope.",
    },
    "flight-paths": {
      what: "Kelley, and soon Bryson, carry slopes backwards along a flight path, stage by stage, to improve it; neither thinks of neurons.",
      here: "The back ledger of section 7's figures existed for chains of stages; nobody had tried it on the mountain's network.",
    },
    adaline: {
      what: "Widrow and Hoff's ADALINE goes down the squared error of a linear neuron, one example after another.",
      here: "Gradient descent as in section 5, on a machine that learned; the networks of sections 6 and 7 lay beyond it.",
    },
    limits: {
      what: "Minsky and Papert prove what a perceptron of a single layer cannot tell apart.",
      here: "The four XOR points of section 3 ask for a hidden layer, and no way to train one was widely known.",
    },
    "reverse-mode": {
      what: "Linnainmaa's thesis, in Finnish and about rounding errors, runs the chain rule backwards through any program.",
      here: "All sums of section 7 could have been done, on any expression; of networks the thesis does not speak.",
    },
    "eight-layers": {
      what: "Ivakhnenko describes networks fitted layer by layer and pruned on data kept back, a method of 1965; one had eight layers.",
      here: "Deep networks learned, but each layer by itself: no figure of ours in which all dials turn at once.",
    },
    neocognitron: {
      what: "Fukushima's neocognitron recognises patterns wherever they lie, with layers of small shared features that organise themselves.",
      here: "A deep network that sees; none of the slopes of this chapter taught it.",
    },
    "for-networks": {
      what: "Werbos applies backward slopes to neural networks, after a thesis of 1974 that had them for other models.",
      here: "Section 7's loop could have run, all ten dials at once; hardly anyone took notice.",
    },
    representations: {
      what: "Rumelhart, Hinton and Williams show that backpropagation gives hidden neurons useful meanings, and make it known; LeCun and Parker had each found it again in 1985.",
      here: "Everything in section 7 could have run; in a deep stack of sigmoids, as in this section, the first layers would hardly have moved.",
    },
    "zip-codes": {
      what: "LeCun and colleagues train a convolutional network by backpropagation to read handwritten zip codes; its successors go to work on bank cheques.",
      here: "Section 11 could have been done with other digits, in days at a workstation rather than seconds in a browser.",
    },
    vanishing: {
      what: "Hochreiter's thesis, in German, shows that slopes carried back through many layers shrink or grow exponentially; Bengio and colleagues show it in print in 1994.",
      here: "The figure “What reaches the first layer” could have been drawn with sigmoid and tanh; its cures could not.",
    },
    lstm: {
      what: "Hochreiter and Schmidhuber's LSTM lets an error flow back unchanged through a thousand moments of time.",
      here: "A network as deep as time is long learned, because it adds on the way, as a residual layer does; of such layers nobody knew yet.",
    },
    mnist: {
      what: "LeCun and colleagues describe LeNet-5, which reads cheques for banks, and the digits that became MNIST.",
      here: "The digits of this chapter are there, and a start that keeps signals alive through layers of tanh; graphics cards are for games.",
    },
    "layer-by-layer": {
      what: "Hinton, Osindero and Teh, and Hinton and Salakhutdinov, pre-train deep networks layer by layer without answers; Schmidhuber had pre-trained stacks of recurrent ones in 1992.",
      here: "Two of the three curves of “Layer by layer: 2006 in small” could have been drawn; that of ReLU and He's start could not.",
    },
    starts: {
      what: "Glorot and Bengio measure where deep networks fall silent, and give a start that keeps the spread of signals and slopes.",
      here: "With that start, ten layers of tanh keep their slopes in “What reaches the first layer”; ten of sigmoids still lose them.",
    },
    "plain-backprop": {
      what: "Cireşan and colleagues misread only 0.35 % of MNIST's test digits with plain backpropagation, distorted images and a graphics card, and no pre-training.",
      here: "Section 7's rule and nothing more; what no browser of that year could have given is the speed.",
    },
    relu: {
      what: "Glorot, Bordes and Bengio train deep rectifier networks without pre-training; Nair and Hinton had used rectifiers in 2010, Fukushima in 1969.",
      here: "The third curve of “Layer by layer: 2006 in small” could nearly have been drawn: only He's start was missing.",
    },
    imagenet: {
      what: "Krizhevsky, Sutskever and Hinton win the ImageNet contest by far: rectifiers, dropout, two graphics cards, a million labelled photographs.",
      here: "Rectifiers, dropout, momentum and weight decay are in this chapter; convolution and the scale are not, and Adam was still two years off.",
    },
    residuals: {
      what: "He and colleagues add each block's input to its output and train 152 layers; the gated shortcuts of Srivastava, Greff and Schmidhuber's highway networks came seven months before, Ioffe and Szegedy's batch normalisation ten.",
      here: "The residual switch of “What reaches the first layer” is there, and so is He's start; layer norm follows in 2016.",
    },
    attention: {
      what: "Vaswani and colleagues build the transformer: attention, residual paths and layer norm, trained by Adam with a rate that rises before it falls.",
      here: "By now every figure of this chapter could have run, in a browser too, if less fast.",
    },
    billions: {
      what: "Brown and colleagues train GPT-3, a language model of 175 billion parameters, by backpropagation and Adam.",
      here: "The lines of “The bill for one gradient” end at a billion; this lies 175 times as far, still one pass forward and one back a step.",
    },
    today: {
      what: "Liu and colleagues train large language models with Muon, a new rule for the step; the slopes come by backpropagation as before.",
      here: "Section 9's race would have a further runner; nothing in section 7 would change.",
    },
  } satisfies Readonly<Record<EventId, Told>>,
  groups: {
    slopes: "how to get slopes",
    steps: "how to step",
    starts: "where to begin",
    layers: "what layers do",
    data: "what to learn from",
  } satisfies Readonly<Record<GroupId, string>>,
  tools: {
    reverse: "reverse mode",
    networks: "backpropagation",
    sgd: "downhill",
    batches: "by batches",
    momentum: "momentum",
    nesterov: "Nesterov",
    adagrad: "Adagrad",
    rmsprop: "RMSprop",
    adadelta: "Adadelta",
    adam: "Adam",
    lecun: "LeCun's start",
    contrastive: "contrastive steps",
    pretraining: "pre-training",
    glorot: "Glorot's start",
    he: "He's start",
    steps: "step neurons",
    relu: "ReLU, deep",
    residual: "residual paths",
    norm: "layer norm",
    digits: "MNIST's digits",
  } satisfies Readonly<Record<ToolId, string>>,
  all: "The whole line in words",
  row: (year: number, title: string) => `${year} ${title}`,
  tool: (name: string, year: number) => `${name} ${year}`,
  /** "Rosenblatt (1958)". */
  cited: ({ authors, others, year }: Source) =>
    `${others ? `${authors[0]} et al.` : authors.join(" and ")} (${year})`,
  in: (year: number) => `${year}.`,
  count: (known: number, all: number) =>
    known === all
      ? `All ${all} of the chapter's tools had been published by then.`
      : `Of the chapter's ${all} tools, ${known} had been published by then.`,
  lineLabel: (year: number, title: string) =>
    `A line of years from 1943 to today with what happened in them; ${year}, ${title}, is chosen.`,
  toolsLabel: (year: number, known: readonly string[], unknown: readonly string[]) =>
    `Published by ${year}: ${known.join(", ")}. Not yet: ${unknown.join(", ") || "nothing"}.`,
} satisfies WidgetText<typeof knobs> & Record<string, unknown>;
export type Text = typeof en;
