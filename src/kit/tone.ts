/** The chapter's colour ideas by name; theme.css says what each looks like in light, dark, forced colours and print. */
export const tones = [
  "paper",
  "ink",
  "quiet",
  "hairline",
  "weight",
  "activation",
  "data",
  "error",
  "gradient",
  "path",
  "good",
  "series1",
  "series2",
  "series3",
  "series4",
  "series5",
  "series6",
  "series7",
] as const;

export type Tone = (typeof tones)[number];

/** The class that makes an element's `--tone` this colour. */
export const toneClass = (tone: Tone): string => `tone-${tone}`;
