/** The tags that the prose may use, and what stands for Markdown's own. */
import type { MDXComponents } from "mdx/types.js";
import { patient } from "../chapter/complaints.ts";
import type { Tag } from "../chapter/inventory.ts";
import { Answer, Answers, Guess, Option, Predict, Question, Recall } from "./alive/Predict.tsx";
import { Turn } from "./alive/Turn.tsx";
import { Value } from "./alive/Value.tsx";
import { Widget } from "./alive/Widget.tsx";
import { Yours } from "./alive/Yours.tsx";
import { Cite } from "./pointing/Cite.tsx";
import { Contents } from "./pointing/Contents.tsx";
import { Ref } from "./pointing/Ref.tsx";
import { References } from "./pointing/References.tsx";
import { Equation } from "./prose/Equation.tsx";
import { SectionTitle, SubTitle } from "./prose/headings.tsx";
import { Display, Inline } from "./prose/Maths.tsx";
import { Note } from "./prose/Note.tsx";
import { Picture } from "./prose/Picture.tsx";
import { HeadCell, Table } from "./prose/Table.tsx";
import { Term } from "./prose/Term.tsx";

const own = {
  Answer,
  Answers,
  Cite: patient(Cite),
  Contents,
  Display: patient(Display),
  Equation: patient(Equation),
  Guess,
  Inline: patient(Inline),
  Note,
  Option,
  Picture: patient(Picture),
  Predict: patient(Predict),
  Question,
  Recall: patient(Recall),
  Ref: patient(Ref),
  References,
  Term,
  Turn: patient(Turn),
  Value: patient(Value),
  Widget: patient(Widget),
  Yours,
} satisfies Record<Tag, unknown>;

export const components: MDXComponents = {
  ...own,
  h2: SectionTitle,
  h3: SubTitle,
  table: Table,
  th: HeadCell,
};
