/** What several widgets say alike. */

/** Of `walkKnobs`, which the reader turns by walking in section 1. */
export const walkTexts = {
  moves: { label: "Your moves in section 1" },
  setOut: { label: "Where you set out in section 1" },
  ground: {
    label: "Where you walked in section 1",
    options: {
      mountain: "the mountain",
      cumberland: "the Cumberlands",
      crater: "a crater",
      bowl: "a bowl",
    },
  },
} as const;
