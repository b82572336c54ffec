import { browserTests } from "../../.workspace/wtr.ts";

export default browserTests({ from: import.meta.url, files: "{src,test}/**/*.browser.test.ts" });
