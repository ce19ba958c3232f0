import { type ReactNode, useRef } from "react";
import { Button } from "../../kit/controls/Button.tsx";
import { Panels } from "../../kit/figure/plane/Panels.tsx";
import type { LayoutProps } from "../../stage/widget.ts";
import { CardsPanel } from "./CardsPanel.tsx";
import { EnvelopePanel } from "./EnvelopePanel.tsx";
import { ErrorsPanel } from "./ErrorsPanel.tsx";
import { letter, open } from "./envelope.ts";
import { FitPanel } from "./FitPanel.tsx";
import type { State, Values } from "./model.ts";
import type { Text } from "./text/en.ts";

export const panels = { fit: FitPanel, errors: ErrorsPanel, cards: CardsPanel, envelope: EnvelopePanel };

type Drawn = LayoutProps<Values, State, Text, keyof typeof panels>;

const settings = ["units", "epochs", "decay", "dropout", "held"] as const;

export function Layout({ panels, values, wanted = values, state, text, turn }: Drawn): ReactNode {
  // It opens once: not for a network that is about to be another.
  const place = useRef<HTMLDivElement>(null);
  // It opens once: not for a network that is about to be another.
  const behind = settings.some((name) => wanted[name] !== values[name]);
  return (
    <>
      <Panels columns={2}>
        {panels.fit}
        {panels.errors}
      </Panels>
      {panels.cards}
      {/* The button goes with the seal: who pressed it by key goes on from what the envelope says. */}
      <div className="desk-envelope" ref={place} tabIndex={-1}>
        {panels.envelope}
        {turn && !letter(values) && (
          <Button
            disabled={behind}
            onClick={() => {
              place.current?.focus();
              turn(open(values, state));
            }}
          >
            {text.open}
          </Button>
        )}
      </div>
    </>
  );
}
