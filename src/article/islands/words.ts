import type { wordsForScript } from "../layout/Page.tsx";

/** The few words that scripts say, from the page itself. */
export const words = (): ReturnType<typeof wordsForScript> =>
  JSON.parse(document.getElementById("words")?.textContent ?? "{}");
