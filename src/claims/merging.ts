/**
 * Groups statements that carry the same proposition, one after the other in canonical order, and keeps the grouping
 * right when statements come or go: it is always the one that all statements together, taken in that order, would give.
 */
import { blockOf, type Days, daysOf, slackDays } from "./block.ts";
import { compare, never } from "./likeness.ts";
import { meetingKeys } from "./meeting.ts";
import { type Gain, gainOf, Group, type Placed } from "./merge-group.ts";
import { signatureKey, type Signature } from "./signature.ts";
import { thresholds } from "./thresholds.ts";

/** A statement as merging sees it. */
export interface Member {
  id: string;
  /** Sorts statements by publication, report and place: an order that does not depend on arrival. */
  order: string;
  signature: Signature;
}

/** A member with the group in which an earlier run left it. */
export interface PlacedMember extends Member {
  group: number;
  placement: Placement;
}

/** Why a member stands in its group. */
export interface Placement {
  /** Likeness to the nearest earlier member of its group; null for the one that opened it, and where a person decided. */
  score: number | null;
  /** Whether a person has put it there. */
  bound: boolean;
  /** Whether it only goes on about what its report has told: later statements are not compared with it. */
  aside: boolean;
}

/** Statements that a person has put into one claim, or kept apart. */
export interface Constraints {
  together: string[][];
  apart: [string[], string[]][];
}

export interface PlacedGroup {
  number: number;
  /** In canonical order. */
  members: PlacedMember[];
}

/** What the engine must know before it goes on: every group with a member of one of these keys (`meetingKeys`) in these days (null: any). */
export interface Wanted {
  keys: string[];
  days: Days | null;
}

/** A stretch of days; "any": without a time, "all": wherever it lies. */
type Place = number | "any" | "all";

const opener: Placement = { score: null, bound: false, aside: false };

/** Days in one place of the index. Any width gives the same groups; this one keeps places small without many keys. */
const placeDays = 64;
/** A period that touches more places than this is looked for in all of them. */
const mostPlaces = 16;

export class Merging {
  readonly #members = new Map<string, Placed>();
  readonly #groups = new Map<number, Group>();
  readonly #index = new Map<string, Map<Place, Set<Group>>>();
  readonly #latest = new Map<string, string>();
  readonly #loaded = new Map<string, Days | "all">();
  readonly #together = new Map<string, Set<string>>();
  readonly #apart = new Map<string, Set<string>>();
  readonly #touched = new Set<Group>();
  /** Taken out here, though a store may still hand them out. */
  readonly #removed = new Set<string>();
  #next: number;

