/** Measures what a heavy widget's work takes: readings for the eye alone, never part of its state. */

/** A speed is measured over at least so many milliseconds of work. */
const MEASURED = 100;

export interface Meter {
  /** So many steps took so many milliseconds of work; what drawing and waiting take is not the model's. */
  worked(steps: number, ms: number): void;
  /** One step took so many milliseconds, by the name of what it measures. */
  timed(name: string, ms: number): void;
  /** With other knobs the speed is another's. */
  forgetSpeed(): void;
  /** `stepsPerSecond`, and the seconds of single steps by name. */
  readings(): Readonly<Record<string, number>>;
}

export function createMeter(): Meter {
  let speed = 0;
  const measured = { steps: 0, ms: 0 };
  const seconds: Record<string, number> = {};
  return {
    worked(steps, ms) {
      measured.steps += steps;
      measured.ms += ms;
      if (measured.ms < MEASURED) return;
      speed = (1000 * measured.steps) / measured.ms;
      // Half of the past is kept, so that the reading neither trembles nor lags.
      measured.steps /= 2;
      measured.ms /= 2;
    },
    timed(name, ms) {
      // The least of several times is kept: whatever else the machine was doing can only have added to the others.
      // A clock too coarse to see the step has measured nothing.
      if (ms > 0) seconds[name] = Math.min(seconds[name] ?? Number.POSITIVE_INFINITY, ms / 1000);
    },
    forgetSpeed() {
      speed = measured.steps = measured.ms = 0;
    },
    readings: () => ({ ...seconds, ...(speed > 0 && { stepsPerSecond: speed }) }),
  };
}
