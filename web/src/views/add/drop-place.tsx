import { type DragEvent, useState } from "react";

/** Where files are dropped or chosen. */
export function DropPlace({ take, busy }: { take: (files: File[]) => void; busy: boolean }): React.JSX.Element {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) take(files);
  };
  return (
    <div
      className={`drop ${over ? "over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label>
        <span>
          <b>Drop files here</b>, or choose them
        </span>
        <input
          type="file"
          multiple
          disabled={busy}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            if (files.length > 0) take(files);
            target.value = "";
          }}
        />
      </label>
      {busy && <p role="status">Handing in …</p>}
    </div>
  );
}
