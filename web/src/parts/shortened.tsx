import { useState } from "react";
import { many } from "./words.ts";

interface ShortenedProps<T> {
  items: T[];
  /** How many are shown at first. */
  most: number;
  /** What one is called. */
  noun: string;
  children: (item: T) => React.ReactNode;
}

/** Items of a list, the rest of a very long one on demand. Stands within a list: what it adds is an item as well. */
export function Shortened<T>({ items, most, noun, children }: ShortenedProps<T>): React.JSX.Element {
  const [all, setAll] = useState(false);
  // One or two more are shown rather than announced.
  const short = !all && items.length > most + 2;
  return (
    <>
      {(short ? items.slice(0, most) : items).map(children)}
      {short && (
        <li className="more">
          <button type="button" className="plain" onClick={() => setAll(true)}>
            Show {many(items.length - most, `more ${noun}`)}
          </button>
        </li>
      )}
    </>
  );
}
