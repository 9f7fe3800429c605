import { describeFinding } from "#domain/findings/words";
import type { CountError } from "./count-workbook.ts";
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
    case "nothing-to-count":
      return [
        "Nothing was counted and nothing was written.",
        ...error.sources.notSpend.map(({ finding }) => describeFinding(finding)),
      ].join("\n");
  }
}
