import { browserTests } from "../../.workspace/wtr.ts";
import { mediaPlugin } from "./test/media-plugin.ts";

export default browserTests({ from: import.meta.url, plugins: [mediaPlugin()] });
