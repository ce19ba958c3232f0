/** Where each widget's words are. Apart from the registry: the table grows with every language, and comes with the first widget. */
import type { WidgetText } from "../stage/widget.ts";

/** Each language of each widget is a piece of its own: a page fetches the one that it is in. */
const texts = import.meta.glob<Readonly<Record<string, WidgetText>>>("./*/text/*.ts");

/** A widget's words in a language; undefined where they are not written. */
export async function textOf(id: string, locale: string): Promise<WidgetText | undefined> {
  const module = await texts[`./${id}/text/${locale}.ts`]?.();
  return module && Object.values(module)[0];
}
