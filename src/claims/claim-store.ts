/** What keeping claims asks of whoever stores them. */
import type { Statement } from "../terms/types.ts";
import type { Claim, ReportFacts } from "./claim.ts";
import type { PlacedMember, Wanted } from "./merging.ts";
import type { Signature } from "./signature.ts";

/** A claim as it is stored, with what lists and links ask of it without opening it. */
export interface KeptClaim {
  group: number;
  claim: Claim;
  /** Of its earliest statement. */
  signature: Signature;
}

/** A statement's new place, with the one that it leaves, for the record of merges. */
export interface Move {
  statement: string;
  /** Claim ids; null where it stood or stands nowhere. */
  from: string | null;
  to: string | null;
  score: number | null;
  judge: "rules" | "review";
}

/** All methods answer within the transaction that they belong to. Members of a group are handed out once. */
export interface ClaimStore {
  /** All members of every group that has a member of one of the keys in these days (null: any). */
  near(wanted: Wanted): Promise<PlacedMember[]>;
  /** All members of the groups in which these statements stand. */
  around(statements: string[]): Promise<PlacedMember[]>;
  /** A number that no group has had. */
  nextGroup(): Promise<number>;
  /** Statements that are in force, as they were read; unknown ids are left out. */
  statements(ids: string[]): Promise<Statement[]>;
  /** Ids of the statements in force of these reports. */
  statementsOf(reports: string[]): Promise<string[]>;
  facts(reports: string[]): Promise<Map<string, ReportFacts>>;
  /** Ids of the claims of groups, by number. */
  claimIds(groups: number[]): Promise<Map<number, string>>;
  /** Writes new and changed members and the claims of groups that have changed, and takes away what is gone. */
  save(change: {
    members: PlacedMember[];
    claims: KeptClaim[];
    goneMembers: string[];
    goneGroups: number[];
    moves: Move[];
  }): Promise<void>;
}
