/** The tags that the prose may use, and what stands for Markdown's own. */
import type { MDXComponents } from "mdx/types.js";
import { patient } from "../complaints.ts";
import type { Tag } from "../inventory.ts";
import { Cite } from "./Cite.tsx";
import { Contents } from "./Contents.tsx";
import { Equation } from "./Equation.tsx";
import { SectionTitle, SubTitle } from "./headings.tsx";
import { Display, Inline } from "./Maths.tsx";
import { Note } from "./Note.tsx";
import { Picture } from "./Picture.tsx";
import { Answer, Answers, Guess, Option, Predict, Question, Recall } from "./Predict.tsx";
import { Ref } from "./Ref.tsx";
import { References } from "./References.tsx";
import { HeadCell, Table } from "./Table.tsx";
import { Term } from "./Term.tsx";
import { Turn } from "./Turn.tsx";
import { Value } from "./Value.tsx";
import { Widget } from "./Widget.tsx";
import { Yours } from "./Yours.tsx";

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
