/** Whether a worker still hears: one that hangs, is killed or never came says nothing of it. */

/** What is asked of a worker that says nothing, so often, and so far apart in milliseconds. */
export const QUESTION = { hears: true } as const;
export const BEAT = 2000;
export const BEATS = 5;

export interface Hearing {
  /** Something was sent, and something should come back. */
  readonly spoken: () => void;
  readonly heard: () => void;
  readonly stop: () => void;
}

/**
 * Asks a worker that has been silent since it was last spoken to, and calls `deaf` when it answers none of `BEATS` questions.
 * Many short waits instead of a long one: a page that was frozen on the way counts at most one of them too many.
 */
export function heedHearing(ask: (question: typeof QUESTION) => void, deaf: () => void): Hearing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const beat = (): void => {
    if (asked === BEATS) {
      deaf();
      return;
    }
    asked += 1;
    ask(QUESTION);
    timer = setTimeout(beat, BEAT);
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    asked = 0;
  };
  return {
    spoken() {
      timer ??= setTimeout(beat, BEAT);
    },
    heard: stop,
    stop,
  };
}
