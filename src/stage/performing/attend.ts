/** The worker's end of a performance: waits for its opening, loads the model, and performs. */

import { posed } from "../pose.ts";
import type { Pose } from "../widget.ts";
import { fetchData } from "./fetchData.ts";
import { QUESTION } from "./hearing.ts";
import { createMeter } from "./meter.ts";
import { type AnyPart, createPerformer, type Machine, type News, type Order } from "./performer.ts";

/** The first letter to a worker: which model, posed how, where the site's root is, and where its run begins. */
export interface Opening extends Pick<Machine, "from" | "asked" | "patience"> {
  readonly id: string;
  readonly root: string;
  readonly pose: Pose | undefined;
}
/** A worker's letters: news, or that there will be none, or that it hears. */
export type Letter = { readonly news: News } | { readonly refused: true } | { readonly hears: true };

/** What a worker of ours does inside; a worker's own global scope is one of these. */
export interface Post {
  postMessage(message: unknown): void;
  addEventListener(kind: "message", listener: (event: { readonly data: unknown }) => void): void;
}

export function attend(post: Post, load: (id: string) => Promise<AnyPart>): void {
  const answer = (letter: Letter): void => post.postMessage(letter);
  // Tasks of a channel come between messages, without the delay that nested timers get.
  const channel = new MessageChannel();
  const tasks: (() => void)[] = [];
  channel.port1.onmessage = () => tasks.shift()?.();
  let performer: ((order: Order) => void) | undefined;
  const early: Order[] = [];
  post.addEventListener("message", ({ data }) => {
    if (isOpening(data)) {
      const { id, root, pose, ...begin } = data;
      load(id).then(
        (plain) => {
          performer = createPerformer(pose ? posed(plain, pose) : plain, {
            ...begin,
            now: () => performance.now(),
            later(task, ms) {
              if (ms > 0) setTimeout(task, ms);
              else {
                tasks.push(task);
                channel.port2.postMessage(null);
              }
            },
            load: (name) => fetchData(root, name),
            // What is prepared stays where it was made.
            tell: ({ prepared: _prepared, ...news }) => answer({ news }),
            refuse: () => answer({ refused: true }),
            slice: 12,
            meter: createMeter(),
          });
          for (const order of early.splice(0)) performer(order);
        },
        () => answer({ refused: true }),
      );
    } else if (isQuestion(data)) {
      // One that still waits for its model's code may wait for ever: it says nothing.
      if (performer) answer(QUESTION);
    } else if (performer) performer(data as Order);
    else early.push(data as Order);
  });
}

const isOpening = (message: unknown): message is Opening =>
  typeof message === "object" && message !== null && "root" in message;
const isQuestion = (message: unknown): message is typeof QUESTION =>
  typeof message === "object" && message !== null && "hears" in message;
