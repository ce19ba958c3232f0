// (b) tuned Float32Array loops: register-blocked (float64 accumulators), fused gradient+SGD, no allocation,
// sizes baked in as constants, rational tanh (float32 accuracy), unrolled per-point code for the tiny nets.
import { compile, genFwd, genUpd } from "./gen.mjs";
export const name = "b-tuned-js";
const R = (n) => [...Array(n).keys()];
export const TANH = `function th(x){ if(x>7.90531110763549805)x=7.90531110763549805; else if(x<-7.90531110763549805)x=-7.90531110763549805;
  const u=x*x; return x*(((((((-2.76076847742355e-16*u+2.00018790482477e-13)*u-8.60467152213735e-11)*u+5.12229709037114e-08)*u+1.48572235717979e-05)*u+6.37261928875436e-04)*u+4.89352455891786e-03))
  /(((1.19825839466702e-06*u+1.18534705686654e-04)*u+2.26843463243900e-03)*u+4.89352518554385e-03); }`;
// the same tanh as text: V8 stops inlining calls in a function this large, and a real call boxes its double result
const TH_INLINE = (a) =>
  `if(${a}>7.90531110763549805)${a}=7.90531110763549805;else if(${a}<-7.90531110763549805)${a}=-7.90531110763549805;u=${a}*${a};${a}=${a}*(((((((-2.76076847742355e-16*u+2.00018790482477e-13)*u-8.60467152213735e-11)*u+5.12229709037114e-08)*u+1.48572235717979e-05)*u+6.37261928875436e-04)*u+4.89352455891786e-03))/(((1.19825839466702e-06*u+1.18534705686654e-04)*u+2.26843463243900e-03)*u+4.89352518554385e-03);`;
