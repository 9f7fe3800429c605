import type { ReferenceKind } from "#domain/place/registers";
import type { BookLayout } from "../layout/book-layout.ts";
import {
  DUPLICATE_COUNT,
  duplicatesCell,
  duplicatesPounds,
  type DuplicateLine,
  type DuplicateRows,
} from "../layout/duplicate-rows.ts";
import { settingOf } from "../place-settings.ts";
import { textLiteral } from "../plan/address.ts";
import { formula } from "../plan/cells.ts";
import { penceText, poundsText } from "../plan/pounds-text.ts";
import type { PlannedValue } from "../plan/sheet-plan.ts";
import type { MethodPart } from "./method-part.ts";


/** Characters that a line of the text column holds, with a little to spare. */
const LINE_LENGTH = 92;

/** Overlap: what is measured, and what is left out of it. */
export function overlapMethod({ overlap }: BookLayout): MethodPart {
  const left = `'TP Overlap'!$J$${String(overlap.total)}`;
  const small = poundsText(`N(${settingOf("Materiality £")})`);
  return {
    kind: "paragraph",
    head: "Overlap",
    text: formula(
      `="Positive spending per body and theme after transfers; credits and cells under "&${small}&" left out: "` +
        `&${poundsText(left)}&". What several bodies spend on a theme is an upper bound of overlap, and no saving."`,
    ),
    lines: 2,
  };
}

/** Duplicate payments: what was tested, on which references, and what was not held against anything. */
export function duplicatesMethod(book: BookLayout): MethodPart {
  const { duplicates } = book;
  const head = "Duplicate payments";
  if (!duplicates) {
    return { kind: "paragraph", head, text: "No source with payments. Nothing was removed from the total.", lines: 1 };
  }
  const references = referencesOf(book);
  const lines = Math.ceil((references.length + 330) / LINE_LENGTH);
  return { kind: "paragraph", head, text: sentence(duplicates, references), lines };
}

function sentence(rows: DuplicateRows, references: string): PlannedValue {
  const { tally, unlisted } = rows;
  const pounds = (line: DuplicateLine): string => penceText(duplicatesPounds(rows, line));
  const count = `TEXT(${duplicatesCell(tally.read, DUPLICATE_COUNT)},"#,##0")`;
  const beyond = unlisted.reduce((sum, one) => sum + one.rows, 0);
  const listed = beyond === 0 ? "" : ` ${beyond.toLocaleString("en-GB")} rows are stated on TP Duplicates, not listed.`;
  return formula(
    `=${count}&" payments, "&${pounds("read")}&" read. Reference: "&${textLiteral(references)}&". Credits paired off "` +
      `&${pounds("reversal")}&" net; regular payments set aside "&${pounds("recurring")}&", alike for another reason "` +
      `&${pounds("set aside")}&"; published twice "&${pounds("published twice")}&"; not testable "` +
      `&${pounds("not testable")}&". Only a supplier's invoice number is matched across dates, files and bodies."` +
      `&${textLiteral(`${listed} Nothing was removed from the total.`)}`,
  );
}

const KINDS: Readonly<Record<ReferenceKind, string>> = {
  supplier: "supplier's invoice number",
  document: "the body's own document number",
  dummy: "a dummy",
  unknown: "unknown",
};

/** `S01 supplier's invoice number; S02 unknown`: of every source with payments. */
function referencesOf({ input }: BookLayout): string {
  const payments = input.sources.filter(({ block }) => block.reading.layout === "payments");
  const kinds = payments.map(({ terms }) => `${terms.key} ${KINDS[terms.reference]}`);
  const shown = kinds.slice(0, MOST_NAMED).join("; ");
  const more = kinds.length - MOST_NAMED;
  return more > 0 ? `${shown} and ${String(more)} more (TP Sources)` : shown;
}

const MOST_NAMED = 8;
