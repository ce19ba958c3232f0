/** One row per widget; the key is its id in MDX, in addresses, in CSS and in tests. */
import type { AnyWidget } from "../stage/widget.ts";

export const widgets = {
  "night-walk": () => import("./night-walk/index.ts"),
  "first-look": () => import("./first-look/index.ts"),
  "function-graph": () => import("./function-graph/index.ts"),
  "tweak-ripple": () => import("./tweak-ripple/index.ts"),
  "random-guess": () => import("./random-guess/index.ts"),
  "haystack-count": () => import("./haystack-count/index.ts"),
  "egg-shell": () => import("./egg-shell/index.ts"),
  "lonely-space": () => import("./lonely-space/index.ts"),
  "line-error": () => import("./line-error/index.ts"),
  "error-bowl": () => import("./error-bowl/index.ts"),
  "descent-steps": () => import("./descent-steps/index.ts"),
  "many-dials": () => import("./many-dials/index.ts"),
  "loss-landscape": () => import("./loss-landscape/index.ts"),
  "hackers-gradient": () => import("./hackers-gradient/index.ts"),
  "backprop-stepper": () => import("./backprop-stepper/index.ts"),
  "gradient-bill": () => import("./gradient-bill/index.ts"),
  "training-loop": () => import("./training-loop/index.ts"),
  timeline: () => import("./timeline/index.ts"),
  "vanishing-gradient": () => import("./vanishing-gradient/index.ts"),
  pretraining: () => import("./pretraining/index.ts"),
  "batch-noise": () => import("./batch-noise/index.ts"),
  "optimizer-race": () => import("./optimizer-race/index.ts"),
  "digit-race": () => import("./digit-race/index.ts"),
  "overfit-desk": () => import("./overfit-desk/index.ts"),
  "train-digits": () => import("./train-digits/index.ts"),
} satisfies Record<string, () => Promise<{ readonly default: AnyWidget }>>;

export type WidgetId = keyof typeof widgets;
