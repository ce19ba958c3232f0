/** The kernels in SIMD WebAssembly, float32: the functions of `assembly/` at work in a memory of their own. */
import { type ActivationName, activations } from "../activations.ts";
import { parameterCount } from "../network.ts";
import { type OptimizerName, optimizers } from "../optimizers/index.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import { skipUniform } from "./fillUniform.ts";
import type { Advance, Block, Elementwise, Kernels, Order, PopulationRun, SparseBlock } from "./kernels.ts";

/** What the engine uses of the platform's WebAssembly; its types come with the library for pages, which the engine has not. */
declare const WebAssembly: {
  readonly Module: new (bytes: ArrayBuffer) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** Addresses are in bytes, counts in numbers. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  base(): number;
  product(
    out: number,
    a: number,
    down: number,
    on: number,
    b: number,
    row: number,
    m: number,
    k: number,
    n: number,
  ): void;
  transpose(out: number, x: number, m: number, n: number): void;
  columnSums(out: number, x: number, m: number, n: number): void;
  sparseProduct(
    out: number,
    starts: number,
    places: number,
    values: number,
    order: number,
    cursors: number,
    b: number,
    row: number,
    m: number,
    n: number,
    columns: number,
  ): void;
  sparseTransposedProduct(
    out: number,
    starts: number,
    places: number,
    values: number,
    order: number,
    cursors: number,
    d: number,
    m: number,
    n: number,
    columns: number,
  ): void;
  gather(out: number, x: number, order: number, m: number, n: number): void;
  addTo(out: number, x: number, n: number): void;
  tanh(out: number, x: number, n: number): void;
  sigmoid(out: number, x: number, n: number): void;
  relu(out: number, x: number, n: number): void;
  tanhSlope(out: number, d: number, y: number, n: number): void;
  sigmoidSlope(out: number, d: number, y: number, n: number): void;
  reluSlope(out: number, d: number, y: number, n: number): void;
  crossEntropy(loss: number, dz: number, z: number, t: number, m: number, n: number): void;
  squaredError(loss: number, da: number, a: number, t: number, n: number): void;
  drawPopulation(out: number, count: number, size: number, radius: number, state: number): void;
  interleave(out: number, rows: number, count: number, size: number): void;
  scorePopulation(
    losses: number,
    rights: number,
    margins: number,
    parameters: number,
    count: number,
    size: number,
    layers: number,
    depth: number,
    hidden: number,
    output: number,
    biases: number,
    entropy: number,
    x: number,
    t: number,
    examples: number,
    middle: number,
    room: number,
    roomLength: number,
  ): void;
  sgd(w: number, g: number, n: number, rate: number): void;
  momentum(
    w: number,
    g: number,
    velocity: number,
    n: number,
    rate: number,
    beta: number,
    ahead: number,
  ): void;
  rootMeanSquare(
    w: number,
    g: number,
    squares: number,
    n: number,
    rate: number,
    kept: number,
    taken: number,
    epsilon: number,
  ): void;
  adadelta(
    w: number,
    g: number,
    squares: number,
    updates: number,
    n: number,
    rate: number,
    decay: number,
    epsilon: number,
  ): void;
  adam(
    w: number,
    g: number,
    mean: number,
    squares: number,
    n: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    meanShare: number,
    squaresShare: number,
    kept: number,
  ): void;
}

/** What `assembly/population.as` calls the activations. */
const activationCodes = { linear: 0, sigmoid: 1, tanh: 2, relu: 3, step: 4 } satisfies Record<
  ActivationName,
  number
>;

const PAGE = 65_536;
const MAXIMUM = 4 * 1024 ** 3;

/** Hands out places one after the other; nothing is given back but all at once. */
class Memory {
  readonly exports: Exports;
  #top: number;

  constructor(exports: Exports) {
    this.exports = exports;
    this.#top = exports.base();
  }

  get buffer(): ArrayBuffer {
    return this.exports.memory.buffer;
  }

  /** The address of so many bytes of zeros, a multiple of 16. Throws a RangeError when memory is full. */
  take(bytes: number): number {
    const at = (this.#top + 15) & ~15;
    const end = at + bytes;
    const missing = end - this.buffer.byteLength;
    if (end >= MAXIMUM) throw new RangeError(`no room for ${bytes} bytes`);
    if (missing > 0) this.exports.memory.grow(Math.ceil(missing / PAGE));
    this.#top = end;
    return at;
  }
}

class SimdBlock implements Block {
  readonly at: number;
  readonly length: number;
  readonly #memory: Memory;
  #view: Float32Array | undefined;

  constructor(memory: Memory, at: number, length: number) {
    this.#memory = memory;
    this.at = at;
    this.length = length;
  }

