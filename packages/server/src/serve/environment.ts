import type { ServeOptions } from "./serve.ts";

/**
 * What the environment says about serving: `XINYONG_PORT`, `XINYONG_HOST`, `XINYONG_DATA`, `XINYONG_ADMIN_KEY`, `XINYONG_PUBLIC_URL`.
 *
 * @throws {Error} when the port is no port.
 */
export function optionsFromEnvironment(environment: Readonly<Record<string, string | undefined>>): ServeOptions {
  const { XINYONG_PORT: port, XINYONG_HOST: host, XINYONG_DATA: data } = environment;
  const { XINYONG_ADMIN_KEY: adminKey, XINYONG_PUBLIC_URL: publicUrl } = environment;
  return {
    ...(port && { port: parsePort(port, "XINYONG_PORT") }),
    ...(host && { host }),
    ...(data && { data }),
    ...(adminKey && { adminKey }),
    ...(publicUrl && { publicUrl }),
  };
}

/** Reads a port, 0 to 65535. */
export function parsePort(text: string, where: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error(`${where} must be a port from 0 to 65535.`);
  return port;
}
