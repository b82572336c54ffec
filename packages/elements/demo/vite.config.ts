import { defineConfig } from "vite";

export default defineConfig({
  resolve: { conditions: ["@xinyong/source", "module", "browser", "development"] },
  // The sources are read as they are, without a bundle of dependencies made beforehand.
  server: { host: "127.0.0.1" },
});