  get data(): Float32Array {
    const { buffer } = this.#memory;
    if (this.#view?.buffer !== buffer) this.#view = new Float32Array(buffer, this.at, this.length);
    return this.#view;
  }
}

class SimdOrder implements Order {
  readonly at: number;
  readonly length: number;
  readonly #memory: Memory;
  #view: Uint32Array | undefined;

  constructor(memory: Memory, at: number, length: number) {
    this.#memory = memory;
    this.at = at;
    this.length = length;
  }

  get data(): Uint32Array {
    const { buffer } = this.#memory;
    if (this.#view?.buffer !== buffer) this.#view = new Uint32Array(buffer, this.at, this.length);
    return this.#view;
  }
}

interface SimdSparse extends SparseBlock {
  readonly starts: number;
  readonly places: number;
  readonly values: number;
}

/** Where a block stands; these kernels compute with none but their own. */
const at = (block: Block | Order): number => (block as SimdBlock | SimdOrder).at;
const placesOf = (block: SparseBlock): SimdSparse => block as SimdSparse;

/** From the compiled module's bytes, what makes kernels of a memory of their own. Throws where WebAssembly is not to be had. */
export function simdFrom(bytes: ArrayBuffer): () => Kernels {
  const module = new WebAssembly.Module(bytes);
  return () => simdKernels(module);
}

function simdKernels(module: object): Kernels {
  const exports = new WebAssembly.Instance(module, {}).exports as Exports;
  const memory = new Memory(exports);
  const block = (length: number): Block => new SimdBlock(memory, memory.take(4 * length), length);
  return {
    name: "SIMD",
    precision: "float32",
    block,
    part: (of, from, length) => new SimdBlock(memory, at(of) + 4 * from, length),
    order: (length) => new SimdOrder(memory, memory.take(4 * length), length),
    sparse({ rows, columns, starts, places, values }): SimdSparse {
      const sparse = {
        rows,
        columns,
        starts: memory.take(starts.byteLength),
        places: memory.take(places.byteLength),
        values: memory.take(4 * values.length),
      };
      new Uint32Array(memory.buffer, sparse.starts, starts.length).set(starts);
      new Uint16Array(memory.buffer, sparse.places, places.length).set(places);
      new Float32Array(memory.buffer, sparse.values, values.length).set(values);
      return sparse;
    },

    product(out, a, b, m, k, n, row = null) {
      const [to, x, y, z] = [at(out), at(a), at(b), row ? at(row) : 0];
      return () => exports.product(to, x, 4 * k, 4, y, z, m, k, n);
    },
    leftTransposed(out, a, d, m, k, n) {
      const [to, x, y] = [at(out), at(a), at(d)];
      return () => exports.product(to, x, 4, 4 * k, y, 0, k, m, n);
    },
    rightTransposed(out, d, b, m, k, n) {
      const [to, x, y] = [at(out), at(d), at(b)];
      // A single row or column is its own transpose.
      if (k === 1 || n === 1) return () => exports.product(to, x, 4 * n, 4, y, 0, m, n, k);
      const turned = at(block(k * n));
      return () => {
        exports.transpose(turned, y, k, n);
        exports.product(to, x, 4 * n, 4, turned, 0, m, n, k);
      };
    },
    sparseProduct(out, a, order, b, n, row = null) {
      const { starts, places, values, columns } = placesOf(a);
      const [to, rows, y, z] = [at(out), at(order), at(b), row ? at(row) : 0];
      const [m, cursors] = [order.length, memory.take(4 * order.length)];
      return () => exports.sparseProduct(to, starts, places, values, rows, cursors, y, z, m, n, columns);
    },
    sparseTransposed(out, a, order, d, n) {
      const { starts, places, values, columns } = placesOf(a);
      const [to, rows, y] = [at(out), at(order), at(d)];
      const [m, cursors] = [order.length, memory.take(4 * order.length)];
      return () =>
        exports.sparseTransposedProduct(to, starts, places, values, rows, cursors, y, m, n, columns);
    },

    gather(out, x, order, n) {
      const [to, from, rows] = [at(out), at(x), at(order)];
      return () => exports.gather(to, from, rows, order.length, n);
    },
    copy: (out, x) => () => out.data.set(x.data),
    addTo(out, x) {
      const [to, from] = [at(out), at(x)];
      return () => exports.addTo(to, from, out.length);
    },
    columnSums(out, x, m, n) {
      const [to, from] = [at(out), at(x)];
      return () => exports.columnSums(to, from, m, n);
    },
    activation(name): Elementwise | null {
      if (!(name in activations) || name === "linear" || name === "step") return null;
      const apply = exports[name];
      const slope = exports[`${name}Slope`];
      return {
        apply(out, x) {
          const [to, from] = [at(out), at(x)];
          return () => apply(to, from, out.length);
        },
        slope(out, d, y) {
          const [to, from, said] = [at(out), at(d), at(y)];
          return () => slope(to, from, said, out.length);
        },
      };
    },

    crossEntropy(loss, dz, z, t, m, n) {
      const [to, slope, logits, targets] = [at(loss), at(dz), at(z), at(t)];
      return () => exports.crossEntropy(to, slope, logits, targets, m, n);
    },
    squaredError(loss, da, a, t) {
      const [to, slope, said, targets] = [at(loss), at(da), at(a), at(t)];
      return () => exports.squaredError(to, slope, said, targets, a.length);
    },
    population(network, size, x, t, examples, middle): PopulationRun {
      if (size % 4 !== 0) throw new RangeError(`networks come in fours, got ${size}`);
      const { layers, hidden, biases, loss } = network;
      const output = loss === "crossEntropy" ? "linear" : network.output;
      if (output === "softmax") throw new RangeError("a softmax goes with cross-entropy here");
      const count = parameterCount(network);
      const [parameters, rows, losses, margins] = [count * size, count * size, size, size].map(block);
      const rights = memory.take(4 * size);
      const list = memory.take(4 * layers.length);
      new Int32Array(memory.buffer, list, layers.length).set(layers);
      const widest = Math.max(...layers);
      const room = memory.take(32 * widest);
      let view = new Int32Array(memory.buffer, rights, size);
      return {
        draw(radius, state) {
          exports.drawPopulation(at(parameters!), count, size, radius, state);
          return skipUniform(state, count * size);
        },
        put(vectors) {
          rows!.data.set(vectors);
          exports.interleave(at(parameters!), at(rows!), count, size);
        },
        score() {
          exports.scorePopulation(
            ...([
              at(losses!),
              rights,
              at(margins!),
              at(parameters!),
              count,
              size,
              list,
              layers.length,
            ] as const),
            ...([activationCodes[hidden], activationCodes[output], Number(biases)] as const),
            ...([Number(loss === "crossEntropy"), at(x), at(t), examples, middle, room, widest] as const),
          );
        },
        losses: losses!,
        rights: {
          get data() {
            if (view.buffer !== memory.buffer) view = new Int32Array(memory.buffer, rights, size);
            return view;
          },
        },
        margins: margins!,
      };
    },
    optimizer: (name, parameters, gradient, state) => optimizer(exports, name, parameters, gradient, state),
  };
}

/** The rules that stand in `assembly/rules.as`; any other runs through its own TypeScript, on the same memory. */
function optimizer(
  exports: Exports,
  name: OptimizerName,
  parameters: Block,
  gradient: Block,
  state: Readonly<Record<string, Block>>,
): Advance {
  const [w, g, n] = [at(parameters), at(gradient), parameters.length];
  const vector = (key: string) => at(state[key]!);
  switch (name) {
    case "sgd":
      return ({ rate }) => exports.sgd(w, g, n, rate!);
    case "momentum":
    case "nesterov": {
      const v = vector("velocity");
      const ahead = name === "nesterov" ? 1 : 0;
      return ({ rate, beta }) => exports.momentum(w, g, v, n, rate!, beta!, ahead);
    }
    case "adagrad": {
      const s = vector("squares");
      return ({ rate, epsilon }) => exports.rootMeanSquare(w, g, s, n, rate!, 1, 1, epsilon!);
    }
    case "rmsprop": {
      const s = vector("squares");
      return ({ rate, decay, epsilon }) =>
        exports.rootMeanSquare(w, g, s, n, rate!, decay!, 1 - decay!, epsilon!);
    }
    case "adadelta": {
      const [s, u] = [vector("squares"), vector("updates")];
      return ({ rate, decay, epsilon }) => exports.adadelta(w, g, s, u, n, rate!, decay!, epsilon!);
    }
    case "adam":
    case "adamw": {
      const [m, s] = [vector("mean"), vector("squares")];
      return ({ rate, beta1, beta2, epsilon, weightDecay = 0 }, step) =>
        exports.adam(
          ...([w, g, m, s, n, rate!, beta1!, beta2!, epsilon!] as const),
          ...([1 - beta1! ** step, 1 - beta2! ** step, 1 - rate! * weightDecay] as const),
        );
    }
    default: {
      const rule: Optimizer = optimizers[name];
      return (hyper, step) => {
        const vectors = Object.fromEntries(Object.entries(state).map(([key, { data }]) => [key, data]));
        rule.advance(parameters.data, gradient.data, vectors, hyper, step);
      };
    }
  }
}
