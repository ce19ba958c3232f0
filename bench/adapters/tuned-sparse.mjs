// (b') tuned JS exploiting zero pixels (CSR index lists built once): W1 only. Also W6 by sufficient statistics.
import { compile } from "./gen.mjs";
import { actSrc, midSrc } from "./tuned.mjs";
export const name = "b2-tuned-js-smart";
const R = (n) => [...Array(n).keys()];
export async function create(spec) {
  if (spec.kind === "heat") return heat(spec);
  if (!spec.id.startsWith("W1")) return null;
  const [K, H] = spec.layers,
    B = spec.batch,
    { lr, data } = spec;
  const W = spec.init.W.map((w) => w.slice()),
    b = spec.init.b.map((v) => v.slice());
  const idx = [],
    val = [],
    P = new Int32Array(data.n + 1);
  for (let s = 0; s < data.n; s++) {
    for (let k = 0; k < K; k++) {
      const v = data.x[s * K + k];
      if (v) {
        idx.push(k * H);
        val.push(v);
      }
    }
    P[s + 1] = idx.length;
  }
  const I = Int32Array.from(idx),
    V = Float32Array.from(val);
  const half = (lo, n) =>
    `{${R(n)
      .map((j) => `let a${j}=b[${lo + j}];`)
      .join("")}for(let e=P[r+s]|0;e<e1;e=e+1|0){const q=I[e]|0,x=V[e];${R(n)
      .map((j) => `a${j}+=x*W[q+${lo + j}];`)
      .join("")}}${R(n)
      .map((j) => `Z[s*15+${lo + j}]=a${j};`)
      .join("")}}`;
  const fwd = compile(
    `(function(I,V,P,r,W,b,Z){'use strict';for(let s=0;s<${B};s++){const e1=P[r+s+1]|0;${half(0, 8)}${half(8, 7)}}})`,
  );
  const upd = compile(
    `(function(I,V,P,r,W,D,lr){'use strict';for(let s=0;s<${B};s++){const e1=P[r+s+1]|0;${R(15)
      .map((j) => `const d${j}=lr*D[s*15+${j}];`)
      .join("")}for(let e=P[r+s]|0;e<e1;e=e+1|0){const q=I[e]|0,x=V[e];${R(15)
      .map((j) => `W[q+${j}]-=x*d${j};`)
      .join("")}}}})`,
  );
  const act = compile(actSrc(B * H, spec.hidden)),
    mid = compile(midSrc(B, H, spec.hidden));
  const A = new Float32Array(B * H),
    D = new Float32Array(B * H),
    dO = new Float32Array(B * 10),
    g = new Float64Array(H);
  let pos = 0,
    lossSum = 0;
  return {
    step() {
      fwd(I, V, P, pos, W[0], b[0], A);
      act(A);
      lossSum += mid(A, data.labels, pos, W[1], b[1], dO, D, b[0], lr, g);
      upd(I, V, P, pos, W[0], D, lr);
      pos = (pos + B) % data.n;
    },
    params: () => ({ W, b }),
    lastLoss: () => lossSum,
  };
}
// E = w^2<xx> + 2wb<x> + b^2 - 2w<xy> - 2b<y> + <yy>; pure top-level functions so that V8 optimises them once and for all
function fillRow(map, o, G, lo, d, xx, k1, k0) {
  for (let c = 0; c < G; c++) {
    const w = lo + d * c;
    map[o + c] = (xx * w + k1) * w + k0;
  }
}
function heat({ n, x, y, grid: G, lo, hi }) {
  const map = new Float32Array(G * G),
    d = (hi - lo) / (G - 1);
  return {
    step() {
      let xx = 0,
        sx = 0,
        xy = 0,
        sy = 0,
        yy = 0;
      for (let s = 0; s < n; s++) {
        xx += x[s] * x[s];
        sx += x[s];
        xy += x[s] * y[s];
        sy += y[s];
        yy += y[s] * y[s];
      }
      xx /= n;
      sx /= n;
      xy /= n;
      sy /= n;
      yy /= n;
      for (let r = 0; r < G; r++) {
        const b = lo + d * r;
        fillRow(map, r * G, G, lo, d, xx, 2 * (b * sx - xy), b * b - 2 * b * sy + yy);
      }
    },
    result: () => map,
  };
}
