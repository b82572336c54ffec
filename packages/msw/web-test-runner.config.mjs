import { browserTests } from "../../.workspace/wtr.ts";

export default browserTests({ from: import.meta.url });
