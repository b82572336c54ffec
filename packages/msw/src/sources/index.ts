export { setSources } from "./set-sources.ts";
