import { CloudPanel } from "./CloudPanel.tsx";
import { LossPanel } from "./LossPanel.tsx";
import { MapPanel } from "./MapPanel.tsx";

export const panels = { cloud: CloudPanel, map: MapPanel, loss: LossPanel };
