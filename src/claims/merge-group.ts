/** A group of statements while it is being made, and what one more statement changes in it. */
import type { Member, Placement } from "./merging.ts";

export interface Placed extends Member {
  block: string;
  keys: string[];
  key: string;
  group: Group | null;
  placement: Placement;
}

export class Group {
  readonly members: Placed[] = [];
  /** The earliest member of each wording. */
  readonly wordings = new Map<string, Placed>();
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
  add(member: Placed): void {
    let at = this.members.length;
    while (at > 0 && (this.members[at - 1] as Placed).order > member.order) at--;
    this.members.splice(at, 0, member);
    const first = this.wordings.get(member.key);
    if (first === undefined || first.order > member.order) this.wordings.set(member.key, member);
  }
  remove(member: Placed): void {
    this.members.splice(this.members.indexOf(member), 1);
    if (this.wordings.get(member.key) !== member) return;
    const next = this.members.find(({ key }) => key === member.key);
    if (next === undefined) this.wordings.delete(member.key);
    else this.wordings.set(member.key, next);
  }
}

/**
 * What a member that a group is about to gain changes for others. "nothing": the same was said there before. "itself":
 * another wording beside those there, so that the group becomes likelier for none but those that meet the newcomer.
 * "whole": it comes to stand first, or in the place of a wording that counted otherwise.
 */
export type Gain = "nothing" | "itself" | "whole";

export function gainOf({ members, wordings }: Group, member: Placed): Gain {
  const [first] = members;
  if (first === undefined || first.order > member.order) return "whole";
  const same = wordings.get(member.key);
  if (same === undefined) return "itself";
  return same.order < member.order ? "nothing" : "whole";
}
