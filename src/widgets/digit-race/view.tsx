import type { Props } from "./props.ts";
import { RacePanel } from "./RacePanel.tsx";

export const panels = {
  loss: (props: Props) => <RacePanel {...props} what="loss" />,
  unseen: (props: Props) => <RacePanel {...props} what="unseen" />,
};
