/** Data sets that some widgets need, and the kernels to train on them: how they are fetched. Nothing is fetched before it is asked for. */
import { type Digits, digitShards, joinDigits, unpackDigits } from "../engine/datasets/digits.ts";
import type { MakeKernels } from "../engine/kernels/load.ts";

export interface DataSets {
  /** The first 2,000 of the training digits: one file, for those who need no more. */
  readonly firstDigits: Digits;
  /** All 10,000, to be split by `digitParts`. */
  readonly digits: Digits;
  /** The fastest that run here, for a model that trains (see `engine/compiled/trainer.ts`). */
  readonly kernels: MakeKernels;
}
export type DataName = keyof DataSets;
/** What lies in files of the site's folder `data/`. */
type FileName = Exclude<DataName, "kernels">;
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

/** Fetches a file of a site and decompresses it. Rejects when it does not come, or comes damaged. */
async function fetchFile(root: string, file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`data/${file}`, root));
  if (!response.ok || !response.body) throw new Error(`${file}: ${response.status}`);
  const plain = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

const arriving = new Map<string, Promise<unknown>>();

/** A data set of the site at `root`. Asked for again it is not fetched again, unless it failed. */
export function fetchData<N extends DataName>(root: string, name: N): Promise<DataSets[N]> {
  const key = `${root} ${name}`;
  let promise = arriving.get(key) as Promise<DataSets[N]> | undefined;
  if (!promise) {
    promise = fetchNamed(root, name) as Promise<DataSets[N]>;
    promise.catch(() => arriving.delete(key));
    arriving.set(key, promise);
  }
  return promise;
}

async function fetchNamed(root: string, name: DataName): Promise<DataSets[DataName]> {
  if (name === "kernels") return (await import("../engine/kernels/load.ts")).loadKernels();
  return decodeData(name, await Promise.all(dataFiles[name].map((file) => fetchFile(root, file))));
}
