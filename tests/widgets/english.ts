/** Every widget's words in the language that it was written in. */
import type { WidgetText } from "../../src/stage/widget.ts";

const texts = import.meta.glob<WidgetText>("../../src/widgets/*/text/en.ts", { eager: true, import: "en" });

export const englishOf = (id: string): WidgetText => texts[`../../src/widgets/${id}/text/en.ts`]!;
