import { getStanding } from "@xinyong/credit/routes";
import type { Settings } from "../connection/settings.ts";

/**
 * Tells apart to whom answers are given: address and version of the API, language, and credential. A number and not their text, since a key must
 * not lie in a store. A client with middleware shares with no other, since its middleware may speak for someone else.
 */
export function scopeOf({ base, headers, secretHeaders, middleware, random }: Settings): string {
  const text = JSON.stringify([base, getStanding.path, headers, secretHeaders, middleware.length > 0 ? random() : 0]);
  let [one, two] = [text.length, 1];
  for (let place = 0; place < text.length; place++) {
    one = Math.imul(one ^ text.charCodeAt(place), 0x9e3779b1);
    two = Math.imul(two ^ one ^ (one >>> 15), 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)} `;
}
