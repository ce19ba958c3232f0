/** The chapter in each of its languages: one folder of content each, held against the original. */
import type { WidgetText } from "../../stage/widget.ts";
import type { StageWords } from "../../stage/words.ts";
import { textOf } from "../../widgets/texts.ts";
import { sectionNumber } from "./book.ts";
import { Complaint } from "./complaints.ts";
import type { Inventory, SectionModule } from "./inventory.ts";
import {
  type BackWords,
  backWords,
  type PictureWords,
  pictureWords,
  type Strings,
  stageWords,
  strings,
} from "./strings.ts";
import { lacking, tagsLacking } from "./translation.ts";

/** The language that the chapter is written in. It stands at the site's root; others stand in a folder of their own. */
export const ORIGINAL = "en";

/** Words that a page needs, whole or with the original's standing in. */
export interface Language {
  /** A BCP 47 tag: "en", "pt-BR". */
  readonly locale: string;
  readonly strings: Strings;
  readonly stage: StageWords;
  readonly pictures: PictureWords;
  readonly back: BackWords;
  /** In their order. One that is not written in this language yet is the original's. */
  readonly sections: readonly SectionModule[];
  textOf(id: string, locale: string): Promise<WidgetText | undefined>;
}
/** What a test may put in place of a language's own. */
export type Written = Partial<Omit<Language, "sections">> & {
  readonly sections?: Readonly<Record<string, SectionModule>>;
  /** The original's sections. */
  readonly original?: Readonly<Record<string, SectionModule>>;
};

const CHAPTER = "content/how-neural-networks-are-trained";
const chapter = import.meta.glob<SectionModule>("../../../content/how-neural-networks-are-trained/*/*.mdx", {
  eager: true,
});

/** Every language that the content has, the original first. */
export const locales: readonly string[] = [
  ORIGINAL,
  ...[...strings.keys()].filter((one) => one !== ORIGINAL),
];

export const languagesThereAre = locales.map((locale) => ({ locale, name: strings.get(locale)!.language }));

/** A section that stands in for one not translated yet. */
export const isForeign = (locale: string, { path }: Pick<Inventory, "path">): boolean =>
  locale !== ORIGINAL && path.split("/").at(-2) === ORIGINAL;

const inOrder = (sections: Readonly<Record<string, SectionModule>>): readonly SectionModule[] =>
  Object.entries(sections)
    .sort(([a], [b]) => sectionNumber(a) - sectionNumber(b))
    .map(([, module]) => module);
const sectionsOf = (locale: string): readonly SectionModule[] =>
  inOrder(Object.fromEntries(Object.entries(chapter).filter(([path]) => path.includes(`/${locale}/`))));

/** A language that says of itself that it is not whole yet: what it lacks stands in the original. */
export const isPartial = ({ strings }: Language): boolean => strings.partial === true;

/** Which way a language is written. */
export function directionOf(locale: string): "ltr" | "rtl" {
  const known = new Intl.Locale(locale) as {
    readonly textInfo?: { readonly direction: string };
    getTextInfo?(): { readonly direction: string };
  };
  return (known.textInfo ?? known.getTextInfo?.())?.direction === "rtl" ? "rtl" : "ltr";
}

/** A language's words. Throws a Complaint of all that it lacks: its own words always, sections and tags unless it is partial. */
export async function languageOf(locale: string, written: Written = {}): Promise<Language> {
  const file = `${CHAPTER}/${locale}`;
  const words = {
    strings: written.strings ?? strings.get(locale),
    stage: written.stage ?? stageWords.get(locale),
    pictures: written.pictures ?? pictureWords.get(locale),
    back: written.back ?? backWords.get(locale),
  };
  const english = {
    strings: strings.get(ORIGINAL)!,
    stage: stageWords.get(ORIGINAL)!,
    pictures: pictureWords.get(ORIGINAL)!,
    back: backWords.get(ORIGINAL)!,
  };
  const faults: string[] = [];
  for (const name of ["strings", "stage", "pictures", "back"] as const)
    for (const fault of await lacking(english[name], words[name], `${file}/${name}.ts`)) faults.push(fault);

  const own = written.sections ? inOrder(written.sections) : sectionsOf(locale);
  let sections = own;
  if (locale !== ORIGINAL) {
    const original = written.original ? inOrder(written.original) : sectionsOf(ORIGINAL);
    sections = original.map((module) => {
      const number = sectionNumber(module.inventory.path);
      const translated = own.find(({ inventory }) => sectionNumber(inventory.path) === number);
      if (words.strings?.partial) return translated ?? module;
      if (translated) faults.push(...tagsLacking(module.inventory, translated.inventory));
      else faults.push(`${file}/${module.inventory.path.split("/").at(-1)}:1: the section is missing`);
      return translated ?? module;
    });
  }
  if (faults.length > 0) throw new Complaint(faults.join("\n"));
  return { locale, ...(words as typeof english), sections, textOf: written.textOf ?? textOf };
}
