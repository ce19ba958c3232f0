/**
 * The day's pictures, which nobody sees before dawn: a browser fetches them while the reader walks. Where plates are drawn
 * they are there at once; so nothing that the day imports may import this, and the linter sees to it.
 */
import { type ComponentType, lazy } from "react";
import type * as dayParts from "./day.tsx";

type Day = typeof dayParts;
type Parts = Pick<Day, "DayMap" | "DayProfile">;

const fetchDay = (): Promise<Day> => import("./day.tsx");

function lazyParts(): Parts {
  const part = <N extends keyof Parts>(name: N) =>
    lazy(async (): Promise<{ default: ComponentType<Parameters<Parts[N]>[0]> }> => {
      try {
        return { default: (await fetchDay())[name] };
      } catch (error) {
        // Next time it is asked for it is fetched anew.
        day.parts = lazyParts();
        throw error;
      }
    }) as unknown as Parts[N];
  return { DayMap: part("DayMap"), DayProfile: part("DayProfile") };
}

export const day: { parts: Parts } = { parts: import.meta.env.SSR ? await fetchDay() : lazyParts() };

/** Fetches the day before it is asked for. */
export function awaitDawn(): void {
  // If it does not come now, dawn will say so.
  fetchDay().catch(() => {});
}