  /** `next`: the first free number of a group. */
  constructor(constraints: Constraints = { together: [], apart: [] }, next = 1) {
    this.#next = next;
    const pair = (table: Map<string, Set<string>>, a: string, b: string): void => {
      if (a === b) return;
      table.set(a, (table.get(a) ?? new Set()).add(b));
      table.set(b, (table.get(b) ?? new Set()).add(a));
    };
    for (const ids of constraints.together) for (const a of ids) for (const b of ids) pair(this.#together, a, b);
    for (const [left, right] of constraints.apart) for (const a of left) for (const b of right) pair(this.#apart, a, b);
  }

  /** Members that an earlier run has grouped. Those that are known already are left as they are. */
  install(members: PlacedMember[]): void {
    for (const { id, order, signature, group: number, placement } of members) {
      if (this.#members.has(id) || this.#removed.has(id)) continue;
      const member = this.#member({ id, order, signature });
      let group = this.#groups.get(number);
      if (group === undefined) this.#groups.set(number, (group = new Group(number)));
      this.#put(member, group, placement);
    }
  }

  /**
   * Takes out `removed` and adds `added`, then looks again at every statement for which that may change something.
   * Yields what it must be given with `install` before it goes on; a run over all statements at once need not answer.
   */
  *settle(added: Member[], removed: string[] = []): Generator<Wanted, void> {
    const open = new Set<Placed>();
    const queue: Placed[] = [];
    const enqueue = (member: Placed): void => {
      if (open.has(member)) return;
      open.add(member);
      queue.push(member);
    };
    for (const id of removed) this.#removed.add(id);
    for (const id of removed) {
      const member = this.#members.get(id);
      if (member === undefined) continue;
      const group = member.group as Group;
      yield* this.#wantAround(group, member);
      this.#take(member);
      this.#members.delete(id);
      for (const later of this.#affected(group, member)) enqueue(later);
    }
    for (const each of added) if (!this.#members.has(each.id)) enqueue(this.#member(each));
    queue.sort((a, b) => (a.order < b.order ? 1 : -1));
    let sorted = true;
    while (queue.length > 0) {
      if (!sorted) queue.sort((a, b) => (a.order < b.order ? 1 : -1));
      sorted = true;
      const member = queue.pop() as Placed;
      open.delete(member);
      if (this.#members.get(member.id) !== member) continue;
      const { block, signature } = member;
      yield* this.#want(member.keys, daysOf(signature));
      const before = member.group;
      const [after, placement] = this.#place(member);
      if (before !== null && before === after) {
        const { bound, aside } = member.placement;
        member.placement = placement;
        if (bound === placement.bound && aside === placement.aside) continue;
        // How it counts for later ones has changed.
        this.#touched.add(before);
        yield* this.#wantAround(before, member);
        for (const later of this.#affected(before, member)) {
          enqueue(later);
          sorted = false;
        }
        continue;
      }
      if (before !== null) this.#take(member);
      const joined = after ?? this.#open();
      const gain = gainOf(joined, member);
      this.#put(member, joined, placement);
      this.#touched.add(joined);
      if (before === null && (this.#latest.get(block) ?? "") <= member.order && !this.#together.has(member.id))
        continue;
      for (const group of before === null ? [joined] : [before, joined]) {
        const part = group === joined ? gain : "whole";
        if (part === "whole") yield* this.#wantAround(group, member);
        for (const later of this.#affected(group, member, part)) {
          enqueue(later);
          sorted = false;
        }
      }
    }
  }

  /** Groups that have gained or lost a member since the last call; an empty one is gone. */
  touched(): PlacedGroup[] {
    const found = [...this.#touched].map((group) => ({ number: group.number, members: group.members.map(placed) }));
    this.#touched.clear();
    for (const { number, members } of found) if (members.length === 0) this.#groups.delete(number);
    return found;
  }

  /** The group with this number, as it stands; null where none is known. */
  group(number: number): PlacedGroup | null {
    const group = this.#groups.get(number);
    return group === undefined ? null : { number, members: group.members.map(placed) };
  }

  /** All groups, by their first member. */
  groups(): PlacedGroup[] {
    return [...this.#groups.values()]
      .filter(({ members }) => members.length > 0)
      .map(({ number, members }) => ({ number, members: members.map(placed) }))
      .toSorted((a, b) => ((a.members[0] as Member).order < (b.members[0] as Member).order ? -1 : 1));
  }

  #member({ id, order, signature }: Member): Placed {
    const member: Placed = { id, order, signature, ...namesOf(signature), group: null, placement: opener };
    this.#members.set(id, member);
    return member;
  }

  #open(): Group {
    const group = new Group(this.#next++);
    this.#groups.set(group.number, group);
    return group;
  }

  #put(member: Placed, group: Group, placement: Placement): void {
    member.group = group;
    member.placement = placement;
    group.add(member);
    if ((this.#latest.get(member.block) ?? "") < member.order) this.#latest.set(member.block, member.order);
    const places: Place[] = [...(placesOf(member.signature) ?? ["any" as const]), "all"];
    for (const key of member.keys) {
      let byPlace = this.#index.get(key);
      if (byPlace === undefined) this.#index.set(key, (byPlace = new Map()));
      for (const place of places) {
        const groups = byPlace.get(place);
        if (groups === undefined) byPlace.set(place, new Set([group]));
        else groups.add(group);
      }
    }
  }

  #take(member: Placed): void {
    const group = member.group as Group;
    group.remove(member);
    member.group = null;
    this.#touched.add(group);
    // The index may go on naming the group where it no longer stands: it is asked for candidates, and likeness decides.
  }

  /** The group that a statement joins, looking at nothing but earlier statements; null where it opens one. */
  #place(member: Placed): [Group | null, Placement] {
    const bound = this.#boundGroup(member);
    if (bound !== null) return [bound, { score: null, bound: true, aside: false }];
    const { sameClaim, everyMember } = thresholds();
    let best: Group | null = null;
    let bestLikeness = 0;
    let bestAside = false;
    for (const group of this.#candidates(member)) {
      const first = group.members.find((each) => each !== member);
      if (first === undefined || first.order > member.order || this.#keptApart(member, group)) continue;
      const twin = group.wordings.get(member.key);
      if (twin !== undefined && twin !== member && twin.order < member.order)
        return [group, { score: 1, bound: false, aside: twin.placement.aside }];
      let highest = 0;
      let aside = false;
      let lowest = 1;
      for (const { order, signature, placement } of group.wordings.values()) {
        // What a person has joined to a claim need not be like all that comes after.
        if (order >= member.order) continue;
        const { alike, elaborates } = compare(member.signature, signature);
        if (alike === never && !placement.bound) lowest = never;
        if (alike > highest) [highest, aside] = [alike, elaborates];
        if (!placement.bound && !placement.aside) lowest = Math.min(lowest, alike);
        if (lowest === never) break;
      }
      // What only goes on about one member need not be like the others, as long as nothing forbids it.
      if (highest < sameClaim || lowest === never || (lowest < everyMember && !aside)) continue;
      const nearer = highest > bestLikeness;
      const earlier = best !== null && highest === bestLikeness && first.order < (best.members[0] as Placed).order;
      if (nearer || earlier) [best, bestLikeness, bestAside] = [group, highest, aside];
    }
    if (best !== null) return [best, { score: bestLikeness, bound: false, aside: bestAside }];
    // Whoever opened the group it stands in goes on to do so, unless earlier statements have come to stand before it.
    const own = member.group;
    return [own !== null && own.members[0] === member ? own : null, opener];
  }

  #boundGroup(member: Placed): Group | null {
    let earliest: Placed | null = null;
    for (const id of this.#together.get(member.id) ?? []) {
      const other = this.#members.get(id);
      if (other === undefined || other.group === null || other.order > member.order) continue;
      if (other.block.split("|")[0] !== member.block.split("|")[0]) continue;
      if (earliest === null || other.order < earliest.order) earliest = other;
    }
    return earliest?.group ?? null;
  }

  #keptApart(member: Placed, group: Group): boolean {
    const others = this.#apart.get(member.id);
    return others !== undefined && group.members.some(({ id, order }) => order < member.order && others.has(id));
  }

  /** Groups that a member can meet in the same days. */
  #candidates(member: Placed): Set<Group> {
    const found = new Set<Group>();
    const times = placesOf(member.signature);
    const places: Place[] = times === null ? ["all"] : [...times, "any"];
    for (const key of member.keys) {
      const byPlace = this.#index.get(key);
      if (byPlace === undefined) continue;
      for (const place of places) for (const group of byPlace.get(place) ?? []) found.add(group);
    }
    return found;
  }

  /** Later statements for which a group's gain or loss of `changed` may decide something. */
  #affected(group: Group, changed: Placed, part: Gain = "whole"): Set<Placed> {
    const found = new Set<Placed>();
    const take = (other: Group, whom: (member: Placed) => boolean = () => true): void => {
      for (const member of other.members) if (member.order > changed.order && whom(member)) found.add(member);
    };
    if (part !== "nothing") take(group);
    if (part === "whole") {
      for (const each of [changed, ...group.wordings.values()]) for (const near of this.#candidates(each)) take(near);
    } else if (part === "itself") {
      const keys = new Set(changed.keys);
      for (const near of this.#candidates(changed)) take(near, (member) => member.keys.some((key) => keys.has(key)));
    }
    for (const { id } of [changed, ...group.members]) {
      for (const bound of [...(this.#together.get(id) ?? []), ...(this.#apart.get(id) ?? [])]) {
        const other = this.#members.get(bound);
        if (other?.group != null && other.order > changed.order) found.add(other);
      }
    }
    return found;
  }

  *#wantAround(group: Group, member: Placed): Generator<Wanted, void> {
    let around: Days | null = daysOf(member.signature);
    const keys = new Set(member.keys);
    for (const { signature, keys: own } of group.wordings.values()) {
      const days = daysOf(signature);
      around = days === null || around === null ? null : union(around, days);
      for (const key of own) keys.add(key);
    }
    yield* this.#want(keys, around);
  }

  *#want(keys: Iterable<string>, days: Days | null): Generator<Wanted, void> {
    const wide = days === null ? null : { from: days.from - slackDays(), to: days.to + slackDays() };
    const missing: string[] = [];
    let whole = wide;
    for (const key of keys) {
      const known = this.#loaded.get(key);
      if (known === "all") continue;
      if (wide !== null && known !== undefined && known.from <= wide.from && known.to >= wide.to) continue;
      missing.push(key);
      if (whole !== null && known !== undefined) whole = union(whole, known);
    }
    if (missing.length === 0) return;
    for (const key of missing) this.#loaded.set(key, whole ?? "all");
    yield { keys: missing, days: whole };
  }
}

function placed({ id, order, signature, group, placement }: Placed): PlacedMember {
  return { id, order, signature, group: (group as Group).number, placement };
}

function union(a: Days, b: Days): Days {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** Numbers of the places that a statement's days reach; null for "any time". */
function placesOf(signature: Signature): number[] | null {
  const days = daysOf(signature);
  if (days === null) return null;
  const first = Math.floor((days.from - slackDays()) / placeDays);
  const last = Math.floor((days.to + slackDays()) / placeDays);
  if (last - first >= mostPlaces) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface Names {
  block: string;
  keys: string[];
  key: string;
}

/** Under which names signatures are compared, as long as somebody holds them: stores hand the same ones out again. */
const named = new WeakMap<Signature, Names>();

function namesOf(signature: Signature): Names {
  let names = named.get(signature);
  if (names === undefined) {
    names = { block: blockOf(signature), keys: meetingKeys(signature), key: signatureKey(signature) };
    named.set(signature, names);
  }
  return names;
}
