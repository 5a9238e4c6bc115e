/** Light or dark: the system's choice until somebody makes another, which this browser remembers. */
const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
const place = "entente.theme";

export function chosenTheme(): Theme {
  try {
    return themes.find((each) => each === localStorage.getItem(place)) ?? "system";
  } catch {
    return "system";
  }
}

export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(place, theme);
  } catch {
    // A browser that keeps nothing shows the choice until the page is left.
  }
  applyTheme(theme);
}
