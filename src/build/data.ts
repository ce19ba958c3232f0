/** The data sets of `public/data`, and what trains on them, for the build and for tests: the same files that browsers fetch. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { trainingWith } from "../engine/compiled/training.ts";
import { simdFrom } from "../engine/kernels/simd/simd.ts";
import { type Data, type DataName, type DataSets, dataFiles, decodeData } from "../stage/data.ts";
import { kernelBytes } from "./plugins/kernels.ts";

const sets: Partial<Record<DataName, unknown>> = {};
const kept = new Map<string, Data>();

/** The named data sets; for the same names, the same object. Throws when a file is missing or damaged. */
export function readData(names: Iterable<DataName>): Data {
  const wanted = [...new Set(names)].sort();
  const key = wanted.join();
  let data = kept.get(key);
  if (!data) {
    for (const name of wanted) sets[name] ??= readSet(name);
    data = Object.fromEntries(wanted.map((name) => [name, sets[name]])) as Data;
    kept.set(key, data);
  }
  return data;
}

function readSet(name: DataName): DataSets[DataName] {
  if (name === "kernels") return simdFrom(kernelBytes());
  if (name === "training") return trainingWith(simdFrom(kernelBytes()));
  const files = dataFiles[name].map((file) => gunzipSync(readFileSync(join("public/data", file))));
  return decodeData(name, files);
}
