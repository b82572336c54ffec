// The sample city with a register that is larger than what a server keeps ready.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkCharacter } from "../../packages/credit/src/code/index.ts";
import { tickingWorldClock } from "../../packages/api/src/world/index.ts";
import { createSqliteStore, importFiles } from "../../packages/server/src/index.ts";

/** A database in a folder of its own. */
export interface City {
  path: string;
  /** Codes of the register's own subjects. */
  codes: readonly string[];
  remove(): void;
}

/** Imports the sample and `subjects` fictional subjects besides. */
export async function createCity(subjects: number): Promise<City> {
  const folder = mkdtempSync(join(tmpdir(), "city-"));
  const path = join(folder, "city.sqlite");
  const codes = Array.from({ length: subjects }, (_, index) => {
    const first17 = `91410199MB${String(index).padStart(7, "0")}`;
    return first17 + checkCharacter(first17);
  });
  const lines = codes.map((code, index) => `${code},郑州第${index}号示例有限公司,企业,存续,2020-01-01`);
  const register = ["统一社会信用代码,名称,主体类型,登记状态,成立日期", ...lines].join("\n");
  const store = createSqliteStore({ path });
  const clock = tickingWorldClock();
  await importFiles({ store, files: [fileURLToPath(new URL("../../packages/server/sample/", import.meta.url))], clock });
  await importFiles({ store, files: [{ name: "register.csv", bytes: new TextEncoder().encode(register) }], clock });
  await store.close();
  return { path, codes, remove: () => rmSync(folder, { recursive: true }) };
}
