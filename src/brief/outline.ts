/** Shapes as path data: projected, cut to the frame, and with no more points than the eye can tell apart. */
import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";

type Stroke = { points: [number, number][]; closed: boolean };

/** A shape on the drawing, in all its points. */
export function strokesOf(shape: GeoPermissibleObjects, projection: GeoProjection): Stroke[] {
  const pen = new Pen();
  geoPath(projection, pen)(shape);
  return pen.strokes;
}

/**
 * Path data with one decimal. Points nearer than `least` units to the one before are left out, and rings that are narrower
 * than that altogether.
 */
export function pathOf(strokes: Stroke[], least: number): string {
  return strokes.map((stroke) => written(stroke, least)).join("");
}

/** Takes d3-geo's strokes. */
class Pen implements GeoContext {
  strokes: Stroke[] = [];

  beginPath(): void {}
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.strokes.push({ points: [[x, y]], closed: false });
  }

  lineTo(x: number, y: number): void {
    this.strokes.at(-1)?.points.push([x, y]);
  }

  closePath(): void {
    const last = this.strokes.at(-1);
    if (last !== undefined) last.closed = true;
  }
}

function written({ points: all, closed }: Stroke, least: number): string {
  const points = thinned(all, least);
  if (points.length < (closed ? 3 : 2) || extent(points) < least) return "";
  const tenths = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  let [x, y] = tenths[0]!;
  let data = `M${number(x)} ${number(y)}`;
  for (const [nextX, nextY] of tenths.slice(1)) {
    if (nextX === x && nextY === y) continue;
    data += `l${number(nextX - x)} ${number(nextY - y)}`;
    [x, y] = [nextX, nextY];
  }
  return closed ? `${data}Z` : data;
}

function thinned(points: [number, number][], least: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const [index, [x, y]] of points.entries()) {
    const last = kept.at(-1);
    const far = last === undefined || Math.hypot(x - last[0], y - last[1]) >= least;
    if (far || index === points.length - 1) kept.push([x, y]);
  }
  return kept;
}

function extent(points: [number, number][]): number {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** Tenths as text: "12.5", "-3", ".4". */
function number(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./u, "$1.");
}
