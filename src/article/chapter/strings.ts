/** The page's own words, by language: one folder of content each. */
import type { back as englishBack } from "../../../content/how-neural-networks-are-trained/en/back.ts";
import type { pictures as englishPictures } from "../../../content/how-neural-networks-are-trained/en/pictures.ts";
import type { strings as english } from "../../../content/how-neural-networks-are-trained/en/strings.ts";
import type { StageWords } from "../../stage/words.ts";

/** Words of the page. A language that is `partial` lacks sections, tags or widgets' words yet. */
export type Strings = typeof english & { readonly partial?: boolean };
export type PictureWords = typeof englishPictures;
export type BackWords = typeof englishBack;

const pages = import.meta.glob<Strings>("../../../content/how-neural-networks-are-trained/*/strings.ts", {
  eager: true,
  import: "strings",
});
const stages = import.meta.glob<StageWords>("../../../content/how-neural-networks-are-trained/*/stage.ts", {
  eager: true,
  import: "stage",
});
const pictured = import.meta.glob<PictureWords>(
  "../../../content/how-neural-networks-are-trained/*/pictures.ts",
  { eager: true, import: "pictures" },
);

const backs = import.meta.glob<BackWords>("../../../content/how-neural-networks-are-trained/*/back.ts", {
  eager: true,
  import: "back",
});

const localeOf = (path: string): string => path.split("/").at(-2)!;
const byLocale = <T>(files: Record<string, T>): ReadonlyMap<string, T> =>
  new Map(Object.entries(files).map(([path, content]) => [localeOf(path), content]));

export const strings = byLocale(pages);
export const stageWords = byLocale(stages);
export const pictureWords = byLocale(pictured);
export const backWords = byLocale(backs);
