import type { Area } from "#workbench/model/address";
import type { FormulaCell, SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { CompiledFormula } from "../compile/compile-formula.ts";
import { FormulaGroup } from "./formula-group.ts";
import { type CellPlace, FormulaLibrary } from "./formula-library.ts";
import { GroupIndex } from "./group-index.ts";
import { type OrderedStep, orderGroups } from "./order-groups.ts";

type Owners = (FormulaGroup | undefined)[];

/** Which formula stands where, and in what order they are computed. Knows no values. */
export class FormulaGraph {
  /** Goes up whenever a formula comes, goes or means something else. */
  version = 0;
  private readonly model: WorkbookModel;
  private library: FormulaLibrary;
  private owners = new Map<SheetModel, (Owners | undefined)[]>();
  private groups = new Map<CompiledFormula, Map<number, FormulaGroup>>();
  index = new GroupIndex();
  private kept: { version: number; order?: OrderedStep[]; circular?: CellPlace[] } | undefined;

  constructor(model: WorkbookModel) {
    this.model = model;
    this.library = new FormulaLibrary(model);
    this.readAll(() => undefined);
  }

  /** Reads all formulas anew; those whose text now means something else, or is new, are to be computed. */
  rebuild(): void {
    const before = this.owners;
    this.library = new FormulaLibrary(this.model, this.library);
    this.owners = new Map();
    const oldGroups = this.allGroups();
    this.groups = new Map();
    this.index = new GroupIndex();
    this.readAll((group, { sheet, row, column }) => {
      const old = before.get(sheet)?.[column]?.[row];
      if (old?.compiled.signature !== group.compiled.signature) group.dirty.add(row);
    });
    for (const group of oldGroups) {
      for (const { first, last } of group.dirty) this.seed(group.sheet, group.column, [first, last]);
    }
  }
  private readAll(see: (group: FormulaGroup, place: CellPlace) => void): void {
    this.version++;
    for (const sheet of this.model.sheets) {
      sheet.columns.forEach((cells, column) => {
        if (!cells) return;
        for (const row of [...cells.formulas.keys()].sort((a, b) => a - b)) {
          const place = { sheet, row, column };
          see(this.settle(place, cells.formulas.get(row)!), place);
        }
      });
    }
  }

  /** Takes in that cells of an area were written; every formula among them is to be computed. */
  absorb(sheet: SheetModel, area: Area): void {
    const last = Math.min(area.right, sheet.columns.length - 1);
    for (let column = area.left; column <= last; column++) {
      const cells = sheet.columns[column];
      if (!cells) continue;
      const owners = this.owners.get(sheet)?.[column];
      const bottom = Math.min(area.bottom, (owners?.length ?? 0) - 1);
      for (let row = area.top; row <= bottom; row++) {
        if (owners![row] && !cells.formulas.has(row)) this.release({ sheet, row, column });
      }
      for (const row of rowsWithin(cells.formulas, area)) {
        this.settle({ sheet, row, column }, cells.formulas.get(row)!).dirty.add(row);
      }
    }
  }

  /** The group a cell's formula belongs to, moved there if it was in another. */
  private settle(place: CellPlace, formula: FormulaCell): FormulaGroup {
    const { sheet, row, column } = place;
    const owners = this.ownersOf(sheet, column);
    const old = owners[row];
    const compiled = this.compiledFor(formula.text, place);
    if (old?.compiled === compiled) return old;
    if (old) this.release(place);
    let byColumn = this.groups.get(compiled);
    if (!byColumn) this.groups.set(compiled, (byColumn = new Map<number, FormulaGroup>()));
    let group = byColumn.get(column);
    if (!group) byColumn.set(column, (group = new FormulaGroup(sheet, column, compiled)));
    group.join(row);
    this.index.note(group);
    owners[row] = group;
    this.version++;
    return group;
  }
  private release({ sheet, row, column }: CellPlace): void {
    const owners = this.ownersOf(sheet, column);
    const group = owners[row];
    if (!group) return;
    owners[row] = undefined;
    group.leave(row);
    this.index.note(group);
    if (group.isEmpty) this.groups.get(group.compiled)?.delete(column);
    this.version++;
  }
  private ownersOf(sheet: SheetModel, column: number): Owners {
    let columns = this.owners.get(sheet);
    if (!columns) this.owners.set(sheet, (columns = []));
    return (columns[column] ??= []);
  }
  /** The formula as it would stand in a cell; nothing in the graph changes. */
  compiledFor(text: string, place: CellPlace): CompiledFormula {
    const columns = this.owners.get(place.sheet);
    const own = columns?.[place.column];
    return this.library.find(text, place, [
      own?.[place.row]?.compiled,
      own?.[place.row - 1]?.compiled,
      columns?.[place.column - 1]?.[place.row]?.compiled,
    ]);
  }
  groupAt({ sheet, row, column }: CellPlace): FormulaGroup | undefined {
    return this.owners.get(sheet)?.[column]?.[row];
  }
  allGroups(): FormulaGroup[] {
    return [...this.groups.values()].flatMap((byColumn) => [...byColumn.values()]);
  }
  /** Marks the formulas in rows of a column as to be computed. */
  seed(sheet: SheetModel, column: number, [first, last]: readonly [number, number]): void {
    const owners = this.owners.get(sheet)?.[column];
    const end = Math.min(last, (owners?.length ?? 0) - 1);
    for (let row = first; row <= end; row++) owners![row]?.dirty.add(row);
  }

  private current(): NonNullable<typeof this.kept> {
    if (this.kept?.version !== this.version) this.kept = { version: this.version };
    return this.kept;
  }
  get order(): readonly OrderedStep[] {
    const current = this.current();
    return (current.order ??= orderGroups(this.allGroups(), this.index));
  }
  /** The cells that stand in a circle, where that is known already: to find them all takes the order of all formulas. */
  get knownCircular(): readonly CellPlace[] | undefined {
    return this.kept?.version === this.version && this.kept.order ? this.circular : undefined;
  }
  /** The cells that stand in a circle. */
  get circular(): readonly CellPlace[] {
    const current = this.current();
    return (current.circular ??= this.order.flatMap((step) =>
      step.kind === "group"
        ? []
        : step.steps.filter((one) => one.isCircular).flatMap(({ cells }) => cells.map(placeOf)),
    ));
  }
}

function placeOf({ group, row }: { group: FormulaGroup; row: number }): CellPlace {
  return { sheet: group.sheet, row, column: group.column };
}

/** Rows of an area that hold formulas, by the shorter way; ascending, so that neighbours are met in order. */
function rowsWithin(formulas: ReadonlyMap<number, FormulaCell>, { top, bottom }: Area): number[] {
  if (formulas.size === 0) return [];
  if (formulas.size <= bottom - top) {
    return [...formulas.keys()].filter((row) => row >= top && row <= bottom).sort((a, b) => a - b);
  }
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if (formulas.has(row)) rows.push(row);
  return rows;
}
