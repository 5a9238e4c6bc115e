/** Several of a closed list, behind one button. */
import { useEffect, useRef } from "react";
import type { Status } from "../app/filter.ts";
import { StatusMark } from "./status-mark.tsx";

interface ChoiceProps<T extends string> {
  name: string;
  all: readonly T[];
  chosen: T[] | undefined;
  choose: (chosen: T[] | undefined) => void;
}

export function Choice<T extends string>({ name, all, chosen = [], choose }: ChoiceProps<T>): React.JSX.Element {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event): void => {
      const { current } = box;
      if (current === null || !current.open) return;
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !current.contains(event.target as Node)) {
        current.open = false;
      }
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("keydown", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("keydown", away);
    };
  }, []);
  const told = chosen.length === 0 ? "any" : chosen.length === 1 ? chosen[0] : `${chosen.length} chosen`;
  return (
    <details className="choice" ref={box}>
      <summary>
        {name}: <b>{told}</b>
      </summary>
      <fieldset>
        <legend className="unseen">{name}</legend>
        {all.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={chosen.includes(each)}
              onChange={({ target }) => {
                const next = target.checked ? [...chosen, each] : chosen.filter((other) => other !== each);
                choose(next.length === 0 ? undefined : next);
              }}
            />
            {name === "Status" ? <StatusMark status={each as string as Status} /> : each}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
