/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { sections } from "./src/build/mdx/sections.ts";
import { importGlob } from "./src/build/plugins/importGlob.ts";
import { kernels } from "./src/build/plugins/kernels.ts";
import { preload } from "./src/build/plugins/preload.ts";
import { subsetFonts } from "./src/build/plugins/subsetFonts.ts";
import { woff2Only } from "./src/build/plugins/woff2Only.ts";
import { site } from "./src/build/site.ts";

const bibliography = "content/how-neural-networks-are-trained/references.bib";

export default defineConfig(({ command }) => ({
  base: "./",
  plugins: [importGlob(), kernels(), sections({ bibliography }), react(), preload(), site({ bibliography })],
  css: {
    postcss: { plugins: [woff2Only(), ...(command === "build" ? [subsetFonts({ bibliography })] : [])] },
  },
  build: {
    // Keeps light-dark() as written.
    cssTarget: ["chrome123", "safari17.5", "firefox120"],
    modulePreload: {
      polyfill: false,
      // Widgets and their words are asked for by pages that list all they are made of: the scripts need not.
      resolveDependencies: (_, deps, { hostId }) => (/\/(islands|perform)-/.test(hostId) ? [] : deps),
    },
    // Nothing stands in styles as data: a strict policy lets no font come that way.
    assetsInlineLimit: 0,
  },
  environments: {
    client: {
      // Nobody looks into React from outside a page that has been built.
      define: command === "build" ? { __REACT_DEVTOOLS_GLOBAL_HOOK__: "undefined" } : {},
      build: {
        // Small pieces that always come together are fetched, and compressed, as one.
        rolldownOptions: {
          // What d3-array calls as it loads: with nothing of it in use, nothing of it comes.
          treeshake: {
            propertyReadSideEffects: false,
            manualPureFunctions: ["bisector", "Blur2", "shuffler"],
          },
          output: {
            // The first script lists the names of all pieces, and nothing in them costs as much as their hashes.
            chunkFileNames: "assets/[name]-[hash:7].js",
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                {
                  // What the first figure needs and each further one too: React, the stage, the commonest of the kit.
                  name: "stage",
                  test: /node_modules\/(react|react-dom|scheduler|d3-array|internmap)\/|src\/stage\/(parts\/\w+|performing\/(troupe|useTroupe|performer|prepared|asked|seldom)|sound\/useTone|paper\/useOnPaper|Stage|run|knobs|widget|words|pose)\.tsx?$|src\/kit\/(tone|format|aloud|compass|language)\.ts$|src\/kit\/controls\/(Button|Choice|Icon|Slider|Switch|PlayBar|MenuButton)\.tsx$|src\/kit\/figure\/(plane\/(?!EndLabels)|hand\/(?!Dial))|src\/kit\/figure\/marks\/(Curve|series)|src\/engine\/(random|remembered)\.ts$/,
                },
              ],
            },
          },
        },
      },
    },
  },
  // In pieces: a worker loads the one model it performs. Pieces that models share are the worker's own, and named so.
  worker: {
    format: "es",
    plugins: () => [kernels()],
    rolldownOptions: { output: { chunkFileNames: "assets/worker-[name]-[hash].js" } },
  },
  test: {
    // For the slowest machine with the most to do.
    testTimeout: 400_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "engine", environment: "node", include: ["tests/engine/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          testTimeout: 90_000,
          hookTimeout: 60_000,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/engine/**", "tests/browser/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/browser/**/*.test.ts"],
          // Some make a whole book before their first test.
          hookTimeout: 300_000,
          // Three readers share two cores: a figure that came too late for one of them is asked once more, and the report says so.
          retry: 1,
          globalSetup: "tests/browser/launch.ts",
        },
      },
    ],
  },
}));
