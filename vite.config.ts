/// <reference types="vitest/config" />
import { defineConfig } from "vite";

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "engine", environment: "node", include: ["tests/engine/**/*.test.ts"] } },
    ],
  },
});
