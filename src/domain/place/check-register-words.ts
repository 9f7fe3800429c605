import type { Finding } from "../findings/finding.ts";
import { RECEIPTS_WORDS, receiptsIn } from "./receipts-answer.ts";
import { registerRows, type RegisterTable } from "./register-rows.ts";

/** Columns of TP_Sources that decide what a pound of the source is worth or whether it counts at all. */
const DECISIVE_WORDS: Readonly<Record<string, readonly string[]>> = {
  unit: ["£", "£000", "£m"],
  use: ["count", "detail", "control"],
  "accounting basis": ["outturn", "budget", "forecast", "payments"],
  basis: ["outturn", "budget", "forecast", "payments"],
  measure: ["gross", "net"],
  vat: ["net", "gross", "unknown", "n/a"],
};

/**
 * Finds words in TP_Sources (or sources.csv) that are none of those the count knows.
 *
 * Such a word is never taken for the default: a unit that is misread is wrong a thousandfold.
 *
 * Findings: `word-not-known`, one a cell, each a stop.
 */
export function checkSourceWords(sources: RegisterTable | null | undefined): Finding[] {
  return registerRows(sources, "source").flatMap((row) =>
    Object.entries(DECISIVE_WORDS).flatMap(([heading, known]): Finding[] => {
      const text = row.text(heading);
      if (text === "" || known.some((word) => word.toLowerCase() === text.toLowerCase())) return [];
      const params = { source: row.text("source"), heading, text, known: known.join(", ") };
      return [{ code: "word-not-known", severity: "stop", params }];
    }),
  );
}

/**
 * Finds words under Below nought in TP_Transfers (or transfers.csv) that say neither that the lines are income nor that they
 * are credits: which of them was meant decides the total, and a count would write the cell anew without the word.
 *
 * Findings: `below-nought-not-known`, one a cell, each a stop.
 */
export function checkTransferWords(transfers: RegisterTable | null | undefined): Finding[] {
  return registerRows(transfers, "payer").flatMap((row): Finding[] => {
    const text = row.text("below nought");
    if (text === "" || receiptsIn(text) !== "") return [];
    const params = { payer: row.text("payer"), payee: row.text("payee"), text, known: RECEIPTS_WORDS.join(" or ") };
    return [{ code: "below-nought-not-known", severity: "stop", params }];
  });
}
