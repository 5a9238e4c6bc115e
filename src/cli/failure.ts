/** How a command ends other than well. */

/** 0: all well; an empty result is well. 1: some inputs failed, each named. 2: wrong usage or unusable environment. */
export const exitStatus = { well: 0, someFailed: 1, unusable: 2 } as const;

/** Wrong usage or an unusable environment: the command ends with status 2 and this message, which says what to do. */
export class Failure extends Error {
  override name = "Failure";
}
