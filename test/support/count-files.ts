import { assembleCount, type AssembledCount } from "#application/assemble-count";
import { type CouncilSheet, recogniseSources, type RecognisedSources } from "#application/recognise-sources";
import { settleRegisters, type StatedSettings } from "#application/stated-settings";
import { type CountedPlace, countPlace } from "#domain/counting/count-place";
import { type OpenedInputs, openInputs } from "#workbench/cli/open-inputs";
import { CellError } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";

export interface FilesCount {
  readonly sources: RecognisedSources;
  readonly assembled: AssembledCount;
  readonly counted: CountedPlace;
}

/** Opens files as the headless job does, for the core alone: no host, any number of them. */
export function openCouncilSheets(paths: readonly string[]): CouncilSheet[] {
  const opened = openInputs(paths);
  return opened.model.sheets.map((sheet) => councilSheetOf(sheet, opened));
}

/** Counts sheets with the core alone. */
export function countSheets(sheets: readonly CouncilSheet[], settings: StatedSettings): FilesCount {
  const sources = recogniseSources(sheets);
  const assembled = assembleCount(sources.blocks, settleRegisters({}, settings), { readOn: "22/11/2026 09:00:00" });
  return { sources, assembled, counted: countPlace(assembled.ledger, assembled.registers, assembled.hints) };
}

function councilSheetOf(sheet: SheetModel, { paths, workbook }: OpenedInputs): CouncilSheet {
  const columns = Array.from(sheet.columns, (cells) =>
    Array.from(cells?.values ?? [], (value) => (value instanceof CellError ? value.code : (value ?? null))),
  );
  const rowCount = Math.max(0, ...columns.map((cells) => cells.length));
  const survey = {
    name: sheet.name,
    visible: true,
    protected: false,
    rowCount,
    columnCount: columns.length,
    tables: [],
  };
  return {
    survey,
    cells: { sheet: sheet.name, rowCount, columns },
    path: paths.get(sheet.name) ?? workbook ?? "",
    mapping: {},
  };
}
