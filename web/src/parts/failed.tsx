import { ApiFailure } from "../api/client.ts";

/** What went wrong, what to do about it, and a way to try again. */
export function Failed({ error, again }: { error: unknown; again?: () => unknown }): React.JSX.Element {
  const hint = error instanceof ApiFailure ? error.hint : null;
  return (
    <div className="state failed" role="alert">
      <p>
        <strong>{error instanceof Error ? error.message : "Something went wrong."}</strong>
      </p>
      {hint !== null && <p>{hint}</p>}
      {again !== undefined && (
        <button type="button" onClick={() => void again()}>
          Try again
        </button>
      )}
    </div>
  );
}
