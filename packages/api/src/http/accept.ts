import type { Route } from "@xinyong/credit/routes";

/** One media range of `Accept`, its other parameters left out. */
interface Range {
  media: string;
  /** How much it is wanted, 0 to 1. */
  weight: number;
}

/** An element of a list: parameters may be quoted, and then hold commas and semicolons. */
const ELEMENT = /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g;
const PARAMETER = /(?:[^;"]|"(?:[^"\\]|\\.)*"?)+/g;
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** True when a request is to be answered in lines: its route has them, and it prefers them to an answer in one piece. */
export function wantsLines({ lines, media }: Route, request: Request): boolean {
  return lines !== null && prefers(request.headers.get("accept"), lines.media, media);
}

/**
 * True when `Accept` wants one media more than the other (RFC 9110, section 12.5.1): of the ranges that name a media the most specific one
 * weighs it. What is wanted alike goes to the other, and so does a header that cannot be read.
 */
export function prefers(accept: string | null, media: string, other: string): boolean {
  if (accept === null) return false;
  const ranges = (accept.match(ELEMENT) ?? []).flatMap(readRange);
  return weightOf(ranges, media) > weightOf(ranges, other);
}

/** A range whose weight cannot be read says nothing. */
function readRange(element: string): Range[] {
  const [media = "", ...parameters] = (element.match(PARAMETER) ?? []).map((part) => part.trim().toLowerCase());
  const written = parameters.find((parameter) => parameter.startsWith("q="));
  if (written === undefined) return [{ media, weight: 1 }];
  const weight = WEIGHT.exec(written)?.[1];
  return weight === undefined ? [] : [{ media, weight: Number(weight) }];
}

function weightOf(ranges: readonly Range[], media: string): number {
  for (const name of [media, `${media.split("/", 1)[0]}/*`, "*/*"]) {
    const weights = ranges.filter((range) => range.media === name).map(({ weight }) => weight);
    if (weights.length > 0) return Math.max(...weights);
  }
  return 0;
}
