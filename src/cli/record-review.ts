/** Takes decisions into the ledger and renews the claims they are about. */
import { userInfo } from "node:os";
import { ZodError } from "zod";
import { type Decision, signReview } from "../claims/review.ts";
import { forwardGrades } from "../keeping/forward-grades.ts";
import { claimKeeper } from "../keeping/keeper.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Review } from "../terms/review-schema.ts";
import { Failure } from "./failure.ts";

/** Who decides and why, as given on the command line. */
export interface SignatureOptions {
  by?: string;
  because?: string;
}

const longestAuthor = 200;

/** `--by`, else the environment variable ENTENTE_AUTHOR, else the user's login name. Throws Failure where none is known. */
export function authorOf({ by }: SignatureOptions): string {
  const author = (by ?? (process.env["ENTENTE_AUTHOR"] || loginName())).trim();
  if (author === "") throw new Failure("Who decides is not known. Name yourself: --by NAME, or set ENTENTE_AUTHOR.");
  if (author.length > longestAuthor) throw new Failure(`The author's name is longer than ${longestAuthor} characters.`);
  return author;
}

function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list of users, as in containers.
    return "";
  }
}

/** Records one decision, signed now. Throws Failure where its words do not fit. */
export async function decide(ledger: Ledger, decision: Decision, options: SignatureOptions): Promise<Review> {
  const because = options.because?.trim() || null;
  const review = signed(decision, { author: authorOf(options), at: new Date(), because });
  await ledger.addReviews([review], claimKeeper(), review.at);
  await forwardGrades(ledger, [review], review.at);
  return review;
}

function signed(...given: Parameters<typeof signReview>): Review {
  try {
    return signReview(...given);
  } catch (cause) {
    if (!(cause instanceof ZodError)) throw cause;
    const why = cause.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    throw new Failure(`The decision cannot be recorded (${why}).`, { cause });
  }
}
