import { ConfigurationError } from "../errors/index.ts";

/**
 * The address under which the API's paths begin, without a slash at its end. A relative one is read against the page. Where there is no
 * `URL`, as in mini programs, only its form is checked.
 *
 * @throws {ConfigurationError}
 */
export function readBase(baseUrl: string | URL): string {
  let address = String(baseUrl);
  if (typeof URL === "function") {
    const page = typeof document === "object" ? document.baseURI : undefined;
    try {
      address = new URL(address, page).href;
    } catch {
      // What it throws quotes the address.
      throw wrong("is no address of http or https");
    }
  }
  const parts = /^https?:\/\/([^/?#\\\s]+)(?:\/[^?#\s]*)?(.*)$/i.exec(address);
  if (parts === null) throw wrong("is no address of http or https");
  if (parts[1]?.includes("@")) throw wrong("holds a user name or password");
  if (parts[2] !== "") throw wrong("holds a query or a fragment");
  return address.replace(/\/+$/, "");
}

function wrong(what: string): ConfigurationError {
  return new ConfigurationError("baseUrl", `baseUrl ${what}.`, 'Give the address of the API, such as "https://credit.example.gov.cn".');
}
