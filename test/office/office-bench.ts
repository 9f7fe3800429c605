import type { WorkbookPort } from "#application/ports/workbook.port";
import { createOfficeWorkbook } from "#office/office-workbook";
import { lookOf } from "#office/styles/style-looks";
import { STYLE_NAMES } from "#sheets/plan/style-names";
import { Calculator } from "#workbench/formulas/calculator";
import { checkFormula } from "#workbench/formulas/check-formula";
import { openExcelSession } from "#workbench/host/open-session";
import { areaName, parseArea } from "#workbench/model/address";
import { CellError } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import { WorkbookModel } from "#workbench/model/workbook";
import type { Bench, BenchOptions, OpenBench, SheetDraft } from "./bench.ts";

/** The contract's bench over the real office.js on the workbench host. */
export const openOfficeBench: OpenBench = async (drafts, options = {}) => {
  const { port, model, session } = await openOffice(drafts, options);
  return { port, ...looksInto(model), ...tampersWith(model, session) };
};

/** The same with the model and the session in hand, for what only office.js can show. */
export async function openOffice(
  drafts: readonly SheetDraft[],
  options: BenchOptions = {},
): Promise<{ readonly port: WorkbookPort; readonly model: WorkbookModel; readonly session: Session }> {
  const model = draftWorkbook(drafts);
  const calculator = new Calculator(model);
  const calculation = {
    recalculate: () => calculator.recalculate(),
    check: (sheet: SheetModel, row: number, column: number, formula: string) =>
      checkFormula(model, sheet, row, column, formula),
    dispose: () => calculator.dispose(),
  };
  const session = await openExcelSession({ model, calculation });
  const port = createOfficeWorkbook(session.Excel, options);
  return { port, model, session };
}

type Session = Awaited<ReturnType<typeof openExcelSession>>;

function draftWorkbook(drafts: readonly SheetDraft[]): WorkbookModel {
  const model = new WorkbookModel();
  for (const { name, rows, table, hidden, rules = [] } of drafts) {
    const sheet = model.addSheet(name);
    if (hidden) sheet.visibility = "hidden";
    rows.forEach((row, r) => row.forEach((value, c) => value !== null && model.setValue(sheet, r, c, value)));
    sheet.conditionalFormats = rules.map(({ range, formula }) => ({ area: parseArea(range)!, formula }));
    if (!table) continue;
    const { name: tableName, ...area } = table;
    model.addTable({
      name: tableName,
      sheet: name,
      area,
      columns: (rows[area.top] ?? []).slice(area.left, area.right + 1).map(String),
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showFilterButton: true,
    });
  }
  return model;
}

function looksInto(
  model: WorkbookModel,
): Pick<Bench, "value" | "formula" | "look" | "rules" | "sheetNames" | "tableAt" | "picture" | "contents"> {
  return {
    value: (name, row, column) => {
      const value = model.sheet(name)?.value(row, column) ?? null;
      return value instanceof CellError ? value.code : value;
    },
    formula: (name, row, column) => model.sheet(name)?.formula(row, column)?.text,
    look: (name, row, column) => {
      const { named, numberFormat } = model.styles.style(model.sheet(name)?.styleIndex(row, column) ?? 0);
      const style = STYLE_NAMES.find((name) => name === named);
      const own = style ? lookOf(style).format : "General";
      return {
        ...(named === undefined ? {} : { style: named }),
        ...(numberFormat === own ? {} : { format: numberFormat }),
      };
    },
    rules: (name) =>
      (model.sheet(name)?.conditionalFormats ?? []).map(({ area, formula }) => ({ range: areaName(area), formula })),
    sheetNames: () => model.sheets.map((sheet) => sheet.name),
    tableAt: (name) => {
      const table = model.table(name);
      return table && `${table.sheet}!${areaName(table.area)}`;
    },
    picture: (name) => {
      const sheet = model.sheet(name);
      return sheet ? JSON.stringify([cellsOf(model, sheet), frameOf(sheet), tablesOf(model, sheet)], orderKeys, 1) : "";
    },
    contents: (name) => {
      const sheet = model.sheet(name);
      return JSON.stringify(sheet ? cellsOf(model, sheet).map((row) => row.map(({ style: _, ...cell }) => cell)) : []);
    },
  };
}

function cellsOf(model: WorkbookModel, sheet: SheetModel): { value: unknown; formula?: string; style: unknown }[][] {
  const used = sheet.usedArea() ?? { bottom: -1, right: -1 };
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_each, column) => {
      const formula = sheet.formula(row, column)?.text;
      const value = sheet.value(row, column);
      const style = model.styles.style(sheet.styleIndex(row, column));
      return { value: value instanceof CellError ? value.code : value, style, ...(formula ? { formula } : {}) };
    }),
  );
}

function frameOf(sheet: SheetModel): unknown {
  const { tabColour, showGridlines, freeze, merges, page, conditionalFormats, validations, hyperlinks } = sheet;
  const sizes = [[...sheet.columnWidths].sort(byIndex), [...sheet.rowHeights].sort(byIndex)];
  return { tabColour, showGridlines, freeze, merges, page, conditionalFormats, validations, hyperlinks, sizes };
}
function byIndex([a]: readonly [number, number], [b]: readonly [number, number]): number {
  return a - b;
}
function tablesOf(model: WorkbookModel, sheet: SheetModel): unknown {
  return model.tables.filter((table) => table.sheet === sheet.name).map(({ id: _, ...table }) => table);
}

function orderKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tampersWith(model: WorkbookModel, session: Session): Omit<Bench, "port" | keyof ReturnType<typeof looksInto>> {
  const { counters, faults, user } = session;
  const idOf = (name: string): string => model.sheet(name)?.id ?? name;
  return {
    front: () => {
      const { sheet, area } = user.selection;
      return { sheet: model.sheets.find(({ id }) => id === sheet)?.name ?? sheet, range: areaName(area) };
    },
    typeIn: (sheet, row, column, value) => {
      user.enter({ sheet: idOf(sheet), area: { top: row, left: column, bottom: row, right: column } }, [[value]]);
    },
    selectRows: (sheet, first, last) => {
      user.activate(idOf(sheet));
      user.select({ sheet: idOf(sheet), area: { top: first, left: 0, bottom: last, right: 0 } });
    },
    protect: (name) => {
      const sheet = model.sheet(name);
      if (sheet) sheet.protection = { locked: true };
    },
    protectStructure: () => {
      model.structureProtected = true;
    },
    editCell: (editing) => {
      faults.cellEditMode = editing;
    },
    failStep: (after, when) => {
      const sync = counters.syncs + after;
      faults.add({ kind: "fail", sync, code: "GeneralException", when });
      return () => counters.syncs >= sync;
    },
    count: () => {
      const count = { ...counters };
      Object.assign(counters, { syncs: 0, requestBytes: 0, responseBytes: 0, maxRequestBytes: 0, maxResponseBytes: 0 });
      return count;
    },
    close: () => {
      session.close();
      return Promise.resolve();
    },
  };
}
