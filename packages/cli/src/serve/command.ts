import { optionsFromEnvironment, parsePort, PortTakenError, serve, stopOnSignals, TEST_CODES } from "@xinyong/server";
import type { RunningServer, ServeOptions, TestCode } from "@xinyong/server";
import { columns } from "../internal/columns.ts";
import { opening, presentDataFile } from "../internal/data-file.ts";
import type { Run } from "../main/command.ts";
import { CommandError, UsageError } from "../main/usage-error.ts";
import { whatFailed } from "./what-failed.ts";

/** `xinyong serve`: answers until it is told to stop. */
export async function serveCommand(run: Run): Promise<number> {
  const { args, texts, out } = run;
  if (args.operands.length > 0) throw new UsageError(texts.wrong.noOperandWanted);
  const demo = args.flag("demo");
  if (demo && args.text("data") !== undefined) throw new UsageError(texts.wrong.together("--demo", "--data"));
  const options = readOptions(run);
  const path = demo ? null : presentDataFile(run);
  const server = await start({ ...options, ...(path === null ? { demo: true } : { data: path }) }, path, run);
  const stopped = stopOnSignals(server);
  out(texts.serve.listening(server.url));
  if (path === null) out([texts.serve.demo, texts.serve.testCodes, ...testCodes(server.url, texts.language)].join("\n"));
  else out(texts.serve.data(path, (await server.store.lists()).length));
  if (options.adminKey === undefined) out(texts.serve.adminOff);
  out(texts.serve.stop);
  await stopped;
  out(texts.serve.stopped);
  return 0;
}

/** Options of the line over those of the environment. */
function readOptions({ args, texts, environment, err }: Run): ServeOptions {
  const { wrong } = texts;
  const port = args.text("port");
  const host = args.text("host");
  const publicUrl = args.text("public-url") ?? environment["XINYONG_PUBLIC_URL"];
  if (publicUrl && !(URL.canParse(publicUrl) && /^https?:$/.test(new URL(publicUrl).protocol))) throw new UsageError(wrong.url("--public-url"));
  const { data: _data, ...fromEnvironment } = reading("XINYONG_PORT", wrong, () => optionsFromEnvironment(environment));
  return {
    ...fromEnvironment,
    ...(port !== undefined && { port: reading("--port", wrong, () => parsePort(port, "--port")) }),
    ...(host !== undefined && { host }),
    ...(publicUrl && { publicUrl }),
    ...(args.flag("log") && { log: err }),
    onFailure: ({ error, route, requestId }) => err(texts.serve.failed(route ?? "-", requestId, whatFailed(error))),
  };
}

function reading<Value>(name: string, wrong: Run["texts"]["wrong"], read: () => Value): Value {
  try {
    return read();
  } catch {
    throw new UsageError(wrong.port(name));
  }
}

async function start(options: ServeOptions, path: string | null, run: Run): Promise<RunningServer> {
  const { serve: words } = run.texts;
  const begin = async (): Promise<RunningServer | Error> => {
    try {
      return await serve(options);
    } catch (error) {
      // What the system says of an address is told apart from what is wrong with the database.
      if (error instanceof PortTakenError) return new CommandError(words.portTaken(error.port));
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall === "listen" || syscall === "getaddrinfo") return new CommandError(words.cannotListen(code ?? syscall));
      throw error;
    }
  };
  const started = await (path === null ? begin() : opening(path, run, begin));
  if (started instanceof Error) throw started;
  return started;
}

/** The test codes of the fictional world, each with the address of its page. */
function testCodes(url: string, language: "zh-CN" | "en"): string[] {
  const codes: readonly TestCode[] = TEST_CODES;
  return columns(codes.map(({ code, tone, zh, en }) => [`  ${url}/v/${code}`, tone, language === "en" ? en : zh]));
}
