/** Hands a sleeping widget to React. Arrives with the first widget, together with React itself. */
import { type ReactNode, startTransition, useEffect } from "react";
import { createRoot, hydrateRoot, type RootOptions } from "react-dom/client";
import { speak } from "../kit/language.ts";
import { askedOf } from "../stage/performing/asked.ts";
import { openHere } from "../stage/performing/troupe.ts";
import { posed } from "../stage/pose.ts";
import { Stage } from "../stage/Stage.tsx";
import type { AnyWidget, Pose, WidgetText } from "../stage/widget.ts";
import type { StageWords } from "../stage/words.ts";
import { textOf } from "../widgets/texts.ts";

/** A sleeping widget's words. It may stand in the original, where its page's language has none for it yet. */
export const wordsOf = (figure: HTMLElement): Promise<WidgetText | undefined> =>
  textOf(figure.dataset.widget!, figure.closest<HTMLElement>("[lang]")!.lang);

const words = import.meta.glob<StageWords>("../../content/how-neural-networks-are-trained/*/stage.ts", {
  import: "stage",
});

/** Says when its children stand in the page. Adds no element, so that server and browser agree. */
function Told({ then, children }: { readonly then: () => void; readonly children: ReactNode }): ReactNode {
  useEffect(then, [then]);
  return children;
}

interface Cues {
  /** The widget is about to take over what the build has drawn. */
  readonly begun: () => void;
  /** It ceases to perform; its place is empty. */
  readonly lost: (error: unknown) => void;
}

/** Resolves once the widget performs. */
export async function perform(
  figure: HTMLElement,
  plain: AnyWidget,
  text: WidgetText | undefined,
  name: string,
  { begun, lost }: Cues,
): Promise<void> {
  const locale = document.documentElement.lang;
  const { pose } = figure.dataset;
  const widget = pose === undefined ? plain : posed(plain, JSON.parse(pose) as Pose);
  const load = words[`../../content/how-neural-networks-are-trained/${locale}/stage.ts`];
  const mount = figure.querySelector("[data-mount]");
  if (!load || !mount || !text) throw new Error(`no place or no words for ${name}`);
  const asked = askedOf(widget, name);
  const [stageWords, troupe] = await Promise.all([
    load(),
    // What the build has drawn stays until the first state is there.
    widget.heavy
      ? import("./openHeavy.ts").then(({ openHeavy }) => openHeavy(widget, asked))
      : openHere(widget, undefined, asked),
  ]);
  speak(locale, stageWords.aloud, document.documentElement.dataset.marks);
  let awake = false;
  await new Promise<void>((resolve, reject) => {
    const then = (): void => {
      awake = true;
      resolve();
    };
    const options: RootOptions = {
      identifierPrefix: `${name}-`,
      onUncaughtError(error) {
        troupe.close();
        mount.replaceWith(mount.cloneNode(false));
        if (awake) lost(error);
        else reject(error);
      },
      // Mended by the stage itself, or drawn afresh because something had changed what the build has drawn.
      onCaughtError: (error) => console.info(`${name}: caught`, error),
      onRecoverableError: (error) => console.info(`${name}: drawn afresh`, error),
    };
    const stage = (
      <Told then={then}>
        <Stage widget={widget} name={name} words={stageWords} text={text} troupe={troupe} />
      </Told>
    );
    begun();
    // In small portions of time: the page stays at hand meanwhile.
    startTransition(() => {
      // What the build has drawn is taken over only where it is what was asked for.
      if (mount.hasChildNodes() && !asked) hydrateRoot(mount, stage, options);
      else createRoot(mount, options).render(stage);
    });
  });
}
