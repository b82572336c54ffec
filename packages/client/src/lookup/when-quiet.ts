/** Turns of the promise queue without news after which a moment is over. */
const TURNS = 20;

/**
 * Calls back when no more look-ups come in this moment.
 *
 * Look-ups that belong together are seldom made in one loop. A page asks for some when its first promise resolves, and for others when the
 * promise behind that one does: each of these runs as a job of the promise queue ("microtask"), after the code that is running now and before
 * anything else the runtime has to do. A batch that left at the end of the running code would miss them. One that waits for a timer would have
 * them all, but timers cost a thousandth of a second or four in browsers, up to a minute in a tab that nobody looks at, and stand still in
 * tests that have replaced them.
 *
 * So the batch stands in the promise queue itself, again at its end each time its turn comes. Whoever has a promise that is resolved already
 * comes to turn in between. When nothing new came for some turns, what was to come in this moment has come: an `await` takes one turn, a
 * promise that is returned from an async function three.
 *
 * @param count How many there are; another number is news.
 */
export function whenQuiet(count: () => number, done: () => void): void {
  let [seen, turns] = [-1, 0];
  const turn = (): void => {
    const now = count();
    turns = now === seen ? turns + 1 : 0;
    seen = now;
    if (turns === TURNS) done();
    else void Promise.resolve().then(turn);
  };
  turn();
}
