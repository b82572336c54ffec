import { defineConfig } from "vite";

export default defineConfig({
  // Inside this repository the packages are read from their sources; in yours this line is not needed.
  resolve: { conditions: ["@xinyong/source", "module", "browser", "production"] },
  build: { target: "es2022" },
});
