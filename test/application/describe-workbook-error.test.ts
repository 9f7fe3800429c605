import { describeWorkbookError } from "#application/describe-workbook-error";
import type { WorkbookError } from "#application/ports/workbook-error";

const CASES: readonly (readonly [WorkbookError, readonly string[]])[] = [
  [{ code: "sheet-missing", sheet: "Spend" }, ["“Spend”", "choose the source again"]],
  [{ code: "protected", sheet: "Spend" }, ["“Spend”", "Unprotect Sheet"]],
  [{ code: "workbook-protected" }, ["Protect Workbook"]],
  [{ code: "cell-edit-mode" }, ["Press Enter or Esc"]],
  [{ code: "payload-too-large", sheet: "Spend" }, ["“Spend”", "Shorten"]],
  [{ code: "payload-too-large", sheet: "" }, ["Shorten"]],
  [{ code: "sheet-too-large", sheet: "Spend", rows: 1_048_576, columns: 16_384 }, ["“Spend”", "1048576", "Ctrl+End"]],
  [{ code: "not-our-sheet", sheet: "TP_Rules" }, ["“TP_Rules”", "Rename it"]],
  [{ code: "columns-taken", sheet: "Spend", column: "AC" }, ["Column AC of “Spend”", "Move it"]],
  [{ code: "rows-filtered", sheet: "Spend" }, ["rows of “Spend”", "nothing was written", "Data > Clear", "recount"]],
  [{ code: "api-not-supported", api: "Table.resize" }, ["Table.resize", "Excel 2021"]],
  [
    { code: "half-added", sheets: ["April"] },
    ["“April”", "only part of the file", "Delete it, then bring the file in again"],
  ],
  [{ code: "half-added", sheets: ["April", "May"] }, ["“April”, “May”", "Delete them"]],
  [{ code: "perhaps-inserted", sheets: ["April"] }, ["“April”", "If they are of that workbook delete them"]],
  [{ code: "cancelled" }, ["Stopped as you asked", "recount before you use them"]],
  [{ code: "no-answer", seconds: 1 }, ["1 second.", "reload the pane"]],
  [{ code: "no-answer", seconds: 120 }, ["120 seconds."]],
];

test.each(CASES)("%j says what, where and what to do", (error, parts) => {
  const words = describeWorkbookError(error);
  for (const part of parts) expect(words).toContain(part);
  expect(words).toMatch(/^[A-Z].*\.$/);
  expect(words).not.toContain("“”");
});
