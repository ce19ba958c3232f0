// Source generator for register-blocked matmul kernels in plain JS.
// fwd:  Z[s][j] = b[j] + sum_k X[s][k] W[k][j]         (X: [B][K], W: [K][N], tile MR x NR)
// upd:  W[k][j] -= lr * sum_s X[s][k] D[s][j]           (fused gradient + SGD, tile KR x NR)
const range = (n) => [...Array(n).keys()];
const f = (fr, e) => (fr ? `Math.fround(${e})` : e);
const mac = (fr, a, x, w) => (fr ? `${a}=Math.fround(${a}+Math.fround(${x}*${w}));` : `${a}+=${x}*${w};`);
const zero = (fr) => (fr ? "Math.fround(0)" : "0.0");

export function genFwd({ B, K, N, MR, NR, fr }) {
  const tile = (nr) => `
    for (let s=0;s<${B};s+=${MR}) {
      ${range(MR)
        .map((i) => `let p${i}=xo+(s+${i})*${K}|0;`)
        .join("")}
      ${range(MR)
        .flatMap((i) => range(nr).map((j) => `let a${i}_${j}=${f(fr, `b[j+${j}]`)};`))
        .join("")}
      for (let k=0,q=j;k<${K};k=k+1|0,q=q+${N}|0) {
        ${range(nr)
          .map((j) => `const w${j}=W[q+${j}];`)
          .join("")}
        ${range(MR)
          .map(
            (i) =>
              `const x${i}=X[p${i}+k|0];` +
              range(nr)
                .map((j) => mac(fr, `a${i}_${j}`, `x${i}`, `w${j}`))
                .join(""),
          )
          .join("")}
      }
      ${range(MR)
        .flatMap((i) => range(nr).map((j) => `Z[(s+${i})*${N}+j+${j}]=a${i}_${j};`))
        .join("")}
    }`;
  const main = N - (N % NR),
    rem = N % NR;
  return `(function fwd(X,xo,W,b,Z){'use strict';
    for (let j=0;j<${main};j+=${NR}) {${tile(NR)}}
    ${rem ? `{const j=${main};${tile(rem)}}` : ""} })`;
}

export function genUpd({ B, K, N, KR, NR, fr, store }) {
  const tile = (nr) => `
    ${range(KR)
      .flatMap((i) => range(nr).map((j) => `let a${i}_${j}=${zero(fr)};`))
      .join("")}
    for (let s=0,p=xo+k|0,d=j;s<${B};s=s+1|0,p=p+${K}|0,d=d+${N}|0) {
      ${range(nr)
        .map((j) => `const d${j}=D[d+${j}|0];`)
        .join("")}
      ${range(KR)
        .map(
          (i) =>
            `const x${i}=X[p+${i}|0];` +
            range(nr)
              .map((j) => mac(fr, `a${i}_${j}`, `x${i}`, `d${j}`))
              .join(""),
        )
        .join("")}
    }
    const q=k*${N}+j|0;
    ${range(KR)
      .flatMap((i) =>
        range(nr).map((j) =>
          store
            ? `W[q+${i * N + j}|0]=a${i}_${j};`
            : `W[q+${i * N + j}|0]=W[q+${i * N + j}|0]-lr*a${i}_${j};`,
        ),
      )
      .join("")}`;
  const main = N - (N % NR),
    rem = N % NR;
  return `(function upd(X,xo,D,W,lr){'use strict';
    for (let k=0;k<${K};k=k+${KR}|0) {
      for (let j=0;j<${main};j=j+${NR}|0) {${tile(NR)}}
      ${rem ? `{const j=${main};${tile(rem)}}` : ""}
    } })`;
}
// A baseline of generated code has to be evaluated somewhere; it is our own text, made above.
// biome-ignore lint/security/noGlobalEval: see above
export const compile = (src) => globalThis.eval(src);
