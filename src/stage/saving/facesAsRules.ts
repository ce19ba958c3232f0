/** Faces of the page with their files inside, for what stands alone and fetches nothing. */

export interface Face {
  readonly family: string;
  /** "400", "600" */
  readonly weight: string;
  /** "normal", "italic" */
  readonly style: string;
}

const bare = (family: string): string => family.replaceAll('"', "").trim();

/** The first of a list of families: those behind it stand in for it, and are not wanted where it is there. */
export const firstFamily = (list: string): string => bare(list.split(",")[0]!);

/** The rules of the faces that are wanted, as far as their files can be had. */
export async function facesAsRules(wants: (face: Face) => boolean): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule),
  );
  const used = rules.filter(({ style }) =>
    wants({
      family: bare(style.getPropertyValue("font-family")),
      weight: (style.getPropertyValue("font-weight") || "400").replace("normal", "400"),
      style: style.getPropertyValue("font-style") || "normal",
    }),
  );
  const written = await Promise.all(
    used.map(async (rule) => {
      const file = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (!file) return "";
      const answer = await fetch(new URL(file, rule.parentStyleSheet?.href ?? document.baseURI)).catch(
        () => null,
      );
      if (!answer?.ok) return "";
      const inside = await asData(await answer.blob());
      return rule.cssText.replace(/src:[^;]+;/, `src: url("${inside}");`);
    }),
  );
  return written.join("\n");
}

const asData = (file: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
