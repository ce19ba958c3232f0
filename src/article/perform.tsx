/** Hands a sleeping widget to React. Arrives with the first widget, together with React itself. */
import { type ReactNode, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { Stage } from "../stage/Stage.tsx";
import type { AnyWidget } from "../stage/widget.ts";
import type { StageWords } from "../stage/words.ts";

const words = import.meta.glob<StageWords>("../../content/how-neural-networks-are-trained/*/stage.ts", {
  import: "stage",
});

/** Says when its children stand in the page. Adds no element, so that server and browser agree. */
function Told({ then, children }: { readonly then: () => void; readonly children: ReactNode }): ReactNode {
  useEffect(then, [then]);
  return children;
}

/** Resolves once the widget performs. */
export async function perform(figure: HTMLElement, widget: AnyWidget, name: string): Promise<void> {
  const locale = document.documentElement.lang;
  const load = words[`../../content/how-neural-networks-are-trained/${locale}/stage.ts`];
  const mount = figure.querySelector("[data-mount]");
  if (!load || !mount) throw new Error(`no place or no words for ${name}`);
  const [stageWords, troupe] = await Promise.all([
    load(),
    // What the build has drawn stays until the first state is there.
    widget.heavy ? import("./openHeavy.ts").then(({ openHeavy }) => openHeavy(widget)) : undefined,
  ]);
  await new Promise<void>((then) => {
    hydrateRoot(
      mount,
      <Told then={then}>
        <Stage widget={widget} name={name} words={stageWords} locale={locale} {...(troupe && { troupe })} />
      </Told>,
      { identifierPrefix: `${name}-` },
    );
  });
}
