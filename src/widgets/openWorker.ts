/** Starts the worker that performs heavy widgets. Throws where there are no workers. */
export const openWorker = (): Worker =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
