// (d) native C, clang -O3 -ffast-math -march=native (AVX2+FMA), single thread, in a child process over a pipe.
import { kernelInstance } from "./kernels-common.mjs";
export const name = "d-native-c";
export async function create(spec) {
  const { spawn } = await import("node:child_process");
  const { fileURLToPath } = await import("node:url");
  const p = spawn(fileURLToPath(new URL("../native", import.meta.url)), {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let buf = Buffer.alloc(0),
    want = null;
  const pump = () => {
    if (want && buf.length >= want.n) {
      const b = buf.subarray(0, want.n);
      buf = buf.subarray(want.n);
      const w = want;
      want = null;
      w.ok(b);
    }
  };
  p.stdout.on("data", (d) => {
    buf = Buffer.concat([buf, d]);
    pump();
  });
  const read = (n) =>
    new Promise((ok) => {
      want = { n, ok };
      pump();
    });
  return kernelInstance(spec, {
    async load(n, v) {
      p.stdin.write(`load ${n} ${v.length}\n`);
      p.stdin.write(Buffer.from(v.buffer, v.byteOffset, v.byteLength));
      await read(3);
    },
    async run(k, n, a) {
      p.stdin.write(`run ${k} ${n} ${a}\n`);
      const b = await read(8);
      return { cpuMs: b.readDoubleLE(0) };
    }, // CPU time of the child
    async dump(n, c, T) {
      p.stdin.write(`dump ${n} ${c}\n`);
      const b = await read(c * 4);
      return new T(b.buffer.slice(b.byteOffset, b.byteOffset + c * 4));
    },
  });
}
