import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { ask } from "../../api/client.ts";
import { somethingChanged } from "../../api/questions.ts";
import type { SourceRow } from "../../api/schema.ts";
import { Failed } from "../../parts/failed.tsx";
import { dayWords } from "../../parts/words.ts";

/** For whom it speaks, whose house it is, and a note; with what was set before. */
export function SourceEditor({ source, done }: { source: SourceRow; done: () => void }): React.JSX.Element {
  const set = useMutation({
    mutationFn: (fields: { principal: string | null; owner: string | null; note: string | null }) =>
      ask("putSource", { path: { key: source.key }, body: fields }),
    onSuccess: async () => {
      await somethingChanged();
      done();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string): string | null => String(data.get(name) ?? "").trim() || null;
    set.mutate({ principal: text("principal"), owner: text("owner"), note: text("note") });
  };
  return (
    <form className="source-editor" onSubmit={submit}>
      <label>
        Speaks for (name or code; empty: itself)
        <input name="principal" defaultValue={source.principal ?? ""} />
      </label>
      <label>
        House
        <input name="owner" defaultValue={source.owner ?? ""} />
      </label>
      <label>
        Note
        <input name="note" defaultValue={source.note ?? ""} />
      </label>
      <p className="actions">
        <button type="submit" className="first" disabled={set.isPending}>
          Save
        </button>
        <button type="button" onClick={done}>
          Cancel
        </button>
      </p>
      {set.isError && <Failed error={set.error} />}
      {source.history.length > 0 && (
        <ul className="plain-list faint">
          {source.history.map(({ at, by, said }) => (
            <li key={at}>
              {dayWords(at)}, {by}:{" "}
              {Object.entries(said)
                .map(([field, value]) => `${field} ${value ?? "none"}`)
                .join(", ") || "as the vocabulary has it"}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
