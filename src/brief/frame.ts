/** Which part of the world a map shows, and how it is flattened. */
import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoRotation,
} from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { MultiPoint, MultiPolygon, Position } from "geojson";
import type { Surroundings } from "./terrain.ts";

const degree = Math.PI / 180;

/** States that lie within this many degrees of their middle are shown on a plane that touches it, others on a map of the world. */
const nearDegrees = 40;
/** A state is shown with this much land or sea around its centre at least, so that an island is not alone in the picture. */
const leastDegrees = 2;

export interface View {
  projection: GeoProjection;
  around: Surroundings;
  /** Middle of each state's main land, on the drawing, in the order given. */
  centres: [number, number][];
}

/**
 * A view of all the given shapes' main lands within a drawing of that size. The seam of the map is turned away from what is
 * shown, so that no state is torn apart at the 180th meridian.
 */
export function viewOf(shapes: MultiPolygon[], [width, height]: [number, number], padding: number): View {
  const lands = shapes.map(mainLand);
  const middles = lands.map((land) => geoCentroid(land));
  const points: MultiPoint = {
    type: "MultiPoint",
    coordinates: [
      ...lands.flatMap(({ coordinates }) => coordinates.flatMap(([ring = []]) => ring)),
      ...middles.flatMap((middle) => geoCircle().center(middle).radius(leastDegrees)().coordinates[0] as Position[]),
    ],
  };
  const centre = geoCentroid({ type: "MultiPoint", coordinates: middles });
  const reach = Math.max(...points.coordinates.map((point) => geoDistance(centre, point as [number, number])));
  const projection =
    reach <= nearDegrees * degree
      ? geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).clipAngle(100)
      : geoEqualEarth().rotate([-middleMeridian(middles), 0]);
  projection
    .fitExtent(
      [
        [padding, padding],
        [width - padding, height - padding],
      ],
      points,
    )
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ]);
  return {
    projection,
    around: surroundings(projection, width, height),
    centres: middles.map((middle) => projection(middle) ?? [width / 2, height / 2]),
  };
}

/** What of the world is to be seen on the drawing. */
function surroundings(projection: GeoProjection, width: number, height: number): Surroundings {
  const centre = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  const rim = [0, 0.5, 1].flatMap((x) => [0, 0.5, 1].map((y): [number, number] => [x * width, y * height]));
  const distances = rim.map((point) => {
    const place = projection.invert?.(point) ?? null;
    // Beyond the edge of the world, or where the map does not lead back to the same point.
    const back = place === null ? null : projection(place);
    const same = back !== null && Math.hypot(back[0] - point[0], back[1] - point[1]) < 2;
    return place !== null && same ? geoDistance(centre, place) / degree : 180;
  });
  return { centre, reach: Math.max(...distances), spacing: 0.5 / projection.scale() / degree };
}

/** The largest part of a state and those that are not small beside it or far from it: France without Guiana, America with Alaska. */
function mainLand(shape: MultiPolygon): MultiPolygon {
  const parts = shape.coordinates.map((coordinates) => {
    const polygon = { type: "Polygon" as const, coordinates };
    return { coordinates, area: geoArea(polygon), centre: geoCentroid(polygon) };
  });
  const largest = parts.reduce((best, part) => (part.area > best.area ? part : best));
  const reach = 2.5 * Math.sqrt(largest.area) + 3 * degree;
  const kept = parts.filter(
    ({ area, centre }) => area >= largest.area / 12 && geoDistance(centre, largest.centre) < reach,
  );
  return { type: "MultiPolygon", coordinates: kept.map(({ coordinates }) => coordinates) };
}

/** The meridian between two points, on the side on which they are nearer to each other. */
function middleMeridian(middles: [number, number][]): number {
  const [first = [0, 0], second = first] = middles;
  const [apart] = geoRotation([-first[0], 0])([second[0], 0]);
  return first[0] + apart / 2;
}
