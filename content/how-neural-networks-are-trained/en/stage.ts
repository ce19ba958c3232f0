/** The words under every widget in English. Apart from the page's words, because they travel to the browser. */
export const stage = {
  /** What a voice says for what is written: 10⁻⁵, w², a × b. */
  aloud: {
    plus: "plus",
    minus: "minus",
    times: "times",
    squared: "squared",
    cubed: "cubed",
    toThePower: "to the power of",
  },
  play: "Play",
  pause: "Pause",
  step: "Step",
  back: "Back",
  restart: "Start again",
  steps: (count: number, told = String(count)) => (count === 1 ? "1 step" : `${told} steps`),
  finished: "finished",
  atStep: "Go to step",
  stepOf: (step: number, all: number) => `${step} of ${all}`,
  more: "More",
  reset: "Put everything back",
  copyLink: "Copy a link to this state",
  copied: "Copied.",
  copyByHand: "Copy this by hand:",
  copyEmbed: "Copy the code to embed it",
  saveFigure: "Save the picture (SVG)",
  savePixels: "Save the picture (PNG)",
  credit: (digits: boolean) =>
    digits
      ? ["From “How neural networks are trained”, CC BY-SA 3.0.", "Digits: MNIST (LeCun, Cortes, Burges)."]
      : ["From “How neural networks are trained”, CC BY 4.0."],
  saveTable: "Save what is drawn (CSV)",
  saveData: "Save the numbers (JSON)",
  fullScreen: "Full screen",
  controls: "Controls",
  broken: "This figure stumbled. Nothing else on the page is affected.",
  loading: "Fetching the data …",
  unreachable: "The data for this figure did not arrive. Are you online?",
  retry: "Try again",
  goOn: "Go on",
  task: "With pencil and paper.",
  openHere: "Open this state",
};
