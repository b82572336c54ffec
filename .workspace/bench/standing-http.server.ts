// The servers that `standing-http` measures: ours over a database, or Node's own with one answer of as many bytes.
//   standing-http.server.ts standing DATABASE    or    standing-http.server.ts bare BYTES
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tickingWorldClock } from "../../packages/api/src/world/index.ts";
import { serve } from "../../packages/server/src/index.ts";
import type { Said } from "./serving.ts";

const [kind, argument = ""] = process.argv.slice(2);
const tell = (said: Said): void => void process.send?.(said);

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  tell({ cpu: user + system });
});
process.on("disconnect", () => process.exit());

if (kind === "standing") {
  const { url } = await serve({ data: argument, port: 0, clock: tickingWorldClock() });
  tell({ url });
} else {
  const body = "x".repeat(Number(argument));
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length });
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => tell({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
}
