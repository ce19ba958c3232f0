// Drives the C kernels (wasm or native) through io = {load(name,typed), run(k,n,arg), dump(name,count,Type)}.
export async function kernelInstance(spec, io) {
  if (spec.kind === "train" && spec.output === "softmax-ce") {
    const H = spec.layers[1],
      P = Math.ceil(H / 16),
      k = spec.id === "W2" ? 2 : 1;
    const wa = new Float32Array(P * 784 * 16),
      ba = new Float32Array(P * 16),
      wb = new Float32Array(H * 16),
      bb = new Float32Array(16);
    for (let i = 0; i < 784; i++)
      for (let j = 0; j < H; j++) wa[((j >> 4) * 784 + i) * 16 + (j & 15)] = spec.init.W[0][i * H + j];
    ba.set(spec.init.b[0]);
    bb.set(spec.init.b[1]);
    for (let i = 0; i < H; i++) for (let j = 0; j < 10; j++) wb[i * 16 + j] = spec.init.W[1][i * 10 + j];
    for (const [n, v] of [
      ["px", spec.data.x],
      ["pl", spec.data.labels],
      ["pwa", wa],
      ["pba", ba],
      ["pwb", wb],
      ["pbb", bb],
    ])
      await io.load(n, v);
    return {
      run: (n) => io.run(k, n, spec.lr),
      async params() {
        const a = await io.dump("pwa", wa.length, Float32Array),
          c = await io.dump("pwb", wb.length, Float32Array),
          W0 = new Float32Array(784 * H),
          W1 = new Float32Array(H * 10);
        for (let i = 0; i < 784; i++)
          for (let j = 0; j < H; j++) W0[i * H + j] = a[((j >> 4) * 784 + i) * 16 + (j & 15)];
        for (let i = 0; i < H; i++) for (let j = 0; j < 10; j++) W1[i * 10 + j] = c[i * 16 + j];
        return {
          W: [W0, W1],
          b: [await io.dump("pba", H, Float32Array), await io.dump("pbb", 10, Float32Array)],
        };
      },
    };
  }
  if (spec.kind === "train") {
    const [I] = spec.layers,
      n = spec.data.n,
      X = new Float32Array(I * 256),
      parts = spec.init.W.flatMap((w, l) => [w, spec.init.b[l]]);
    for (let s = 0; s < n; s++) for (let i = 0; i < I; i++) X[i * 256 + s] = spec.data.x[s * I + i];
    const P = new Float32Array(parts.reduce((a, p) => a + p.length, 0));
    let o = 0;
    for (const p of parts) {
      P.set(p, o);
      o += p.length;
    }
    await io.load("ptx", X);
    await io.load("ptt", spec.data.t);
    await io.load("ptp", P);
    const k = spec.id === "W3" ? 3 : 7;
    return {
      run: (n) => io.run(k, n, spec.lr),
      async params() {
        const d = await io.dump("ptp", P.length, Float32Array);
        let o = 0;
        const out = parts.map((p) => d.slice(o, (o += p.length)));
        return { W: out.filter((_, i) => i % 2 === 0), b: out.filter((_, i) => i % 2) };
      },
    };
  }
  if (spec.kind === "guess") {
    const T = new Float32Array(13 * 4096);
    for (let g = 0; g < 4096; g++) for (let q = 0; q < 13; q++) T[q * 4096 + g] = spec.params[g * 13 + q];
    await io.load("pgp", T);
    await io.load("pgx", spec.data.x);
    await io.load("pgt", spec.data.t);
    await io.load("pgb", Float32Array.of(1e9));
    return {
      run: (n) => io.run(4, n, spec.data.n),
      async result() {
        return {
          best: (await io.dump("pgb", 1, Float32Array))[0],
          at: (await io.dump("pgi", 1, Int32Array))[0],
        };
      },
    };
  }
  if (spec.kind === "heat") {
    await io.load("phx", spec.x);
    await io.load("phy", spec.y);
    return { run: (n) => io.run(6, n, spec.n), result: () => io.dump("phm", 65536, Float32Array) };
  }
  return null;
}
