/** "2024-03-05", "2024-03-05 09:30 +03:00", "undated": a publication, in the offset that its report states. */
export function momentInWords(iso: string | null): string {
  if (iso === null) return "undated";
  const [, day, minute, offset] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[:\d.]*(Z|[+-]\d{2}:\d{2})$/u.exec(iso) ?? [];
  return minute === undefined ? iso : `${day} ${minute} ${offset === "Z" ? "UTC" : offset}`;
}
