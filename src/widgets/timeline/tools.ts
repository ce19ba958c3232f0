/** What this chapter's figures are made of, and since when it can be read: the year in which it was first printed or posted. */
import type { SourceKey } from "./sources.ts";

interface Tool {
  readonly id: string;
  readonly year: number;
  readonly source: SourceKey;
}

/** By what they are for; the left column of the picture, then the right. */
export const toolGroups = [
  {
    id: "slopes",
    tools: [
      { id: "reverse", year: 1970, source: "linnainmaa1970" },
      { id: "networks", year: 1982, source: "werbos1982" },
    ],
  },
  {
    id: "steps",
    tools: [
      { id: "sgd", year: 1847, source: "cauchy1847" },
      { id: "batches", year: 1951, source: "robbins1951" },
      { id: "momentum", year: 1964, source: "polyak1964" },
      { id: "nesterov", year: 1983, source: "nesterov1983" },
      { id: "adagrad", year: 2011, source: "duchi2011" },
      { id: "rmsprop", year: 2012, source: "tieleman2012" },
      { id: "adadelta", year: 2012, source: "zeiler2012" },
      { id: "adam", year: 2014, source: "kingma2015" },
    ],
  },
  {
    id: "starts",
    tools: [
      { id: "lecun", year: 1998, source: "lecun2012" },
      { id: "contrastive", year: 2002, source: "hinton2002" },
      { id: "pretraining", year: 2006, source: "hinton2006dbn" },
      { id: "glorot", year: 2010, source: "glorot2010" },
      { id: "he", year: 2015, source: "he2015" },
    ],
  },
  {
    id: "layers",
    tools: [
      { id: "steps", year: 1943, source: "mcculloch1943" },
      { id: "relu", year: 2011, source: "glorot2011" },
      { id: "residual", year: 2015, source: "he2016" },
      { id: "norm", year: 2016, source: "ba2016" },
    ],
  },
  { id: "data", tools: [{ id: "digits", year: 1998, source: "lecun1998" }] },
] as const satisfies readonly { readonly id: string; readonly tools: readonly Tool[] }[];

export type GroupId = (typeof toolGroups)[number]["id"];
export const tools = toolGroups.flatMap((group) => [...group.tools]);
export type ToolId = (typeof tools)[number]["id"];
