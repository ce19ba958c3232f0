/** What one section offers and asks for, as found by the compiler before anything is rendered. */
import type { MDXComponents } from "mdx/types.js";
import type { ReactNode } from "react";

/** The tags that sections may use; `components/index.ts` has one component each. */
export const tags = [
  "Answer",
  "Answers",
  "Cite",
  "Contents",
  "Display",
  "Equation",
  "Guess",
  "Inline",
  "Note",
  "Option",
  "Picture",
  "Predict",
  "Question",
  "Recall",
  "Ref",
  "References",
  "Term",
  "Turn",
  "Value",
  "Widget",
  "Yours",
] as const;
export type Tag = (typeof tags)[number];

/** Something with an id, and the line that says so. */
export interface Named {
  readonly id: string;
  readonly line: number;
}
export interface Inventory {
  /** The section's file, from the project's root. */
  readonly path: string;
  readonly headings: (Named & { readonly depth: number; readonly title: string })[];
  /** `title`: its own here. `asked`: the attributes that pose it, knobs and `step` and `panel`, as the tag gives them. */
  readonly widgets: (Named & {
    readonly widget: string;
    readonly title: string | undefined;
    readonly asked: Readonly<Record<string, unknown>>;
  })[];
  readonly equations: Named[];
  readonly terms: (Named & { readonly title: string })[];
  readonly predictions: Named[];
  readonly citations: Named[];
  readonly references: Named[];
  readonly tags: Tag[];
  /** Every tag that a translation must have too, as written, without its words. */
  readonly marks: Named[];
  /** As a reader meets them: `build/mdx/words.ts` says what counts. */
  readonly words: number;
  /** How many of them are read before the paragraph with the first formula, where there is one. */
  readonly wordsBeforeFormula?: number;
}

/** A compiled section. */
export interface SectionModule {
  readonly default: (props: { readonly components: MDXComponents }) => ReactNode;
  readonly inventory: Inventory;
  readonly frontmatter?: Readonly<Record<string, string>>;
}
