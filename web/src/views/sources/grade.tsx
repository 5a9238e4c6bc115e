import { useMutation } from "@tanstack/react-query";
import { ask } from "../../api/client.ts";
import { somethingChanged } from "../../api/questions.ts";
import type { SourceRow } from "../../api/schema.ts";

const meanings = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
} as const;
type Reliability = keyof typeof meanings;

/** The grade, set where it stands. */
export function Grade({ source }: { source: SourceRow }): React.JSX.Element {
  const set = useMutation({
    mutationFn: (reliability: Reliability) => ask("putSource", { path: { key: source.key }, body: { reliability } }),
    onSuccess: somethingChanged,
  });
  return (
    <>
      <select
        aria-label={`Reliability of ${source.name}`}
        value={set.isPending ? set.variables : source.reliability}
        disabled={set.isPending}
        onChange={({ target }) => set.mutate(target.value as Reliability)}
      >
        {Object.entries(meanings).map(([grade, meaning]) => (
          <option key={grade} value={grade}>{`${grade} ${meaning}`}</option>
        ))}
      </select>
      {set.isError && (
        <span role="alert" className="bad block">
          {set.error.message}
        </span>
      )}
    </>
  );
}
