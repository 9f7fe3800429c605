import { onceFor } from "#domain/columns/once-for";
import { withheldFinder } from "#domain/duplicates/tidy-payee";
import type { SheetCells } from "#domain/ledger/cells";
import type { Reading } from "#domain/ledger/reading";
import { profileSource, type SourceProfile } from "#domain/profile/profile-source";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import type { RecognisedBlock } from "./recognise-sources.ts";
import { rememberLast } from "./remember-last.ts";
import { sameCells, sameColumns } from "./same-cells.ts";

const isWithheld = withheldFinder({ names: REDACTED_PAYEES, marks: REDACTION_MARKS });

/** What the lines of a block look like as a whole; looked over once, whoever asks. */
export const profileBlock = onceFor((recognised: RecognisedBlock): SourceProfile =>
  profileOf(recognised.block.reading.amounts)(linesOf(recognised)),
);

interface Lines {
  readonly reading: Reading;
  readonly cells: SheetCells;
}

/** A sheet that reads as it did has the amounts of its last reading (see `KeptReadings`), and its profile goes with them. */
const profileOf = onceFor((_amounts: Reading["amounts"]) =>
  rememberLast(({ cells, reading }: Lines) => profileSource(cells, reading, isWithheld), areSameLines),
);

/** Of the columns of ours beside them nothing is kept. */
function linesOf({ cells, block: { reading } }: RecognisedBlock): Lines {
  const mapped = Object.values(reading.mapping).map(({ column }) => column);
  const last = Math.max(reading.lastColumn, ...mapped);
  return { reading, cells: { ...cells, columns: cells.columns.slice(0, last + 1) } };
}

function areSameLines(a: Lines, b: Lines): boolean {
  const [one, other] = [a.reading, b.reading];
  return (
    waysOf(one) === waysOf(other) &&
    sameCells(one.kinds, other.kinds) &&
    sameCells(one.amountIsNumber, other.amountIsNumber) &&
    sameColumns(a.cells.columns, b.cells.columns)
  );
}

function waysOf({ headerRow, firstColumn, lastColumn, mapping }: Reading): string {
  return JSON.stringify([headerRow, firstColumn, lastColumn, mapping]);
}
