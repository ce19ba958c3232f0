/** Who may import what: the project's floors as a function from sources to faults, so that it can be tested itself. */
import { posix } from "node:path";
import { parseSync } from "vite";

/** Lowest first; rooms on one floor don't know each other. */
const floors = [["content"], ["engine", "kit"], ["stage"], ["widgets"], ["article"], ["build"]] as const;
type Room = (typeof floors)[number][number] | "scripts";
const heightOf = (room: Room): number => floors.findIndex((rooms) => rooms.some((name) => name === room));

/** Rooms that may read the name, address and version of the project. */
const readsPackage: readonly Room[] = ["article", "build"];

function roomOf(path: string): Room | undefined {
  const [first, second] = path.split("/");
  if (first === "content" || first === "scripts") return first;
  return floors.flat().find((room) => first === "src" && room === second);
}

/** The widget a file belongs to, or `undefined`: the registry and the worker belong to none. */
const widgetOf = (path: string): string | undefined => /^src\/widgets\/([^/]+)\//.exec(path)?.[1];

/** Every specifier a source names, whether for values, for types, on demand, for a worker or by pattern. */
export function importsOf(path: string, source: string): string[] {
  if (path.endsWith(".mdx")) {
    const prose = source.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
    return [...prose.matchAll(/^(?:import|export)\s.*?["']([^"']+)["']/gm)].map(
      ([, specifier]) => specifier!,
    );
  }
  if (path.endsWith(".css")) {
    return [...source.matchAll(/@import\s+(?:url\()?["']?([^"')\s;]+)/g)].map(([, specifier]) => specifier!);
  }
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  return namedIn(program.body);
}

/** The fields of a syntax tree's node that matter here. */
interface SyntaxNode {
  readonly type: string;
  readonly source?: unknown;
  readonly value?: unknown;
  readonly elements?: unknown;
  readonly callee?: unknown;
  readonly arguments?: readonly unknown[];
  readonly object?: unknown;
  readonly property?: unknown;
  readonly name?: unknown;
}
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function namedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (!isNode(value)) return [];
  const { type } = value;
  let named: string[] = [];
  if (/^(Import|Export)|^TSImportType$/.test(type)) named = stringsIn(value.source);
  else if (/^(New|Call)Expression$/.test(type) && namesFiles(value.callee)) {
    named = stringsIn(value.arguments?.[0]).filter((name) => /\.[a-z]+$/.test(name));
  }
  return [...named, ...Object.values(value).flatMap(namedIn)];
}

function stringsIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === "ArrayExpression" && Array.isArray(node.elements))
    return node.elements.flatMap(stringsIn);
  return node.type === "Literal" && typeof node.value === "string" ? [node.value] : [];
}

/** `new URL("./worker.ts", import.meta.url)` and `import.meta.glob("./*.ts")` import too. */
function namesFiles(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === "Identifier") return callee.name === "URL";
  const { object, property } = callee;
  return isNode(object) && object.type === "MetaProperty" && isNode(property) && property.name === "glob";
}

/** Every import that breaks the floors, as `file: what is wrong`. `sources` maps paths from the top to text. */
export function floorFaults(sources: Iterable<readonly [path: string, source: string]>): string[] {
  const faults: string[] = [];
  for (const [path, source] of sources) {
    const room = roomOf(path);
    if (!room) continue;
    for (const specifier of importsOf(path, source)) {
      const fault = faultOf(path, room, specifier.replace(/\?.*$/, ""));
      if (fault) faults.push(`${path}: ${fault}`);
    }
  }
  return faults;
}

function faultOf(path: string, room: Room, specifier: string): string | undefined {
  if (/^(https?:|data:)/.test(specifier)) return undefined;
  if (room === "content") return `content imports nothing, yet imports ${specifier}`;
  return /^[./]/.test(specifier) ? fileFault(path, room, specifier) : packageFault(room, specifier);
}

function packageFault(room: Room, specifier: string): string | undefined {
  const name = specifier.startsWith("@") ? specifier.split("/", 2).join("/") : specifier.split("/", 1)[0]!;
  if (room === "engine") return `engine imports nothing outside engine, yet imports ${specifier}`;
  if (name.startsWith("node:")) {
    return room === "build" || room === "scripts" ? undefined : `${specifier} belongs to build`;
  }
  if (room === "scripts" && name !== "vite")
    return `scripts import only Node's own modules and vite, not ${specifier}`;
  if (/^d3($|-)/.test(name) && room !== "kit") return `${specifier} belongs to kit`;
  return undefined;
}

/** What the chapter computes with the engine; the rest of the engine is the library, and knows nothing of it. */
const SUBJECTS = "src/engine/subjects/";
const isLibrary = (path: string): boolean => roomOf(path) === "engine" && !path.startsWith(SUBJECTS);

function fileFault(path: string, room: Room, specifier: string): string | undefined {
  const target = specifier.startsWith("/")
    ? specifier.slice(1)
    : posix.normalize(posix.join(posix.dirname(path), specifier));
  const other = roomOf(target);
  if (room === "scripts") {
    return other === "scripts" ? undefined : `scripts import only each other, not ${target}`;
  }
  if (!other) {
    if (target === "package.json" && readsPackage.includes(room)) return undefined;
    return `${target} stands on no floor`;
  }
  const [mine, theirs] = [widgetOf(path), widgetOf(target)];
  if (mine && theirs && mine !== theirs) return `a widget never imports another widget: ${target}`;
  if (isLibrary(path) && target.startsWith(SUBJECTS))
    return `the engine's library may not import from its subjects: ${target}`;
  if (other === room) return undefined;
  if (room === "engine") return `engine imports nothing outside engine, yet imports ${target}`;
  if (other === "scripts" || heightOf(other) >= heightOf(room))
    return `${room} may not import from ${other}: ${target}`;
  return undefined;
}
