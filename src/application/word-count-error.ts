import { describeFinding } from "#domain/findings/words";
import type { Finding } from "#domain/findings/finding";
import type { CountError } from "./count-workbook.ts";
import { sayChanged } from "./say-changed.ts";
import { describeWorkbookError } from "./describe-workbook-error.ts";

/** Says why there is no count, one line a sheet: what is wrong, where, what to do. */
export function wordCountError(error: CountError): string {
  switch (error.kind) {
    case "workbook":
      return describeWorkbookError(error.error);
    case "registers-unclear":
      return error.findings.map(describeFinding).join("\n");
    case "not-signed":
      return ["The return was not signed and nothing was written.", ...error.lacking].join("\n");
    case "changed-since":
      return sayChanged(error.changes);
    case "nothing-to-count":
      return [
        "Nothing was counted and nothing was written.",
        ...whatStops(error.sources.notSpend.map(({ finding }) => finding)),
      ].join("\n");
  }
}

/** An empty sheet asks for nothing, so it is no reason beside others; where all are empty, what to do is said once. */
function whatStops(findings: readonly Finding[]): string[] {
  const reasons = findings.filter(({ code }) => code !== "sheet-empty");
  if (reasons.length === 0 && findings.length > 0) {
    return [
      "Every sheet that was looked at is empty. Bring in a file, or put the spending of a body on a sheet, then Recount.",
    ];
  }
  return reasons.map(describeFinding);
}
