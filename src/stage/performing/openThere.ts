/** Opens a performance in a worker, or in the page where there are none, or none that answers. Orders go one way, news the other; nothing is shared. */

import type { Request } from "../page.ts";
import type { AnyWidget } from "../widget.ts";
import type { Letter, Opening } from "./attend.ts";
import { fetchData } from "./fetchData.ts";
import { heedHearing } from "./hearing.ts";
import { createMeter } from "./meter.ts";
import type { Machine, News, Order } from "./performer.ts";
import { type Actor, gather, performHere, type Troupe } from "./troupe.ts";

/** What a worker does for the page. */
export interface Hired extends EventTarget {
  postMessage(message: unknown): void;
  terminate(): void;
}

/** What a performance elsewhere needs of its page; tests give their own. */
export interface House {
  /** Absolute address of the site's root. */
  readonly root: string;
  /** Throws where there are no workers. */
  readonly openWorker: () => Hired;
  /** Calls back when what has been told can be on the screen. */
  readonly drawn: (task: () => void) => void;
}

/** A picture that takes longer than this to come to where it is asked to stand is shown on its way, in milliseconds. */
const PATIENCE = 8000;

/** Resolves with the first news; rejects when there will be none. */
export function openThere(
  widget: AnyWidget,
  { root, openWorker, drawn }: House,
  asked?: Request,
): Promise<Troupe> {
  return new Promise((resolve, reject) => {
    const act = (hear: (news: News) => void): Actor => {
      let last: News | undefined;
      let actor: Actor | undefined;
      const tell = (news: News): void => {
        const first = !last;
        last = news;
        hear(news);
        if (first) queueMicrotask(() => resolve(troupe));
      };
      const refuse = (): void => {
        actor?.close();
        actor = gone;
        if (last) hear({ ...last, moving: false, trouble: "broken" });
        else reject(new Error(`${widget.id}: no first state`));
      };
      const load: Machine["load"] = (name) => fetchData(root, name);
      const here = (): Actor =>
        performHere(widget, {
          tell,
          refuse,
          load,
          meter: createMeter(),
          from: last,
          asked,
          patience: PATIENCE,
        });
      const there = (): Actor => {
        const worker = openWorker();
        let spoke = false;
        const early: Order[] = [];
        const close = (): void => {
          hearing.stop();
          worker.terminate();
        };
        const lost = (): void => {
          close();
          if (spoke) {
            refuse();
            return;
          }
          // Before its first news: its code did not arrive, or this browser cannot run it.
          actor = here();
          for (const order of early) actor.send(order);
        };
        const hearing = heedHearing((question) => worker.postMessage(question), lost);
        worker.addEventListener("message", (event) => {
          const letter = (event as MessageEvent<Letter>).data;
          hearing.heard();
          if ("refused" in letter) refuse();
          else if ("news" in letter) {
            spoke = true;
            tell(letter.news);
          }
        });
        worker.addEventListener("error", lost);
        const from = last && { values: last.values, state: last.state, steps: last.steps };
        const { id, pose } = widget;
        worker.postMessage({ id, root, from, pose, asked, patience: PATIENCE } satisfies Opening);
        hearing.spoken();
        return {
          send(order) {
            if (!spoke) early.push(order);
            worker.postMessage(order);
            hearing.spoken();
          },
          close,
        };
      };
      const open = (): Actor => {
        try {
          return there();
        } catch {
          return here();
        }
      };
      /** In the place of one that died: the next order of the hand opens another, where the last news left off. */
      const gone: Actor = {
        send(order) {
          if (order.kind === "seen" || order.kind === "rest") return;
          actor = open();
          actor.send({ kind: "turn", change: troupe.scene().wanted });
          if (order.kind !== "retry") actor.send(order);
        },
        close: () => {},
      };
      actor = open();
      return { send: (order) => actor?.send(order), close: () => actor?.close() };
    };
    const troupe = gather(widget, drawn, act, asked);
  });
}
