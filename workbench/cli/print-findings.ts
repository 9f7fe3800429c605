import type { Finding } from "#domain/findings/finding";
import { describeFinding } from "#domain/findings/words";

/** So many findings of one kind are printed in full; the rest are numbered, and stand in the JSON. */
const IN_FULL = 5;

/** Prints what a person should know of the input, each in a sentence, the same kinds together. */
export function printFindings(findings: readonly Finding[], line: (text: string) => void): void {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  for (const alike of byCode.values()) {
    for (const finding of alike.slice(0, IN_FULL)) line(describeFinding(finding));
    if (alike.length > IN_FULL) line(`… and ${String(alike.length - IN_FULL)} more like this.`);
  }
}