export async function create(spec) {
  if (spec.kind === "train") return spec.output === "softmax-ce" ? big(spec) : tiny(spec);
  if (spec.kind === "guess") return guess(spec);
  if (spec.kind === "heat") return heat(spec);
  return null;
}
export function midSrc(B, H, hidden) {
  // output layer forward + softmax-CE + backward to hidden + bias/W2 updates
  return `(function mid(A,L,lo,W,b,dO,D,b1,lr,g){'use strict'; let loss=0;
    for(let s=0;s<${B};s++){
      ${R(10)
        .map((j) => `let z${j}=b[${j}];`)
        .join("")}
      for(let i=0,p=s*${H},q=0;i<${H};i++,q+=10){const a=A[p+i];${R(10)
        .map((j) => `z${j}+=a*W[q+${j}];`)
        .join("")}}
      let m=z0;${R(9)
        .map((j) => `if(z${j + 1}>m)m=z${j + 1};`)
        .join("")}
      const y=L[lo+s]; let zy=0; switch(y){${R(10)
        .map((j) => `case ${j}:zy=z${j};break;`)
        .join("")}}
      ${R(10)
        .map((j) => `z${j}=Math.exp(z${j}-m);`)
        .join("")} const sum=${R(10)
        .map((j) => "z" + j)
        .join("+")};
      loss+=m+Math.log(sum)-zy; const r=${1 / B}/sum; const o=s*10;
      ${R(10)
        .map((j) => `z${j}*=r;`)
        .join("")} switch(y){${R(10)
        .map((j) => `case ${j}:z${j}-=${1 / B};break;`)
        .join("")}}
      ${R(10)
        .map((j) => `dO[o+${j}]=z${j};`)
        .join("")}
      for(let i=0,p=s*${H},q=0;i<${H};i++,q+=10){const a=A[p+i];const t=${R(10)
        .map((j) => `z${j}*W[q+${j}]`)
        .join("+")};
        D[p+i]=${hidden === "relu" ? "(a>0?t:0)" : "t*a*(1-a)"};}
    }
    for(let i=0;i<${H};i++){${R(10)
      .map((j) => `let g${j}=0.0;`)
      .join("")}
      for(let s=0,o=0,p=i;s<${B};s++,o+=10,p+=${H}){const a=A[p];${R(10)
        .map((j) => `g${j}+=a*dO[o+${j}];`)
        .join("")}}
      ${R(10)
        .map((j) => `W[i*10+${j}]-=lr*g${j};`)
        .join("")}}
    for(let j=0;j<10;j++){let t=0;for(let s=0;s<${B};s++)t+=dO[s*10+j];b[j]-=lr*t;}
    for(let j=0;j<${H};j++)g[j]=0; for(let s=0;s<${B};s++)for(let j=0;j<${H};j++)g[j]+=D[s*${H}+j]; for(let j=0;j<${H};j++)b1[j]-=lr*g[j];
    return loss*${1 / B}; })`;
}
export function actSrc(n, hidden) {
  return `(function(Z){'use strict';for(let i=0;i<${n};i++){const z=Z[i];Z[i]=${hidden === "relu" ? "z>0?z:0" : "1/(1+Math.exp(-z))"};}})`;
}
function big(spec) {
  const [K, H] = spec.layers,
    B = spec.batch,
    { lr, data } = spec;
  const W = spec.init.W.map((w) => w.slice()),
    b = spec.init.b.map((v) => v.slice());
  const T = H === 15 ? { MR: 4, NR: 3 } : { MR: 4, NR: 4 };
  const fwd = compile(genFwd({ B, K, N: H, ...T })),
    upd = compile(genUpd({ B, K, N: H, KR: T.MR, NR: T.NR }));
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
      const xo = pos * K;
      fwd(data.x, xo, W[0], b[0], A);
      act(A);
      lossSum += mid(A, data.labels, pos, W[1], b[1], dO, D, b[0], lr, g);
      upd(data.x, xo, D, W[0], lr);
      pos = (pos + B) % data.n;
    },
    params: () => ({ W, b }),
    lastLoss: () => lossSum,
  };
}
export function tinySrc(layers, N) {
  // fully unrolled per-point forward+backward; weights and gradients in Float64Array
  const nl = layers.length - 1;
  let off = 0;
  const wo = [],
    bo = [];
  for (let l = 0; l < nl; l++) {
    wo.push(off);
    off += layers[l] * layers[l + 1];
    bo.push(off);
    off += layers[l + 1];
  }
  let s = `(function(){'use strict';${TANH}\nreturn function step(P,G,X,T,lr){ G.fill(0); let loss=0;\n for(let s=0;s<${N};s++){let u=0.0;`;
  s += R(layers[0])
    .map((i) => `const a0_${i}=X[s*${layers[0]}+${i}];`)
    .join("");
  for (let l = 0; l < nl; l++)
    for (const j of R(layers[l + 1]))
      s += `let a${l + 1}_${j}=P[${bo[l] + j}]+${R(layers[l])
        .map((i) => `a${l}_${i}*P[${wo[l] + i * layers[l + 1] + j}]`)
        .join("+")};${TH_INLINE(`a${l + 1}_${j}`)}\n`;
  s += `const e=a${nl}_0-T[s];loss+=e*e;const d${nl}_0=e*(1-a${nl}_0*a${nl}_0);\n`;
  for (let l = nl - 1; l >= 0; l--) {
    const O = layers[l + 1];
    for (const j of R(O)) {
      s += `G[${bo[l] + j}]+=d${l + 1}_${j};`;
      for (const i of R(layers[l])) s += `G[${wo[l] + i * O + j}]+=a${l}_${i}*d${l + 1}_${j};`;
    }
    if (l > 0)
      for (const i of R(layers[l]))
        s += `const d${l}_${i}=(${R(O)
          .map((j) => `d${l + 1}_${j}*P[${wo[l] + i * O + j}]`)
          .join("+")})*(1-a${l}_${i}*a${l}_${i});\n`;
  }
  s += `}\n const q=lr/${N}; for(let i=0;i<${off};i++)P[i]-=q*G[i]; return loss*${0.5 / N}; };})()`;
  return { src: s, nparams: off, wo, bo };
}
function tiny(spec) {
  const { layers, data, lr } = spec,
    { src, nparams, wo, bo } = tinySrc(layers, data.n),
    step = compile(src);
  const P = new Float64Array(nparams),
    G = new Float64Array(nparams);
  let lossSum = 0;
  for (const [l, w] of spec.init.W.entries()) P.set(w, wo[l]);
  for (const [l, v] of spec.init.b.entries()) P.set(v, bo[l]);
  return {
    step() {
      lossSum += step(P, G, data.x, data.t, lr);
    },
    lastLoss: () => lossSum,
    params: () => ({
      W: spec.init.W.map((w, l) => Float32Array.from(P.subarray(wo[l], wo[l] + w.length))),
      b: spec.init.b.map((v, l) => Float32Array.from(P.subarray(bo[l], bo[l] + v.length))),
    }),
  };
}
function guess(spec) {
  const {
    data: { x, t, n },
    params: P,
    pool,
  } = spec;
  let g = 0,
    best = Infinity,
    at = -1;
  const ev = compile(`(function(){${TANH}\nreturn function(P,o,X,T,n){${R(13)
    .map((q) => `const p${q}=P[o+${q}];`)
    .join("")} let loss=0;
    for(let s=0;s<n;s++){const x0=X[2*s],x1=X[2*s+1];let u=0.0,h0=p6+x0*p0+x1*p3,h1=p7+x0*p1+x1*p4,h2=p8+x0*p2+x1*p5;${TH_INLINE("h0")}${TH_INLINE("h1")}${TH_INLINE("h2")}
    let e=p12+h0*p9+h1*p10+h2*p11;${TH_INLINE("e")}e-=T[s];loss+=e*e;} return loss*0.5/n;};})()`);
  return {
    step() {
      const l = ev(P, g * 13, x, t, n);
      if (l < best) {
        best = l;
        at = g;
      }
      if (++g === pool) g = 0;
    },
    result: () => ({ best, at }),
  };
}
function heat({ n, x, y, grid: G, lo, hi }) {
  // brute force, 1x4 register tile over w
  const map = new Float32Array(G * G),
    d = (hi - lo) / (G - 1);
  return {
    step() {
      for (let r = 0; r < G; r++) {
        const b = lo + d * r;
        for (let c = 0; c < G; c += 4) {
          const w0 = lo + d * c,
            w1 = w0 + d,
            w2 = w1 + d,
            w3 = w2 + d;
          let a0 = 0,
            a1 = 0,
            a2 = 0,
            a3 = 0;
          for (let s = 0; s < n; s++) {
            const v = x[s],
              q = b - y[s],
              e0 = w0 * v + q,
              e1 = w1 * v + q,
              e2 = w2 * v + q,
              e3 = w3 * v + q;
            a0 += e0 * e0;
            a1 += e1 * e1;
            a2 += e2 * e2;
            a3 += e3 * e3;
          }
          const o = r * G + c;
          map[o] = a0 / n;
          map[o + 1] = a1 / n;
          map[o + 2] = a2 / n;
          map[o + 3] = a3 / n;
        }
      }
    },
    result: () => map,
  };
}
