export { SCRUBBED, scrubText } from "./scrub.ts";
