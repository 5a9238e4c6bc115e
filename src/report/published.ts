/** Times of publication: ISO 8601 days, or moments with their offset. */
import { strict } from "chrono-node";

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const isoMoment =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * "2024-03-05" and "2024-03-05T09:30:00+03:00" as they are; "March 5, 2024", "5 March 2024, 09:30 UTC" and RFC 2822 dates
 * made so. A moment without an offset is kept as its day. Null where the text names no single day: a relative
 * day ("yesterday"), a month alone, or digits whose order is open ("3/5/2024").
 */
export function normalisePublished(text: string): string | null {
  const value = text.replace(/\s+/g, " ").trim();
  const digits = compact.exec(value);
  if (digits) return validDay(`${digits[1]}-${digits[2]}-${digits[3]}`);
  if (isoDay.test(value)) return validDay(value);
  const moment = isoMoment.exec(value);
  if (moment) {
    const [, day = "", minute = "", second = ":00", offset] = moment;
    if (!validDay(day)) return null;
    if (offset === undefined) return day;
    return validMoment(`${day}T${minute}${second.replace(",", ".")}${isoOffset(offset)}`);
  }
  if (value.length > 100 || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(value)) return null;
  return spelledOut(value);
}

function spelledOut(value: string): string | null {
  const [found, ...more] = strict.parse(value);
  if (!found || more.length > 0 || found.end) return null;
  const { start } = found;
  if (!start.isCertain("year") || !start.isCertain("month") || !start.isCertain("day")) return null;
  const day = validDay([pad(start.get("year"), 4), pad(start.get("month")), pad(start.get("day"))].join("-"));
  const minutes = start.get("timezoneOffset");
  if (!day || !start.isCertain("hour") || minutes === null || !start.isCertain("timezoneOffset")) return day;
  const time = [start.get("hour"), start.get("minute"), start.get("second")].map((part) => pad(part ?? 0)).join(":");
  const size = Math.abs(minutes);
  const offset = minutes === 0 ? "Z" : `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return validMoment(`${day}T${time}${offset}`);
}

function isoOffset(offset: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(offset)) return "Z";
  return offset.length === 5
    ? `${offset.slice(0, 3)}:${offset.slice(3)}`
    : offset.length === 3
      ? `${offset}:00`
      : offset;
}

function validDay(day: string): string | null {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day;
}

function validMoment(moment: string): string | null {
  return Number.isNaN(new Date(moment).getTime()) ? null : moment;
}

function pad(part: number | null, width = 2): string {
  return String(part ?? 0).padStart(width, "0");
}
