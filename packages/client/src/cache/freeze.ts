/** Freezes what is inside an answer, all the way down; the answer itself is copied for each who reads it. */
export function freeze<Answer extends object>(answer: Answer): Answer {
  // By a list and not by calls inside calls: members that this version does not know may be as deep and as many as they like.
  const inside: unknown[] = Object.values(answer);
  for (const value of inside) {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) continue;
    for (const member of Object.values(Object.freeze(value))) inside.push(member);
  }
  return answer;
}
