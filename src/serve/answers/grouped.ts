/** Things by what they share, in the order in which they come. */
export function grouped<T, K>(things: T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [thing]);
    else own.push(thing);
  }
  return groups;
}
