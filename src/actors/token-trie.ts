interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  value: T | undefined;
}

/** Sequences of tokens, each with a value; the longest one at a place is found in time linear in its own length. */
export class TokenTrie<T> {
  readonly #root: Node<T> = { next: undefined, value: undefined };

  /** Adds a sequence; one that is there already keeps its value, so that the first to come has the say. */
  add(tokens: readonly string[], value: T): void {
    let node = this.#root;
    for (const token of tokens) {
      node.next ??= new Map();
      let next = node.next.get(token);
      if (!next) node.next.set(token, (next = { next: undefined, value: undefined }));
      node = next;
    }
    if (node !== this.#root) node.value ??= value;
  }

  /**
   * The longest sequence of `tokens` that starts at `from` and ends before `limit` (default: all), or null. `end` is the
   * token after it; `lower` compares in lower case.
   */
  longest(
    tokens: readonly string[],
    from: number,
    limit = tokens.length,
    lower = false,
  ): { value: T; end: number } | null {
    let node: Node<T> | undefined = this.#root;
    let found: { value: T; end: number } | null = null;
    for (let at = from; at < limit; at++) {
      const token = tokens[at]!;
      node = node.next?.get(lower ? token.toLowerCase() : token);
      if (!node) break;
      if (node.value !== undefined) found = { value: node.value, end: at + 1 };
    }
    return found;
  }
}
