import { areaName } from "#workbench/model/address";
import { formulaInFile, tokensInFile } from "../formula/formula-text.ts";
import { modelTemplate, renderTemplate, rowTemplate, type RowTemplate } from "../formula/row-template.ts";
import { escapeText } from "../xml/xml-text.ts";
import { place } from "./cell-place.ts";
import type { CellsByRow } from "./cells-by-row.ts";
import type { SheetWriting } from "./sheet-writing.ts";

/** Shorter runs are not worth sharing. */
const LEAST_SHARED = 3;

interface Run {
  readonly column: number;
  readonly rows: number[];
  readonly table: string | undefined;
  /** To see whether the next row goes on with the same formula. */
  readonly model: RowTemplate;
  readonly inFile: RowTemplate;
}

/**
 * `<f>` elements of cells, by place. The same formula filled down a column is taken apart once; where it holds only
 * plain references to its own sheet it is shared, as Excel itself does: one cell has the text, the others its number.
 */
export function writeFormulas(cells: CellsByRow, writing: SheetWriting): Map<number, string> {
  const open = new Map<number, Run>();
  const written = new Map<number, string>();
  let shared = writing.shared.nextIndex;
  const close = (run: Run): void => {
    if (run.inFile.shareable && run.rows.length >= LEAST_SHARED) writeShared(run, shared++, written);
    else writeEach(run, written);
  };
  for (const [row, columns] of cells) {
    for (const column of columns) {
      const text = writing.sheet.formula(row, column)?.text;
      if (text === undefined) continue;
      const run = open.get(column);
      const table = tableAt(writing, row, column);
      if (run && goesOn(run, { text, row, table })) {
        run.rows.push(row);
        continue;
      }
      if (run) close(run);
      open.set(column, beginRun({ text, row, column, table }));
    }
  }
  for (const run of open.values()) close(run);
  return written;
}

function goesOn(run: Run, { text, row, table }: { text: string; row: number; table: string | undefined }): boolean {
  return run.table === table && run.rows.at(-1) === row - 1 && renderTemplate(run.model, row) === text;
}

function beginRun({
  text,
  row,
  column,
  table,
}: {
  text: string;
  row: number;
  column: number;
  table: string | undefined;
}): Run {
  const inFile = rowTemplate(tokensInFile(text, table), row);
  return { column, rows: [row], table, model: modelTemplate(text, row), inFile };
}

function writeShared({ rows, column, inFile }: Run, index: number, into: Map<number, string>): void {
  const [top] = rows as [number];
  const ref = areaName({ top, left: column, bottom: rows.at(-1)!, right: column });
  const text = escapeText(renderTemplate(inFile, top)!);
  into.set(place(top, column), `<f t="shared" ref="${ref}" si="${String(index)}">${text}</f>`);
  for (const row of rows.slice(1)) into.set(place(row, column), `<f t="shared" si="${String(index)}"/>`);
}

function writeEach({ rows, column, inFile }: Run, into: Map<number, string>): void {
  for (const row of rows) into.set(place(row, column), `<f>${escapeText(renderTemplate(inFile, row)!)}</f>`);
}

/** Name of the table that a cell stands in. */
function tableAt({ model, sheet }: SheetWriting, row: number, column: number): string | undefined {
  return model.tables.find(
    ({ sheet: on, area }) =>
      on === sheet.name && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  )?.name;
}

/** A formula outside cells (rules, names, totals of tables), escaped for XML. */
export function formulaXml(formula: string, table?: string): string {
  return escapeText(formulaInFile(formula, table));
}
