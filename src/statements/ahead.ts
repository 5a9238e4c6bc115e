/** Takes from a source before it is asked, so that work on what comes can begin. */

/** Characters taken ahead: enough for every thread, little enough for memory. */
const mostAhead = 1_000_000;

/**
 * Yields the items of `source` in their order. `begin` is called with each as soon as it is there; what has been taken and not yet
 * been dealt with weighs no more than a million by `weigh` (characters), unless one item alone does.
 */
export async function* ahead<T extends object>(
  source: AsyncIterable<T>,
  weigh: (item: T) => number,
  begin: (item: T) => void,
): AsyncGenerator<T> {
  const taken: T[] = [];
  let weight = 0;
  let stopped = false;
  let ended = false;
  let failure: { cause: unknown } | null = null;
  // Taker and giver never wait at the same time: one waits for an item, the other for room.
  let wake = (): void => {};
  const change = (): Promise<void> => new Promise((resolve) => (wake = resolve));

  const take = async (): Promise<void> => {
    try {
      for await (const item of source) {
        taken.push(item);
        weight += weigh(item);
        begin(item);
        wake();
        while (weight >= mostAhead && !stopped) await change();
        if (stopped) break;
      }
    } catch (cause) {
      failure = { cause };
    }
    ended = true;
    wake();
  };
  void take();
  try {
    for (;;) {
      const item = taken.shift();
      if (item) {
        yield item;
        weight -= weigh(item);
        wake();
      } else if (ended) {
        break;
      } else {
        await change();
      }
    }
  } finally {
    stopped = true;
    wake();
  }
  if (failure) throw (failure as { cause: unknown }).cause;
}
