import { getRouteApi } from "@tanstack/react-router";
import { addressOf } from "../../api/client.ts";
import type { Brief } from "../../api/schema.ts";
import { orderOf } from "./order.ts";

const route = getRouteApi("/brief/$a/$b");
const dates = [
  ["since", "From"],
  ["until", "to"],
  ["asOf", "As recorded on"],
] as const;

/** Period and date, sections and their order, and the ways out. All but remarks lives in the address. */
export function Composer({ brief, order }: { brief: Brief; order: string | undefined }): React.JSX.Element {
  const { a, b } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const shown = orderOf(order, brief.sections);
  const titles = new Map(brief.sections.map(({ id, title }) => [id, title]));
  const hidden = brief.sections
    .filter(({ id, blocks }) => blocks.length > 0 && !shown.includes(id))
    .map(({ id }) => id);
  const setShown = (ids: string[]): void => change({ order: ids.join(" ") || "none" });
  const move = (at: number, by: -1 | 1): void => {
    const next = [...shown];
    const [moved] = next.splice(at, 1);
    next.splice(at + by, 0, moved!);
    setShown(next);
  };
  const { since, until, asOf } = search;
  const out = (format: "pdf" | "eml" | "md" | "html", paper?: "a4" | "letter"): string =>
    addressOf("getBrief", { path: { a, b }, query: { since, until, asOf, format, paper } });
  return (
    <aside className="composer card no-print" aria-label="Compose the brief">
      <div className="dates">
        {dates.map(([name, label]) => (
          <label key={name}>
            {label}
            <input
              type="date"
              value={search[name] ?? ""}
              onChange={({ target }) => change({ [name]: target.value || undefined })}
            />
          </label>
        ))}
      </div>
      <h3>Sections</h3>
      <ol>
        {shown.map((id, at) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked onChange={() => setShown(shown.filter((other) => other !== id))} />{" "}
              {titles.get(id)}
            </label>
            <button type="button" disabled={at === 0} aria-label={`${titles.get(id)} up`} onClick={() => move(at, -1)}>
              ↑
            </button>
            <button
              type="button"
              disabled={at === shown.length - 1}
              aria-label={`${titles.get(id)} down`}
              onClick={() => move(at, 1)}
            >
              ↓
            </button>
          </li>
        ))}
        {hidden.map((id) => (
          <li key={id}>
            <label className="faint">
              <input type="checkbox" checked={false} onChange={() => setShown([...shown, id])} /> {titles.get(id)}
            </label>
          </li>
        ))}
      </ol>
      {order !== undefined && (
        <button type="button" className="plain" onClick={() => change({ order: undefined })}>
          All sections as they came
        </button>
      )}
      <h3>Take it along</h3>
      <p className="actions">
        <button type="button" className="first" onClick={() => window.print()}>
          Print this
        </button>
        <a className="button" href={out("pdf", "a4")}>
          PDF, A4
        </a>
        <a className="button" href={out("pdf", "letter")}>
          PDF, Letter
        </a>
        <a className="button" href={out("eml")}>
          E-mail
        </a>
        <a className="button" href={out("md")}>
          Markdown
        </a>
      </p>
      <p className="faint">
        PDF and e-mail hold the whole brief of the period. Printing keeps your order and remarks. The address of this
        page leads others here to the same period, date and order.
      </p>
    </aside>
  );
}
