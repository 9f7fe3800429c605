/** The job cannot be done, with the reason in words for a person: what, where, what to do. Exit code 1. */
export class JobFailure extends Error {
  override readonly name = "JobFailure";
}

/** The command line is off. Exit code 2. */
export class BadArguments extends Error {
  override readonly name = "BadArguments";
}
