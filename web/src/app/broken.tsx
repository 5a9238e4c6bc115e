import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";

/** A defect of the app itself: said plainly, with a way on. */
export function Broken({ error }: ErrorComponentProps): React.JSX.Element {
  const router = useRouter();
  return (
    <section className="state" role="alert">
      <h1>This view failed</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <p>
        <button type="button" onClick={() => void router.invalidate()}>
          Try again
        </button>
      </p>
    </section>
  );
}
