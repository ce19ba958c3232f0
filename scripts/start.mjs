// @ts-check
// npm start: the chapter while it is being written; every saved file shows at once.
import { setup } from "./setup.mjs";

setup();
const { createServer } = await import("vite");
const server = await createServer();
await server.listen();
console.log("\n  The chapter is at:\n");
server.printUrls();
server.bindCLIShortcuts({ print: true });
