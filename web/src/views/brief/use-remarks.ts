import { useState } from "react";

type Remarks = Record<string, string>;

/** Remarks on the sections of a pair's brief; this browser keeps them. */
export function useRemarks(pair: string): [Remarks, (section: string, text: string) => void] {
  const place = `entente.remarks.${pair}`;
  const [remarks, setRemarks] = useState<Remarks>(() => {
    try {
      return JSON.parse(localStorage.getItem(place) ?? "{}") as Remarks;
    } catch {
      return {};
    }
  });
  const set = (section: string, text: string): void => {
    const next = { ...remarks, [section]: text };
    setRemarks(next);
    try {
      localStorage.setItem(place, JSON.stringify(next));
    } catch {
      // Kept until the page is left.
    }
  };
  return [remarks, set];
}
