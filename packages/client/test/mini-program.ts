import { createContext, runInContext } from "node:vm";
import type { Context } from "node:vm";

/** What a browser, a worker or Node has besides the language, and a mini program has not, or not surely. */
const ABSENT = [
  "AbortController", "AbortSignal", "Blob", "Buffer", "Event", "EventTarget", "FormData", "Headers", "Intl", "ReadableStream", "Request", "Response",
  "TextDecoder", "TextEncoder", "URL", "URLSearchParams", "WebAssembly", "XMLHttpRequest", "atob", "btoa", "crypto", "document", "fetch", "navigator",
  "performance", "process", "queueMicrotask", "require", "structuredClone", "window",
];

/** What came into the language after 2020, and what no polyfill can add to an older engine. */
const LATER = `
for (const name of ["AggregateError", "Atomics", "FinalizationRegistry", "Intl", "Iterator", "Proxy", "SharedArrayBuffer", "WeakRef", "WebAssembly"]) delete globalThis[name];
for (const [owner, names] of [
  [Object, ["hasOwn", "groupBy"]], [Map, ["groupBy"]], [Promise, ["any", "try", "withResolvers"]], [Array, ["fromAsync"]],
  [Array.prototype, ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"]],
  [String.prototype, ["at", "isWellFormed", "replaceAll", "toWellFormed"]],
  [Set.prototype, ["difference", "intersection", "isDisjointFrom", "isSubsetOf", "isSupersetOf", "symmetricDifference", "union"]],
]) for (const name of names) delete owner[name];`;

/**
 * A context like the one that WeChat gives to the scripts of a mini program: the language of 2020, timers, `console` and `wx`, nothing of the
 * web, and no code out of strings.
 */
export function createMiniProgram(wx: object): Context {
  const context = createContext({ setTimeout, clearTimeout, console, wx }, { codeGeneration: { strings: false, wasm: false } });
  runInContext(LATER, context);
  const there = ABSENT.filter((name) => runInContext(`typeof ${name}`, context) !== "undefined");
  if (there.length > 0) throw new Error(`A mini program has no ${there.join(", ")}.`);
  return context;
}
