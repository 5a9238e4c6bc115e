/** What an outlet reported in a month on whatever dyad: by it counts of one dyad are made comparable. */
export interface Exposure {
  /** As the reports name it; null where they name none. */
  outlet: string | null;
  /** Of publication: "2024-03". */
  month: string;
  /** Distinct reports, those without statements included. */
  reports: number;
  /** Statements in force whose two principals are known. */
  statements: number;
}
