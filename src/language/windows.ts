/** Packs sentences into the windows that the model reads. */

/** A run of consecutive sentences; those before `keepFrom` are only context, read again for what they say of the rest. */
export interface Window {
  first: number;
  end: number;
  keepFrom: number;
}

/** A sentence of at most this many wordpieces is read again in front of the next window, which would else begin blind. */
const contextPieces = 48;

/**
 * Windows over the wanted sentences. `lengths` are wordpieces per sentence. A sentence longer than a window stands alone
 * (and is cut by the caller).
 */
export function planWindows(lengths: number[], wanted: boolean[], windowPieces: number): Window[] {
  const budget = windowPieces - 2;
  const windows: Window[] = [];
  let at = 0;
  while (at < lengths.length) {
    if (!wanted[at]) {
      at++;
      continue;
    }
    const previous = at - 1;
    const context = previous >= 0 && wanted[previous] && lengths[previous]! <= contextPieces;
    const first = context && lengths[previous]! + lengths[at]! <= budget ? previous : at;
    let used = 0;
    let end = first;
    while (end < lengths.length && wanted[end] && (end <= at || used + lengths[end]! <= budget))
      used += lengths[end++]!;
    windows.push({ first, end, keepFrom: at });
    at = end;
  }
  return windows;
}
