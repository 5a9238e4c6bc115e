/** Hands reviewers' grades on to the source register. */
import { SourceRegister } from "../claims/register.ts";
import { gradeKey, gradesOf, type ReviewedGrade } from "../claims/reviews-in-force.ts";
import type { SourceEntry } from "../claims/source-entry.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Review, ReviewOf } from "../terms/review-schema.ts";

/** How the register names a decision as the author of a change. */
const mark = ", decision v-";

/**
 * Sets in the register what these decisions have come to for the sources they grade, undone grades included: the grade
 * that holds, or what the register said by itself, whichever is later. Does nothing where the register says so already.
 */
export async function forwardGrades(ledger: Ledger, decisions: Review[], recordedAt: string): Promise<void> {
  if (!decisions.some(({ action }) => action === "grade" || action === "undo")) return;
  const reviews = await ledger.reviews();
  const byId = new Map(reviews.map((review) => [review.id, review]));
  const grades = gradesOf(reviews);
  const register = new SourceRegister(await ledger.sourceEntries());
  const history = await ledger.sourceHistory();
  for (const decision of decisions) {
    const graded = gradeBehind(decision, byId);
    if (graded === null) continue;
    const { source, kind } = graded.subject;
    const key = register.keyOf(source, kind ?? undefined);
    const reliability = reliabilityNow(
      grades.get(gradeKey(graded.subject)),
      history.filter((entry) => entry.key === key),
    );
    if (register.reliabilityOf(source, kind ?? undefined) === reliability) continue;
    // The kind tells which source is meant; setting it would change voices, which is not what a grade does.
    const fields = { reliability };
    await ledger.setSources(
      [{ key, name: source, fields }],
      `${decision.author}${mark}${decision.id.slice(2)}`,
      recordedAt,
    );
  }
}

function reliabilityNow(grade: ReviewedGrade | undefined, history: SourceEntry[]) {
  const own = history.findLast(({ changedBy, reliability }) => reliability !== undefined && !changedBy.includes(mark));
  if (grade === undefined) return own?.reliability ?? "F";
  return own?.reliability !== undefined && own.changedAt > grade.at ? own.reliability : grade.grade;
}

/** The grade that a decision gives, takes back or brings back. */
function gradeBehind(decision: Review, byId: Map<string, Review>): ReviewOf<"grade"> | null {
  const passed = new Set<string>();
  let at: Review | undefined = decision;
  while (at?.action === "undo" && !passed.has(at.id)) {
    passed.add(at.id);
    at = byId.get(at.subject.review);
  }
  return at?.action === "grade" ? at : null;
}
