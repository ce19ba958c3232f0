/**
 * Sliders under a finger. Browsers set one where it is touched, before they know whether the finger goes along it or scrolls
 * the page: what is set so is told once the finger has gone along the slider or is lifted, and taken back when the page scrolls.
 */

/** Screen pixels that a finger goes before its way shows. */
const WAY = 8;

interface Finger {
  readonly slider: HTMLInputElement;
  readonly pointerId: number;
  readonly from: readonly [x: number, y: number];
  readonly before: string;
  /** What the browser has set and nobody has been told. */
  held?: string | undefined;
  /** It goes along the slider: what is set is told as it is set. */
  along: boolean;
}

/** Past React's own setter, which would take the value for one that it knows. */
const put = (slider: HTMLInputElement, value: string): void =>
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(slider, value);
const tell = (slider: HTMLInputElement, value: string): void => {
  put(slider, value);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
};

export function heedFingers(): void {
  let finger: Finger | undefined;
  const settle = (): void => {
    if (!finger || finger.along) return;
    finger.along = true;
    if (finger.held !== undefined) tell(finger.slider, finger.held);
  };
  const listen = <K extends keyof WindowEventMap>(kind: K, then: (event: WindowEventMap[K]) => void): void =>
    addEventListener(kind, then, { capture: true, passive: true });

  listen("pointerdown", ({ target, pointerType, pointerId, clientX, clientY, isPrimary }) => {
    finger = undefined;
    if (pointerType !== "touch" || !isPrimary || !(target instanceof HTMLInputElement)) return;
    if (target.type !== "range") return;
    finger = { slider: target, pointerId, from: [clientX, clientY], before: target.value, along: false };
  });
  listen("input", (event) => {
    if (!finger || finger.along || finger.slider !== event.target) return;
    event.stopImmediatePropagation();
    finger.held = finger.slider.value;
  });
  listen("pointermove", ({ pointerId, clientX, clientY }) => {
    if (finger?.pointerId !== pointerId) return;
    const [right, down] = [Math.abs(clientX - finger.from[0]), Math.abs(clientY - finger.from[1])];
    if (right > WAY && right > down) settle();
  });
  listen("pointerup", ({ pointerId }) => {
    if (finger?.pointerId !== pointerId) return;
    settle();
    finger = undefined;
  });
  listen("pointercancel", ({ pointerId }) => {
    if (finger?.pointerId !== pointerId) return;
    const { slider, before, along } = finger;
    finger = undefined;
    if (along) tell(slider, before);
    else put(slider, before);
  });
}
