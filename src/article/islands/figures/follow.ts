/** A widget that shows what the reader does in another one: knobs of its own follow knobs of that. */
import { keepsakes, standingOf } from "../../../stage/keepsakes.ts";
import { type Page, type Request, thisPage } from "../../../stage/page.ts";
import { figureOf } from "./figureOf.ts";

/** For each knob of the follower: whose knob it follows, how that one stands at first, and how itself. */
export type Links = Readonly<
  Record<string, readonly [instance: string, knob: string, initial: string, ownInitial: string]>
>;

/** Where the reader has left, on this visit, an instance that stands on another page. */
const leftElsewhere = (name: string): Request | undefined =>
  figureOf(name) ? undefined : (keepsakes().read(standingOf(name)) as Request | undefined);

/**
 * Keeps the knobs of `name` as those they follow. Where nothing has been done yet with the followed widget, what an address
 * or the prose has asked of the follower stands: a link may show somebody else's. An address goes before memory.
 */
export function follow(
  name: string,
  links: Links,
  page: Page = thisPage(),
  remembered = leftElsewhere,
): void {
  const followed = (instance: string): Request => {
    const here = page.read(instance);
    return Object.keys(here.texts).length > 0 ? here : (remembered(instance) ?? here);
  };
  /** What each knob was last told, and whether it has stood so since: one that cannot is not told the same for ever. */
  const asked = new Map<string, { readonly text: string; taken: boolean }>();
  let telling = false;
  const keepUp = (told: boolean): void => {
    const own = page.read(name).texts;
    const behind: Record<string, string> = {};
    for (const [knob, [instance, source, initial, ownInitial]] of Object.entries(links)) {
      const { texts } = followed(instance);
      if (!told && Object.keys(texts).length === 0) continue;
      const text = texts[source] ?? initial;
      const last = asked.get(knob);
      if (text === (own[knob] ?? ownInitial)) {
        if (last) last.taken = true;
      } else if (last?.text !== text || last.taken) {
        behind[knob] = text;
        asked.set(knob, { text, taken: false });
      }
    }
    if (Object.keys(behind).length === 0) return;
    telling = true;
    page.turn(name, behind);
    telling = false;
  };
  keepUp(false);
  const sources = new Set(Object.values(links).map(([instance]) => instance));
  page.watch((changed) => {
    if (telling && changed === name) return;
    if (sources.has(changed)) keepUp(true);
    // Put back to its start, it follows all the same.
    else if (changed === name) keepUp(false);
  });
}

/** Carries out what the figures of this page say that they follow, awake or not. */
export function followAll(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>("[data-follow]"))
    follow(dataset.name!, JSON.parse(dataset.follow!) as Links);
}
