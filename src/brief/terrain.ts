/** Land and borders with as many points as a view can show: a fine line within it, a coarse one where nothing is to be seen. */
import type { Topology } from "topojson-specification";

const degree = Math.PI / 180;

export interface Surroundings {
  /** Longitude and latitude in degrees. */
  centre: [number, number];
  /** Degrees around the centre that are to be seen. */
  reach: number;
  /** Degrees between two points that can be told apart. */
  spacing: number;
}

/** Degrees between points out of sight: enough to keep shapes whole where they come into view. */
const coarse = 2;

/** The same topology with points left out along its arcs. Ends of arcs stay, so that shapes still meet. */
export function thinnedTo<T extends Topology>(world: T, { centre, reach, spacing }: Surroundings): T {
  const {
    scale: [scaleX, scaleY],
    translate: [left, bottom],
  } = world.transform ?? { scale: [1, 1], translate: [0, 0] };
  const [sinCentre, cosCentre] = [Math.sin(centre[1] * degree), Math.cos(centre[1] * degree)];
  const limit = Math.cos(Math.min(180, reach + 2 * coarse) * degree);
  const arcs = world.arcs.map((arc) => {
    const kept: [number, number][] = [];
    // Arcs are written as steps on a grid.
    let [x, y] = [0, 0];
    let [keptX, keptY] = [0, 0];
    for (const [index, [stepX = 0, stepY = 0]] of arc.entries()) {
      x += stepX;
      y += stepY;
      const latitude = (bottom + y * scaleY) * degree;
      const cosine = Math.cos(latitude);
      const inSight =
        Math.sin(latitude) * sinCentre + cosine * cosCentre * Math.cos((left + x * scaleX - centre[0]) * degree) >=
        limit;
      const far = Math.hypot((x - keptX) * scaleX * cosine, (y - keptY) * scaleY) >= (inSight ? spacing : coarse);
      if (index > 0 && index < arc.length - 1 && !far) continue;
      kept.push([x - keptX, y - keptY]);
      [keptX, keptY] = [x, y];
    }
    return kept;
  });
  return { ...world, arcs };
}
