/** The words of the still pictures in English: in them, under them, and for those who only hear. Numbers come computed. */
/** Of the worked example, as in its table. */
const classes = ["a 3", "a 5", "an 8"];

export const pictures = {
  bends: {
    label: (sum: string, tanh: string, sigmoid: string) =>
      `Two graphs of what comes out against the sum. On the left, tanh climbs in an S from minus 1 to 1 and passes through 0; near 0 it almost keeps to the straight line that would leave every sum as it is. Over a sum of ${sum} it stands at ${tanh}. On the right, the sigmoid climbs in an S from 0 to 1. Over a sum of ${sum} it stands at ${sigmoid}.`,
    caption: (sum: string) =>
      `Two bends. Find the sum on the axis below, go up to the curve, and then across: the height is what comes out. Marked is a sum of ${sum}. The straight dashed line is no bend at all.`,
    sum: "sum",
    out: "what comes out",
    tanh: "tanh",
    sigmoid: "sigmoid",
    straight: "no bend",
  },
  miss: {
    label: (x: string, y: string, line: string, miss: string) =>
      `Seven points that climb from left to right, and a straight line among them. At x = ${x} the first point lies at y = ${y}, and the line below it at ${line}. A red stroke joins the two: the miss, ${miss}.`,
    caption: (x: string, miss: string) =>
      `Seven points and a line. The red stroke is one miss: at *x* = ${x} the line passes ${miss} below the point.`,
    name: "Seven points and a line",
    x: "*x*",
    y: "*y*",
    point: (y: string) => `the point: ${y}`,
    says: (y: string) => `the line says ${y}`,
  },
  tempers: {
    label: (small: string, large: string) =>
      `What a miss counts, against the miss itself, from minus 1 to 1. By its size it counts as much as it is: the graph is a V. By its square the graph is a round valley: a miss of one half counts ${small}, and one twice as large ${large}, four times as much.`,
    caption:
      "What a miss counts by its size (dashed) and by its square. From the first mark to the second the miss doubles: its size doubles too, its square is four times as large.",
    name: "What a miss counts",
    miss: "miss",
    counts: "counts",
    size: "its size, L1",
    square: "its square, L2",
  },
  board: {
    label: (east: string, north: string, northEast: string, most: string) =>
      `On the left a board tilted so that it climbs ${east} for a unit to the east and ${north} for a unit to the north, with a circle of one unit drawn on it. A unit to the north-east climbs ${northEast}; the highest place of the circle lies a little north of east, ${most} above the middle. On the right the climb against the direction: a wave, highest there, nothing square to it, and lowest the opposite way.`,
    caption: (northEast: string, most: string) =>
      `The ground as a tilted board, with every place one unit away as a ring. To the north-east it climbs ${northEast}; along the purple arrow ${most}, more than any other way. Square to the arrow, along the dashed line, it is level.`,
    board: "A tilted board",
    curve: "What one unit climbs, in every direction",
    direction: "direction of the walk",
    climb: "climb for one unit",
    ways: { east: "east", "north-east": "north-east", north: "north", west: "west", south: "south" },
    climbs: (way: string, climb: string) => `${way} ${climb}`,
  },
  magnifier: {
    label: (w: string, rise: string, run: string) =>
      `The loss against w, three times. As it is, the curve is a valley, and a small box marks the place where w is ${w}. Ten times larger, the piece in that box is only slightly bent, and holds a smaller box. A hundred times larger, the piece in the smaller box looks straight. Along it stands a triangle: it runs ${run} to the right and rises ${rise}.`,
    caption: (w: string, rise: string, run: string, slope: string) =>
      `The ground at *w* = ${w} under a magnifying glass: each box is the whole of the next picture. The closer you look, the straighter the curve. In the last one, the dial runs ${run}, and the loss rises ${rise}: ${slope} for each unit of the dial.`,
    titles: ["As it is", "10 times larger", "100 times larger"],
    w: "*w*",
    loss: "loss *L*",
    run: (run: string) => `run ${run}`,
    rise: (rise: string) => `rise ${rise}`,
  },
  shares: {
    label: (distances: readonly string[]) =>
      `Three bars, each much shorter than the one above it: the distance from the bottom is ${distances[0]} at the start, ${distances[1]} after one step and ${distances[2]} after two. A fourth place, after three steps, is left empty.`,
    caption: "How far the dial is from the bottom. How long will the next bar be?",
    distance: "distance from the bottom",
    after: (steps: number) => ["at the start", "after 1 step", "after 2 steps", "after 3 steps"][steps]!,
    name: "Distances from the bottom",
  },
  twoNetworks: {
    label: (friend: string, camp: string) =>
      `Seven points, and two curves of one network. Both pass close by six of the points. The first lies high above both: your friend’s curve misses it by ${friend}, that of base camp by ${camp}.`,
    caption:
      "The network where your friend stopped (dashed) and at base camp, each making what it can of the seven points.",
    name: "Seven points and two networks",
    x: "*x*",
    y: "*y*",
    friend: "your friend",
    camp: "base camp",
  },
  saddle: {
    label:
      "Contours of a saddle: high to the west and the east, with a hollow to the north and one to the south. A climber who sets out from the east exactly on the ridge between them comes to rest in the middle, on the saddle. Another, who sets out a hundredth beside it, follows the same way at first, then turns off and ends in the northern hollow.",
    caption:
      "A saddle from above; the rings are hollows. Both climbers come from the right, one exactly on the ridge, one a hundredth beside it.",
    name: "A saddle and two climbers",
    axes: ["*x*", "*y*"] as const,
    saddle: "the saddle",
    hollow: "a hollow",
  },
  valley: {
    label:
      "Contours of the loss over two weights, from −3 to 3. In the middle is a saddle. To the north-east and to the south-west runs the floor of a valley, along the two branches of the curve on which the product of the weights is 1.",
    caption: "The loss of two weights in a row. Along both green lines it is zero.",
    name: "The loss over two weights",
    axes: ["*w*₁", "*w*₂"] as const,
    saddle: "a saddle",
    floor: "no loss",
  },
  localSlopes: {
    label: (worked: string, steepest: string) =>
      `Two curves with straight lines along them. The square of a number climbs ever more steeply; at 3 its slope is 6. The sigmoid climbs in an S from 0 to 1; at minus 0.8 its slope is ${worked}, and at 0, where it is steepest, ${steepest}.`,
    caption:
      "The two slopes, as straight lines along the curves. The sigmoid is nowhere steeper than in its middle, and there its slope is a quarter.",
    square: "a square",
    sigmoid: "the sigmoid σ",
    goesIn: "what goes in",
    comesOut: "what comes out",
    slopeIs: (slope: string) => `slope ${slope}`,
  },
  equalStart: {
    label: (alike: string, apart: string) =>
      `On the left, three weights over 1,000 steps. Started alike, all three follow one line. Started a hundredth apart, they keep together for a moment and then go three ways. On the right, what the network makes of its seven points in the end. Started alike it has one bend to offer, misses the points, and its loss is ${alike}. Started apart it passes close by all of them, and its loss is ${apart}.`,
    caption:
      "Three hidden neurons started alike (dashed) and a hundredth apart (solid). Left: their weights as they learn. Right: the curves they come to, and the seven points.",
    paths: "Three weights over the steps",
    curves: "Seven points and two networks",
    steps: "steps",
    weights: "weights of the three",
    allThree: "all three",
    neuron: ["first", "second", "third"],
    x: "*x*",
    y: "*y*",
    alike: "alike",
    apart: "apart",
  },
  carried: {
    label:
      "The mountain of section 1 from above, and two ways down from one place beside the summit. Both lead north-west to a crest. There the plain walker turns aside to the south and comes to rest in your friend’s hollow. The other, with momentum, runs across the crest, swings back, and goes on to the east, to base camp.",
    caption:
      "From one place beside the summit: the plain way down (dashed, at a rate of 1) is turned aside by a crest; with momentum (at 0.3) speed carries across it.",
    name: "The mountain and two walkers",
    axes: ["*w*₁", "*w*₂"] as const,
    hollow: "your friend’s hollow",
    camp: "base camp",
  },
  ownUnits: {
    label: (told: readonly (readonly string[])[]) =>
      `How far three rules step first along w and along b, where one slope is five times the other. Plain descent: ${told[0]!.join(" and ")}. Adagrad: ${told[1]!.join(" and ")}. Adam: ${told[2]!.join(" and ")}.`,
    caption:
      "The first step from where section 5 set out, at a rate of 0.05 each: lengths along the two dials. One slope is five times the other.",
    rules: ["Plain descent", "Adagrad", "Adam"],
    dials: ["*w*", "*b*"],
  },
  softmax: {
    label: (classes: readonly string[], total: string) =>
      `Three rows of bars. ${classes.join(" ")} The powers add up to ${total}, by which each is divided.`,
    /** One class, for the ear. */
    row: (name: string, score: string, power: string, share: string) =>
      `Score ${score} for ${name}: e to the power of it is ${power}, and its share ${share}.`,
    caption: (ahead: string, times: string) =>
      `From scores to shares. The order stays. The score of the 3 is ahead of that of the 5 by ${ahead}; its share is ${times} times as large.`,
    classes,
    titles: ["score *s*", "*e* to the power of *s*", "share *p*"],
    raise: "raise *e* to the power of each score",
    divide: (total: string) => `divide by the total, ${total}`,
  },
  surprise: {
    label: (examples: readonly string[]) =>
      `The loss against the share of the right class, from 0 to 1. The curve is 0 at a share of 1, climbs slowly at first as the share shrinks, and ever more steeply near 0, where it leaves the picture. ${examples.join(" ")}`,
    /** One example, for the ear. */
    example: (share: string, loss: string) => `At a share of ${share} it stands at ${loss}.`,
    caption:
      "What a share costs if it belongs to the right class. Marked are the three shares of the example, with the loss if the image was a 3, a 5 or an 8.",
    classes,
    share: "share *p* of the right class",
    loss: "loss, −ln *p*",
    mark: (name: string, loss: string) => `${name}: ${loss}`,
    certain: "certain and right: no loss",
    endless: "no end above",
  },
};
