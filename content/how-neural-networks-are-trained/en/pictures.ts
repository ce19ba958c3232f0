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
  magnifier: {
    label: (w: string, rise: string, run: string) =>
      `The error against w, three times. As it is, the curve is a valley, and a small box marks the place where w is ${w}. Ten times larger, the piece in that box is only slightly bent, and holds a smaller box. A hundred times larger, the piece in the smaller box looks straight. Along it stands a triangle: it runs ${run} to the right and rises ${rise}.`,
    caption: (w: string, rise: string, run: string, slope: string) =>
      `The ground at *w* = ${w} under a magnifying glass: each box is the whole of the next picture. The closer you look, the straighter the curve. In the last one, the dial runs ${run}, and the error rises ${rise}: ${slope} for each unit of the dial.`,
    titles: ["As it is", "10 times larger", "100 times larger"],
    w: "*w*",
    error: "error",
    run: (run: string) => `run ${run}`,
    rise: (rise: string) => `rise ${rise}`,
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
