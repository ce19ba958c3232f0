/** Data sets that some widgets need, and what trains on them: what they are called, and which files hold them. */

import type { Training } from "../engine/compiled/training.ts";
import { type Digits, digitShards, joinDigits, unpackDigits } from "../engine/datasets/digits.ts";
import type { MakeKernels } from "../engine/kernels/load.ts";

export interface DataSets {
  /** The first 2,000 of the training digits: one file, for those who need no more. */
  readonly firstDigits: Digits;
  /** All 10,000, to be split by `digitParts`. */
  readonly digits: Digits;
  /** The fastest that run here, for a model that guesses. */
  readonly kernels: MakeKernels;
  /** For a model that trains, with the fastest kernels that run here (see `engine/compiled/trainer.ts`). */
  readonly training: Training;
}
export type DataName = keyof DataSets;
/** What lies in files of the site's folder `data/`. */
type FileName = Exclude<DataName, "kernels" | "training">;
/** Data sets by name, as far as they are there. */
export type Data = Partial<DataSets>;

const shards = Array.from({ length: digitShards }, (_, shard) => `digits-${shard}.bin`);

/** The files of a data set, in the folder `data/` of the site. */
export const dataFiles: Readonly<Record<FileName, readonly string[]>> = {
  firstDigits: shards.slice(0, 1),
  digits: shards,
};

/** A data set from its files' contents, decompressed, in order. Throws a RangeError when they make no sense. */
export function decodeData<N extends FileName>(_name: N, files: readonly Uint8Array[]): DataSets[N] {
  return joinDigits(files.map(unpackDigits));
}
