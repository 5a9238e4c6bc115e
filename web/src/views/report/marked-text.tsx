import { useEffect, useMemo, useRef } from "react";
import type { ReportDetail } from "../../api/schema.ts";
import { segmentsOf } from "./segments.ts";

interface MarkedTextProps {
  detail: ReportDetail;
  /** Id of the statement that is lit. */
  lit: string | null;
  light: (statement: string | null) => void;
}

/** The canonical text; pointing at a mark lights its statement beside it, and the reverse. */
export function MarkedText({ detail, lit, light }: MarkedTextProps): React.JSX.Element {
  const { report, statements } = detail;
  const segments = useMemo(() => segmentsOf(report.text, statements), [report.text, statements]);
  const first = useRef<HTMLElement>(null);
  const asked = useRef(lit);
  useEffect(() => {
    // Whoever followed a claim here sees its words at once.
    if (asked.current !== null) first.current?.scrollIntoView({ block: "center" });
  }, []);
  let found = false;
  return (
    <div className="marked">
      {segments.map(({ start, text, evidence, source, cue }) => {
        const all = [...new Set([...evidence, ...source, ...cue])];
        if (all.length === 0) return <span key={start}>{text}</span>;
        const isLit = lit !== null && all.includes(lit);
        const isFirst = isLit && evidence.includes(lit) && !found;
        if (isFirst) found = true;
        const classes = [
          evidence.length > 0 && "part-evidence",
          source.length > 0 && "part-source",
          cue.length > 0 && "part-cue",
          isLit && "lit",
        ].filter(Boolean);
        return (
          <span
            key={start}
            ref={isFirst ? first : null}
            className={classes.join(" ")}
            data-statements={all.join(" ")}
            onPointerEnter={() => light(all[0] ?? null)}
            onPointerLeave={() => light(null)}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
}
