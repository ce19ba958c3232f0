/**
 * For what need not be done at every move of a hand: the newest task at once, or once `ms` have passed since the last. The
 * newest is never lost: `flush` does at once what still waits.
 */
export function seldom(ms: number) {
  let resting = false;
  let waiting: (() => void) | undefined;
  const flush = (): void => {
    const task = waiting;
    waiting = undefined;
    task?.();
  };
  const ask = (task: () => void): void => {
    waiting = task;
    if (resting) return;
    resting = true;
    setTimeout(() => {
      resting = false;
      if (waiting) ask(waiting);
    }, ms);
    flush();
  };
  return { ask, flush };
}
