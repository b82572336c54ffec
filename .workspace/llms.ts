// npm run llms: writes llms.txt and llms-full.txt of the client anew, after its README, the documentation or a declaration changed.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { llmsFiles } from "./llms/text.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
for (const [name, text] of Object.entries(llmsFiles(root))) {
  writeFileSync(join(root, "packages/client", name), text);
  console.log(`packages/client/${name}: ${Buffer.byteLength(text)} bytes`);
}
