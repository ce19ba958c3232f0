/**
 * Compiles the engine's SIMD kernels (AssemblyScript) on the way, and puts what brings the module's bytes in the place of
 * `src/engine/kernels/compiled.ts`: fetched by whoever runs in a browser, a page or a worker; at hand in Node.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const place = /\/src\/engine\/kernels\/compiled\.ts$/;
const sources = "src/engine/kernels/assembly";
const cache = ".tmp/kernels";

export function kernels(): Plugin {
  return {
    name: "kernels",
    async load(id) {
      if (!place.test(id)) return undefined;
      for (const file of sourceFiles()) this.addWatchFile(file);
      const file = await compiledFile();
      return this.environment.config.consumer === "client"
        ? `import address from ${JSON.stringify(`${file}?url&no-inline`)};
export async function compiled() {
  const response = await fetch(address);
  if (!response.ok) throw new Error(\`\${address}: \${response.status}\`);
  return response.arrayBuffer();
}`
        : `const text = ${JSON.stringify(readFileSync(file, "base64"))};
export const compiled = async () => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;`;
    },
  };
}

/** The module's bytes, for the build itself. */
export async function kernelBytes(): Promise<ArrayBuffer> {
  return Uint8Array.from(readFileSync(await compiledFile())).buffer;
}

const sourceFiles = (): string[] =>
  readdirSync(sources)
    .sort()
    .map((name) => join(process.cwd(), sources, name));

/** The path of the module, compiled unless these very sources have been before. Throws what the compiler has to say. */
async function compiledFile(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sourceFiles()) hash.update(readFileSync(source));
  const file = join(process.cwd(), cache, `kernels-${hash.digest("hex").slice(0, 12)}.wasm`);
  if (existsSync(file)) return file;
  const { default: asc } = await import("assemblyscript/asc");
  let module: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      // The compiler knows files by the ending .ts only; ours are no TypeScript, and no other tool shall take them for it.
      `${sources}/index.ts`,
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
