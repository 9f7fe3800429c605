import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { compileFormula, type CompiledFormula, parseText } from "../compile/compile-formula.ts";
import { tableAt } from "../compile/scope.ts";
import type { CellPlace } from "../values/cell-place.ts";

export type { CellPlace };

/** Every formula of a workbook compiled once, however often it is filled down or across. */
export class FormulaLibrary {
  private readonly model: WorkbookModel;
  private readonly byKey = new Map<SheetModel, Map<string, CompiledFormula[]>>();
  /** The formula last asked for, by column: a block is checked and written downwards. */
  private readonly recent = new Map<SheetModel, CompiledFormula[]>();

  /** What texts say, whatever the sheets and tables are that they name. */
  private readonly parsed = new Map<string, ReturnType<typeof parseText>>();
  private readonly parsedBefore: ReadonlyMap<string, ReturnType<typeof parseText>>;

  /** @param before - the library that this one follows: texts that it has parsed are not parsed again. */
  constructor(model: WorkbookModel, before?: FormulaLibrary) {
    this.model = model;
    this.parsedBefore = before?.parsed ?? new Map();
  }

  /** @param likely formulas of neighbours, tried first: a filled-down copy is told without parsing it. */
  find(text: string, place: CellPlace, likely: readonly (CompiledFormula | undefined)[]): CompiledFormula {
    let recent = this.recent.get(place.sheet);
    if (!recent) this.recent.set(place.sheet, (recent = []));
    const isIt = (known: CompiledFormula | undefined): boolean =>
      known !== undefined && known.template.matches(text, place.row, place.column) && this.fits(known, place);
    const last = recent[place.column];
    const found = (isIt(last) ? last : likely.find(isIt)) ?? this.lookUp(text, place);
    recent[place.column] = found;
    return found;
  }
  private lookUp(text: string, place: CellPlace): CompiledFormula {
    const { row, column } = place;
    const known = this.keyed(place.sheet, text).find((one) => this.fits(one, place));
    if (known) return known;
    const table = tableAt(this.model, place.sheet, row, column);
    const compiled = compileFormula(text, { model: this.model, ...place, table, names: [] }, this.parse(text));
    const alike = this.keyed(place.sheet, compiled.template.key);
    const copy = alike.find((one) => this.fits(one, place));
    if (!copy) alike.push(compiled);
    return copy ?? compiled;
  }
  private parse(text: string): ReturnType<typeof parseText> {
    let parsed = this.parsed.get(text);
    if (!parsed) this.parsed.set(text, (parsed = this.parsedBefore.get(text) ?? parseText(text)));
    return parsed;
  }
  private keyed(sheet: SheetModel, key: string): CompiledFormula[] {
    let formulas = this.byKey.get(sheet);
    if (!formulas) this.byKey.set(sheet, (formulas = new Map<string, CompiledFormula[]>()));
    let alike = formulas.get(key);
    if (!alike) formulas.set(key, (alike = []));
    return alike;
  }
  private fits(compiled: CompiledFormula, { sheet, row, column }: CellPlace): boolean {
    return !compiled.needsTable || tableAt(this.model, sheet, row, column) === compiled.table;
  }
}
