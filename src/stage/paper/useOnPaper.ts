/** Has paper show what the screen does, once it is not what the build has drawn any more. */
import { useEffect, useState } from "react";
import type { Performance } from "../performing/useTroupe.ts";
import type { Show } from "../saving/shown.ts";

/** What draws on paper is fetched when the hand has begun, and what it asked for has come; printing waits for nothing. */
const LATER_MS = 1000;

/** `settled`: the step at which it stands where nothing has been asked of it; `show` keeps its identity. */
export function useOnPaper({ values, steps }: Performance["run"], settled: number, show: Show): void {
  const [first] = useState(values);
  const moved = values !== first || steps !== settled;
  useEffect(() => {
    if (!moved) return;
    let stop = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      let wanted = true;
      stop = () => {
        wanted = false;
      };
      // Should it not come, the plate of the build is printed.
      import("./onPaper.tsx").then(
        ({ keepOnPaper }) => {
          if (wanted) stop = keepOnPaper(show);
        },
        () => {},
      );
    }, LATER_MS);
    return () => stop();
  }, [moved, show]);
}
