/** Shapes of states, from Natural Earth's map at 1:50 million. */
import { createRequire } from "node:module";
import { geoArea } from "d3-geo";
import type { MultiLineString, MultiPolygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { alpha3OfNumber } from "../actors/states.ts";
import { vocabulary } from "../terms/vocabulary.ts";
import { thinnedTo, type Surroundings } from "./terrain.ts";

export interface MapShapes {
  states: Record<string, string>;
  origin: string;
  caveat: string;
}

type World = Topology<{ countries: GeometryCollection<{ name?: string }>; land: GeometryCollection }>;

type Geometry = GeometryObject<{ name?: string }>;

interface Atlas {
  has(state: string): boolean;
  /** Throws where there is none. */
  shape(state: string): MultiPolygon;
  /** Land, and the borders between states without coasts. */
  terrain(around: Surroundings): { land: MultiPolygon; borders: MultiLineString };
}

// Loaded as CommonJS: an import would have to announce JSON.
const require = createRequire(import.meta.url);
let loaded: Atlas | undefined;

/** The world, read once. */
export function atlas(): Atlas {
  loaded ??= load(require("world-atlas/countries-50m.json") as World);
  return loaded;
}

function load(world: World): Atlas {
  const { geometries } = world.objects.countries;
  const stateOf = new Map(geometries.map((geometry) => [geometry, codeOf(geometry)] as const));
  const parts = new Map<string, typeof geometries>();
  for (const [geometry, state] of stateOf) {
    if (state !== undefined) parts.set(state, [...(parts.get(state) ?? []), geometry]);
  }
  const shapes = new Map<string, MultiPolygon>();
  return {
    has: (state) => parts.has(state),
    shape(state) {
      const found = shapes.get(state);
      if (found !== undefined) return found;
      const chosen = parts.get(state);
      if (chosen === undefined) throw new Error(`The map has no shape for ${state}; ask \`has\` first.`);
      const shape = merge(world, chosen as never);
      shapes.set(state, shape);
      return shape;
    },
    terrain(around) {
      const thinned = thinnedTo(world, around);
      const { countries, land } = thinned.objects;
      const collection = feature(thinned, land) as unknown as { features: { geometry: MultiPolygon }[] };
      // A border within what is drawn as one state is none.
      const state = (geometry: unknown): unknown => stateOf.get(geometry as Geometry) ?? geometry;
      const borders = mesh(thinned, countries, (x, y) => state(x) !== state(y));
      return { land: withoutSpecks(collection.features[0]!.geometry), borders };
    },
  };
}

/** An island of which a few points are left may have been turned inside out, and would cover the world. */
function withoutSpecks({ coordinates }: MultiPolygon): MultiPolygon {
  const kept = coordinates.filter((polygon) => {
    const points = polygon[0]?.length ?? 0;
    return points >= 4 && (points > 40 || geoArea({ type: "Polygon", coordinates: polygon }) < Math.PI);
  });
  return { type: "MultiPolygon", coordinates: kept };
}

function codeOf({ id, properties }: Geometry): string | undefined {
  if (id !== undefined) return alpha3OfNumber(String(id));
  return mapShapes().states[(properties as { name?: string }).name ?? ""];
}

/** `vocabulary/map-shapes.json`. */
export function mapShapes(): MapShapes {
  return vocabulary<MapShapes>("map-shapes");
}
