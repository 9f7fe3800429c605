/** Of npm's answer to `npm audit --json`, what is told. */
interface AuditAnswer {
  readonly message?: string;
  /** Stands in every answer that is one. */
  readonly metadata?: object;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

export interface AuditOutcome {
  readonly words: string;
  /** A package that is shipped has a known hole, of whatever severity. */
  readonly isHoled: boolean;
}

/**
 * Says what the registry knows against the packages that are shipped. A registry that does not answer such questions proves
 * nothing either way: that is said and is no fault.
 *
 * @param output - of `npm audit --omit=dev --json`.
 */
export function wordAudit(output: string): AuditOutcome {
  const answer = readAnswer(output);
  if (!answer?.metadata) {
    const why = answer?.message ?? "no answer";
    return { words: `Not audited: the registry does not say what is known against packages (${why}).`, isHoled: false };
  }
  const holed = Object.entries(answer.vulnerabilities ?? {}).map(([name, { severity }]) => `${name} (${severity})`);
  return holed.length === 0
    ? { words: "Nothing is known against the packages that are shipped.", isHoled: false }
    : { words: `Known holes in packages that are shipped: ${holed.join(", ")}. Take a newer version.`, isHoled: true };
}

function readAnswer(output: string): AuditAnswer | null {
  try {
    return JSON.parse(output) as AuditAnswer;
  } catch (fault) {
    // Words instead of an answer, as without a network.
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}
