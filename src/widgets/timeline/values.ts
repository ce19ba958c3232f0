import type { Theme } from "../../stage/values.ts";
import { events } from "./events.ts";
import { tools } from "./tools.ts";

export const timeline: Theme = { events: events.length, tools: tools.length };
