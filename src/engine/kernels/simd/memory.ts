/** The memory of the compiled kernels, handed out in places that know their address. */
import type { Block, Order, SparseBlock } from "../kernels.ts";
import type { SparseRows } from "../sparseProduct.ts";
import type { Exports } from "./exports.ts";

const PAGE = 65_536;
const MAXIMUM = 4 * 1024 ** 3;

/** Hands out places one after the other; nothing is given back but all at once. */
export class Memory {
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
    // A vector may read past the end of a block.
    const missing = end + 16 - this.buffer.byteLength;
    if (end >= MAXIMUM) throw new RangeError(`no room for ${bytes} bytes`);
    if (missing > 0) this.exports.memory.grow(Math.ceil(missing / PAGE));
    this.#top = end;
    return at;
  }
}

/** So many numbers of one kind at their place. */
class Place<A extends Float32Array | Uint32Array | Int32Array> {
  readonly at: number;
  readonly length: number;
  readonly #memory: Memory;
  readonly #Numbers: new (
    buffer: ArrayBuffer,
    at: number,
    length: number,
  ) => A;
  #view: A | undefined;

  constructor(
    memory: Memory,
    Numbers: new (buffer: ArrayBuffer, at: number, length: number) => A,
    length: number,
    at = memory.take(4 * length),
  ) {
    this.#memory = memory;
    this.#Numbers = Numbers;
    this.at = at;
    this.length = length;
  }

  /** Made anew where memory has grown: the old array is empty then. */
  get data(): A {
    const { buffer } = this.#memory;
    if (this.#view?.buffer !== buffer) this.#view = new this.#Numbers(buffer, this.at, this.length);
    return this.#view;
  }
}

export type SimdBlock = Place<Float32Array>;
export const blockIn = (memory: Memory, length: number, at?: number): SimdBlock =>
  new Place(memory, Float32Array, length, at);
export const orderIn = (memory: Memory, length: number): Place<Uint32Array> =>
  new Place(memory, Uint32Array, length);
export const countsIn = (memory: Memory, length: number): Place<Int32Array> =>
  new Place(memory, Int32Array, length);

interface SimdSparse extends SparseBlock {
  readonly places: number;
  readonly values: number;
  /** How the entries of each row fall into bands, where the other factor has rows of p numbers. */
  bandsFor(p: number): { readonly ends: number; readonly bands: number };
}

/** Bytes of a band of the other factor: they should stay in the processor's nearest memory. */
const BAND = 32_768;

export function sparseIn(memory: Memory, { rows, columns, starts, places, values }: SparseRows): SimdSparse {
  const sparse = {
    rows,
    columns,
    places: memory.take(places.byteLength),
    values: memory.take(4 * values.length),
  };
  new Uint16Array(memory.buffer, sparse.places, places.length).set(places);
  new Float32Array(memory.buffer, sparse.values, values.length).set(values);
  const known = new Map<number, { readonly ends: number; readonly bands: number }>();
  return {
    ...sparse,
    bandsFor(p) {
      const width = Math.max(8, Math.floor(BAND / (4 * p)));
      const bands = Math.ceil(columns / width);
      let found = known.get(bands);
      if (!found) {
        const length = rows * (bands + 1);
        found = { ends: memory.take(4 * length), bands };
        known.set(bands, found);
        const ends = new Uint32Array(memory.buffer, found.ends, length);
        for (let row = 0, to = 0; row < rows; row++) {
          let entry = starts[row]!;
          ends[to++] = entry;
          for (let band = 1; band <= bands; band++) {
            while (entry < starts[row + 1]! && places[entry]! < band * width) entry++;
            ends[to++] = entry;
          }
        }
      }
      return found;
    },
  };
}

/** Where a block stands; these kernels compute with none but their own. */
export const at = (block: Block | Order): number => (block as SimdBlock | Place<Uint32Array>).at;
export const sparseOf = (block: SparseBlock): SimdSparse => block as SimdSparse;
