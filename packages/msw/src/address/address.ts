import { ROUTES } from "@xinyong/credit/routes";

/** Where a mock answers. */
export interface Address {
  /** Without a slash at its end. */
  href: string;
  /** True when the mock answers what is sent to this URL. */
  covers(url: string): boolean;
  /** The request as the API knows it, whose paths begin at the root. */
  toApi(request: Request): Request;
}

/** The paths that the API has. */
const PATHS = ROUTES.map(({ path }) => new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`));

/**
 * Reads a base address. It may be relative in a page, as the client's may be.
 *
 * @throws {TypeError} when it is no address of http or https, or holds more than an origin and a path.
 */
export function readAddress(baseUrl: string | URL): Address {
  const page = typeof document === "object" ? document.baseURI : undefined;
  const base = URL.canParse(baseUrl, page) ? new URL(baseUrl, page) : null;
  if (base === null || !/^https?:$/.test(base.protocol)) throw wrong("is no address of http or https");
  if (base.username !== "" || base.password !== "") throw wrong("holds a user name or password");
  if (base.search !== "" || base.hash !== "") throw wrong("holds a query or a fragment");
  const { origin } = base;
  const prefix = base.pathname.replace(/\/+$/, "");
  // At the root of the page's own origin the API stands among the page's files: there it has only its own paths.
  const among = prefix === "" && typeof location === "object" && location.origin === origin;

  return {
    href: origin + prefix,
    covers(text) {
      const url = new URL(text);
      if (url.origin !== origin || !(url.pathname === prefix || url.pathname.startsWith(`${prefix}/`))) return false;
      return !among || PATHS.some((path) => path.test(url.pathname));
    },
    toApi(request) {
      if (prefix === "") return request;
      const url = new URL(request.url);
      url.pathname = url.pathname.slice(prefix.length);
      return at(url, request);
    },
  };
}

/** The same request at another address. Not `new Request(url, request)`: that refuses what a frame asks for when it navigates. */
function at(url: URL, { method, headers, signal, body }: Request): Request {
  const init: RequestInit & { duplex?: "half" } = {
    method,
    headers,
    signal,
    ...(body === null ? {} : { body, duplex: "half" }),
  };
  return new Request(url, init);
}

function wrong(what: string): TypeError {
  return new TypeError(`baseUrl ${what}. Give the address that the application asks, such as "https://credit.example.gov.cn".`);
}
