import { Link } from "@tanstack/react-router";
import { usePageTitle } from "./page-title.ts";

export function Missing(): React.JSX.Element {
  usePageTitle("Not found");
  return (
    <section className="state" aria-labelledby="missing-title">
      <h1 id="missing-title">There is no such page</h1>
      <p>
        The address leads nowhere. <Link to="/">Back to the desk</Link>
      </p>
    </section>
  );
}
