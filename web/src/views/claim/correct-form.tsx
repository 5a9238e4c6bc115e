import { type FormEvent, useState } from "react";
import type { Statement } from "../../api/schema.ts";
import { domains } from "../../app/filter.ts";
import { useTerms } from "../../parts/status-mark.tsx";
import { speakerWords } from "../../parts/speaker.ts";
import type { DecisionFormProps } from "./decision-forms.tsx";

const stances = "asserts confirms denies cannot-confirm declines doubts alleges expects plans asks retracts".split(" ");
const fields = [
  "type",
  "source",
  "target",
  "predicate",
  "object",
  "domains",
  "time.start",
  "time.end",
  "place",
  "stance",
  "future",
  "negated",
  "aspect",
] as const;
type Field = (typeof fields)[number];

/** One field of one statement, set right. */
export function CorrectForm({ detail, busy, decide }: DecisionFormProps): React.JSX.Element {
  const types = Object.keys(useTerms()?.quads ?? {});
  const [id, setId] = useState(detail.statements[0]?.id ?? "");
  const [field, setField] = useState<Field>("type");
  const statement = detail.statements.find((each) => each.id === id);
  const now = statement === undefined ? "" : valueOf(statement, field);
  const [to, setTo] = useState<string | null>(null);
  const value = to ?? now;
  const options: Partial<Record<Field, readonly string[]>> = {
    type: types,
    stance: stances,
    domains,
    future: ["true", "false"],
    negated: ["true", "false"],
    aspect: ["event", "state"],
  };
  const correct = (event: FormEvent): void => {
    event.preventDefault();
    decide({ action: "correct", statement: id, changes: [{ field, to: written(field, value) }] });
  };
  return (
    <form className="decision" onSubmit={correct}>
      <label>
        Statement
        <select value={id} onChange={({ target }) => (setId(target.value), setTo(null))}>
          {detail.statements.map((each) => (
            <option key={each.id} value={each.id}>
              {speakerWords(each)} {each.stance}: {each.evidence.quote.slice(0, 60)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Field
        <select value={field} onChange={({ target }) => (setField(target.value as Field), setTo(null))}>
          {fields.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label>
        Right is
        {options[field] === undefined ? (
          <input
            type={field.startsWith("time") ? "date" : "text"}
            value={value}
            onChange={({ target }) => setTo(target.value)}
          />
        ) : (
          <select value={value} onChange={({ target }) => setTo(target.value)}>
            {options[field].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
      </label>
      <button type="submit" disabled={busy || value === now}>
        Correct
      </button>
    </form>
  );
}

function valueOf({ proposition, stance }: Statement, field: Field): string {
  if (field === "stance") return stance;
  if (field === "source" || field === "target") return proposition[field].principal ?? proposition[field].name;
  if (field === "time.start" || field === "time.end")
    return proposition.time[field === "time.start" ? "start" : "end"] ?? "";
  if (field === "domains") return proposition.domains[0] ?? "";
  return String(proposition[field] ?? "");
}

function written(field: Field, value: string): unknown {
  if (field === "future" || field === "negated") return value === "true";
  if (field === "domains") return [value];
  if (field === "object" || field === "place" || field.startsWith("time")) return value === "" ? null : value;
  return value;
}
