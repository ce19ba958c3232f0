/**
 * Compiles the engine's SIMD kernels (AssemblyScript) on the way, and puts what brings the module's bytes in the place of
 * `src/engine/kernels/compiled.ts`: fetched by whoever runs in a browser, a page or a worker; at hand in Node.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "vite";

const place = /\/src\/engine\/kernels\/compiled\.ts$/;
const sources = "src/engine/kernels/assembly";
const cache = ".tmp/kernels";

export function kernels(): Plugin {
  return {
    name: "kernels",
    load(id) {
      if (!place.test(id)) return undefined;
      for (const file of sourceFiles()) this.addWatchFile(file);
      const file = compiledFile();
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
export function kernelBytes(): ArrayBuffer {
  return Uint8Array.from(readFileSync(compiledFile())).buffer;
}

const sourceFiles = (): string[] =>
  readdirSync(sources)
    .sort()
    .map((name) => join(process.cwd(), sources, name));

/** The path of the module, compiled unless these very sources have been before. Throws what the compiler has to say. */
function compiledFile(): string {
  const hash = createHash("sha256");
  for (const source of sourceFiles()) hash.update(readFileSync(source));
  const name = `kernels-${hash.digest("hex").slice(0, 12)}`;
  const file = join(process.cwd(), cache, `${name}.wasm`);
  if (existsSync(file)) return file;
  // The compiler knows files by the ending .ts only; ours are no TypeScript, and no other tool shall take them for it.
  // Several processes may compile at once; none may read what another has half written.
  const room = join(cache, `${name}-${process.pid}`);
  mkdirSync(room, { recursive: true });
  for (const source of sourceFiles()) copyFileSync(source, join(room, basename(source).replace(/as$/, "ts")));
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "node_modules/assemblyscript/bin/asc.js",
      join(room, "index.ts"),
      ...["--enable", "simd", "-O3", "--runtime", "stub", "--noAssert"],
      ...["--outFile", join(room, "kernels.wasm")],
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  renameSync(join(room, "kernels.wasm"), file);
  rmSync(room, { recursive: true });
  return file;
}
