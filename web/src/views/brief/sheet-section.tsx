import type { Brief } from "../../api/schema.ts";
import { BriefBlock } from "../../parts/brief-block.tsx";

interface SheetSectionProps {
  section: Brief["sections"][number];
  brief: Brief;
  remark: string;
  setRemark: (text: string) => void;
}

/** A section as it will be printed, with room for a remark of the reader's own. */
export function SheetSection({ section, brief, remark, setRemark }: SheetSectionProps): React.JSX.Element {
  const { id, title, blocks } = section;
  return (
    <section aria-labelledby={`sheet-${id}`}>
      <h2 id={`sheet-${id}`}>{title}</h2>
      <textarea
        className="remark"
        rows={1}
        aria-label={`Remark on ${title}`}
        placeholder="Remark of your own"
        value={remark}
        onChange={({ target }) => setRemark(target.value)}
      />
      {blocks.map((block, index) => (
        <BriefBlock key={index} block={block} brief={brief} numbers={null} />
      ))}
    </section>
  );
}
