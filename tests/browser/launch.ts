/** Before the browser tests: one Chromium and one host of dist/, shared by all of them. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findHeadless, launchOptions } from "../../scripts/browser.mjs";
import { serve } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser listens and the site stands; `null` where there is no browser. */
    site: { readonly browser: string; readonly url: string } | null;
  }
}

export default async function launch({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executable = findHeadless();
  if (!executable) {
    provide("site", null);
    return undefined;
  }
  if (!existsSync("dist/index.html"))
    throw new Error("There is no dist/ to test: npm run build, or npm test.");
  const [browser, host] = await Promise.all([
    chromium.launchServer(launchOptions(executable)),
    serve("dist"),
  ]);
  provide("site", { browser: browser.wsEndpoint(), url: host.url });
  return async () => {
    await browser.close();
    await host.close();
  };
}
