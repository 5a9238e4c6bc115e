/** What surrounds every view: names of the views, the theme, and the door where a token is asked for. */
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Door } from "./door.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

const views = [
  ["/", "Desk"],
  ["/claims", "Claims"],
  ["/sources", "Sources"],
  ["/review", "Review"],
  ["/add", "Add reports"],
] as const;

export function Shell(): React.JSX.Element {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    // Whoever goes by keyboard or reader starts at the top of the new view.
    if (last.current !== path) main.current?.focus({ preventScroll: true });
    last.current = path;
  }, [path]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="top">
        <Link to="/" className="brand" aria-label="Entente, to the desk">
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <circle cx="11" cy="16" r="8" className="brand-left" />
            <circle cx="21" cy="16" r="8" className="brand-right" />
          </svg>
          Entente
        </Link>
        <nav aria-label="Views">
          {views.map(([to, name]) => (
            <Link key={to} to={to} activeOptions={{ exact: to === "/" }} activeProps={{ "aria-current": "page" }}>
              {name}
            </Link>
          ))}
        </nav>
        <ThemeChoice />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Door>
          <Outlet />
        </Door>
      </main>
    </>
  );
}
