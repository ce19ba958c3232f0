/**
 * Compiles the engine's SIMD kernels (AssemblyScript) on the way. `import load from "./index.as?compiled"` gives a function
 * that brings the module's bytes: fetched by whoever runs in a browser, a page or a worker; at hand in Node.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Plugin } from "vite";

const request = /\.as\?compiled$/;
const cache = ".tmp/kernels";

export function kernels(): Plugin {
  return {
    name: "kernels",
    async load(id) {
      if (!request.test(id)) return undefined;
      const entry = id.replace(/\?.*$/, "");
      const sources = sourcesBeside(entry);
      for (const source of sources) this.addWatchFile(source);
      const file = await compiled(entry, sources);
      return this.environment.config.consumer === "client"
        ? `import address from ${JSON.stringify(`${file}?url&no-inline`)};
export default async () => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(\`\${address}: \${response.status}\`);
  return response.arrayBuffer();
};`
        : `const text = ${JSON.stringify(readFileSync(file, "base64"))};
export default async () => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;`;
    },
  };
}

/** The bytes of the engine's kernels, for the build itself. */
export async function kernelBytes(): Promise<ArrayBuffer> {
  const entry = join(process.cwd(), "src/engine/kernels/assembly/index.as");
  return Uint8Array.from(readFileSync(await compiled(entry, sourcesBeside(entry)))).buffer;
}

const sourcesBeside = (entry: string): string[] =>
  readdirSync(dirname(entry))
    .filter((name) => name.endsWith(".as"))
    .sort()
    .map((name) => join(dirname(entry), name));

/** What we ask of the compiler. Its own types would give every array of the project an `at` that never misses. */
interface Compiler {
  main(
    words: readonly string[],
    files: {
      readFile(name: string, base: string): string | null;
      writeFile(name: string, contents: string | Uint8Array): void;
      listFiles(): readonly string[];
    },
  ): Promise<{ readonly error: Error | null; readonly stderr: { toString(): string } }>;
}
const COMPILER: string = "assemblyscript/asc";

/** The path of the module, compiled unless these very sources have been before. Throws what the compiler has to say. */
async function compiled(entry: string, sources: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(source));
  const file = join(process.cwd(), cache, `kernels-${hash.digest("hex").slice(0, 12)}.wasm`);
  if (existsSync(file)) return file;
  const { default: asc } = (await import(COMPILER)) as { readonly default: Compiler };
  let module: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      // The compiler knows files by the ending .ts only; ours are no TypeScript, and no other tool shall take them for it.
      relative(process.cwd(), entry).replace(/as$/, "ts"),
      ...["--enable", "simd", "-O3", "--runtime", "stub", "--noAssert", "--outFile", "kernels.wasm"],
    ],
    {
      readFile(name, base) {
        const path = join(base, name.replace(/\.ts$/, ".as"));
        return existsSync(path) ? readFileSync(path, "utf8") : null;
      },
      writeFile(_name, contents) {
        if (contents instanceof Uint8Array) module = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !module) throw new Error(stderr.toString() || String(error));
  mkdirSync(dirname(file), { recursive: true });
  // Several processes may compile at once; none may read what another has half written.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, module);
  renameSync(own, file);
  return file;
}
