import { useState } from "react";
import { chooseTheme, chosenTheme, type Theme } from "./theme.ts";

export function ThemeChoice(): React.JSX.Element {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <label className="theme">
      <span className="unseen">Colours</span>
      <select
        value={theme}
        onChange={(event) => {
          const next = event.target.value as Theme;
          chooseTheme(next);
          setTheme(next);
        }}
      >
        <option value="system">Auto</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
