/** The grouping does not depend on when statements arrive, or on what else was known then. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysOf } from "../../src/claims/block.ts";
import { meetingKeys } from "../../src/claims/meeting.ts";
import { memberOf, mergeStatements } from "../../src/claims/merge.ts";
import { type Constraints, Merging, type PlacedMember, type Wanted } from "../../src/claims/merging.ts";
import type { Statement } from "../../src/terms/types.ts";
import { someValues as batch, statementsOf as made } from "./statements-at-random.ts";

function idsOf(groups: { members: { id: string }[] }[]): string[][] {
  return groups.map(({ members }) => members.map(({ id }) => id));
}

function atOnce(statements: Statement[], constraints?: Constraints): string[][] {
  return mergeStatements(statements, constraints).map((group) => group.statements.map(({ id }) => id));
}

/** A store that hands out no more than it is asked for, as a ledger does. */
class Store {
  rows = new Map<string, PlacedMember>();
  next = 1;
  change(added: Statement[], removed: string[], constraints?: Constraints): void {
    const merging = new Merging(constraints, this.next);
    const bound = [...(constraints?.together ?? []), ...(constraints?.apart ?? []).flat()].flat();
    merging.install(this.whole([...removed, ...bound]));
    for (const wanted of merging.settle(added.map(memberOf), removed)) merging.install(this.near(wanted));
    for (const id of removed) this.rows.delete(id);
    for (const { members, number } of merging.touched()) {
      this.next = Math.max(this.next, number + 1);
      for (const member of members) this.rows.set(member.id, member);
    }
  }
  whole(ids: string[]): PlacedMember[] {
    const groups = new Set(ids.flatMap((id) => this.rows.get(id)?.group ?? []));
    return [...this.rows.values()].filter(({ group }) => groups.has(group));
  }
  near({ keys, days }: Wanted): PlacedMember[] {
    const found = [...this.rows.values()].filter(({ signature }) => {
      const own = daysOf(signature);
      const meets = days === null || own === null || (own.from <= days.to && own.to >= days.from);
      return meets && meetingKeys(signature).some((key) => keys.includes(key));
    });
    return this.whole(found.map(({ id }) => id));
  }
  groups(): string[][] {
    const byGroup = new Map<number, PlacedMember[]>();
    for (const row of this.rows.values()) byGroup.set(row.group, [...(byGroup.get(row.group) ?? []), row]);
    const order = (a: PlacedMember, b: PlacedMember): number => (a.order < b.order ? -1 : 1);
    return [...byGroup.values()]
      .map((rows) => rows.toSorted(order))
      .toSorted((a, b) => order(a[0] as PlacedMember, b[0] as PlacedMember))
      .map((rows) => rows.map(({ id }) => id));
  }
}

describe("statements that come one by one, in any order, with nothing loaded but their neighbours", () => {
  test("make the claims that all of them together make", () => {
    fc.assert(
      fc.property(batch, fc.infiniteStream(fc.nat()), (values, keys) => {
        const statements = made(values);
        const order = statements.map((each) => ({ each, key: keys.next().value as number }));
        const store = new Store();
        for (const { each } of order.toSorted((a, b) => a.key - b.key)) store.change([each], []);
        expect(store.groups()).toEqual(atOnce(statements));
      }),
      { numRuns: 400 },
    );
  });
  test("leave no trace when they are taken away again", () => {
    fc.assert(
      fc.property(batch, batch, (values, extra) => {
        const all = made([...values, ...extra]);
        const kept = all.slice(0, values.length);
        const store = new Store();
        store.change(all, []);
        for (const { id } of all.slice(values.length)) store.change([], [id]);
        expect(store.groups()).toEqual(atOnce(kept));
      }),
      { numRuns: 200 },
    );
  });
  test("follow what a person has joined and split, in whatever order they come", () => {
    const pick = fc.array(fc.nat(23), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(batch, pick, pick, (values, join, split) => {
        const statements = made(values);
        const ids = (numbers: number[]): string[] => numbers.map((number) => `s${number}`);
        const [first = "", ...rest] = ids(split);
        const constraints: Constraints = { together: [ids(join)], apart: [[[first], rest]] };
        const store = new Store();
        for (const each of statements.toReversed()) store.change([each], [], constraints);
        expect(store.groups()).toEqual(atOnce(statements, constraints));
      }),
      { numRuns: 200 },
    );
  });
});

test("a group that a store has handed out keeps its number", () => {
  const [first, second] = made([
    {
      object: "jets",
      predicate: "deliver",
      day: 1,
      published: 2,
      stance: "asserts",
      amount: null,
      timed: true,
      dyad: ["TUR", "SOM"],
    },
    {
      object: "jets",
      predicate: "deliver",
      day: 1,
      published: 3,
      stance: "asserts",
      amount: null,
      timed: true,
      dyad: ["TUR", "SOM"],
    },
  ]) as [Statement, Statement];
  const merging = new Merging();
  for (const _ of merging.settle([memberOf(first)]));
  const [group] = merging.touched();
  for (const _ of merging.settle([memberOf(second)]));
  expect(merging.touched().map(({ number }) => number)).toEqual([group?.number]);
  expect(idsOf(merging.groups())).toEqual([["s0", "s1"]]);
});
