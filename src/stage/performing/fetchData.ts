/** How data, and what trains on them, come to a page or a worker. Nothing is fetched before it is asked for. Apart from their names, which the build knows too. */
import { type DataName, type DataSets, dataFiles, decodeData } from "../data.ts";

/** A host that has sent nothing for so long, in milliseconds, will send no more. */
const SILENCE = 20_000;

/** Fetches files of a site and decompresses them. Rejects when one does not come, or comes damaged, or the host falls silent. */
async function fetchFiles(root: string, files: readonly string[]): Promise<Uint8Array[]> {
  const asked = new AbortController();
  const giveUp = (): void => asked.abort(new Error(`${files.join(", ")}: nothing comes`));
  let silence = setTimeout(giveUp, SILENCE);
  const comes = (): void => {
    clearTimeout(silence);
    silence = setTimeout(giveUp, SILENCE);
  };
  const one = async (file: string): Promise<Uint8Array> => {
    const response = await fetch(new URL(`data/${file}`, root), { signal: asked.signal });
    if (!response.ok || !response.body) throw new Error(`${file}: ${response.status}`);
    const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(part, on) {
        comes();
        on.enqueue(part);
      },
    });
    const plain = response.body.pipeThrough(heard).pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  };
  try {
    return await Promise.all(files.map(one));
  } finally {
    clearTimeout(silence);
  }
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
  if (name === "kernels") return (await import("../../engine/kernels/load.ts")).loadKernels();
  if (name === "training") {
    const [{ loadKernels }, { trainingWith }] = await Promise.all([
      import("../../engine/kernels/load.ts"),
      import("../../engine/compiled/training.ts"),
    ]);
    return trainingWith(await loadKernels());
  }
  return decodeData(name, await fetchFiles(root, dataFiles[name]));
}
