import type { SheetModel } from "#workbench/model/sheet";
import type { CellStyle, Font } from "#workbench/model/style";
import type { WorkbookModel } from "#workbench/model/workbook";
import { HostError, notModelled } from "../batch/host-error.ts";

/** Which parts of a cell's look a named style sets; the others stay the cell's own. */
export interface StyleParts {
  alignment: boolean;
  border: boolean;
  font: boolean;
  number: boolean;
  patterns: boolean;
  protection: boolean;
}

export const NORMAL = "Normal";

/**
 * The named cell styles of a workbook. A change of a style changes the cells that wear it, as in Excel; since a batch
 * changes many properties in a row, the cells are changed once, by `settle`.
 */
export class NamedStyles {
  private readonly model: WorkbookModel;
  private readonly parts = new Map<string, StyleParts>();
  /** Definitions as the cells still wear them. */
  private readonly unsettled = new Map<string, CellStyle>();

  constructor(model: WorkbookModel) {
    this.model = model;
  }
  get names(): string[] {
    const made = [...this.model.styles.named.keys()];
    return made.includes(NORMAL) ? made : [NORMAL, ...made];
  }
  /** The name as the workbook spells it. */
  find(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((known) => known.toLowerCase() === wanted);
  }
  add(name: string): void {
    this.define(name, this.definition(NORMAL));
  }
  delete(name: string): void {
    if (name === NORMAL) throw new HostError("InvalidOperation");
    this.settle();
    const plain = this.definition(NORMAL);
    this.model.styles.named.delete(name);
    this.replaceWorn(name, () => plain);
  }
  /** The look of a style, as cells that wear it store it. */
  definition(name: string): CellStyle {
    const { named: _, ...style } = this.model.styles.style(this.model.styles.named.get(name) ?? 0);
    return name === NORMAL ? style : { ...style, named: name };
  }
  change(name: string, change: (style: CellStyle) => CellStyle): void {
    if (name === NORMAL) throw notModelled("a change of the Normal style");
    const before = this.definition(name);
    if (!this.unsettled.has(name)) this.unsettled.set(name, before);
    this.define(name, change(before));
  }
  partsOf(name: string): StyleParts {
    const known = this.parts.get(name);
    if (known) return known;
    const all = { alignment: true, border: true, font: true, number: true, patterns: true, protection: true };
    this.parts.set(name, all);
    return all;
  }
  /** A cell's look once it wears the style. */
  wear(name: string, own: CellStyle): CellStyle {
    const style = this.definition(name);
    const parts = this.partsOf(name);
    const worn: CellStyle = {
      ...style,
      numberFormat: (parts.number ? style : own).numberFormat,
      font: (parts.font ? style : own).font,
      borders: (parts.border ? style : own).borders,
      ...alignment(parts.alignment ? style : own),
      locked: (parts.protection ? style : own).locked,
    };
    return parts.patterns ? worn : withFill(worn, own.fill);
  }

  /** Brings the cells that wear a changed style up to date. */
  settle(): void {
    for (const [name, before] of this.unsettled) {
      const after = this.definition(name);
      this.replaceWorn(name, (worn) => rebase(worn, before, after));
    }
    this.unsettled.clear();
  }

  private define(name: string, style: CellStyle): void {
    this.model.styles.named.set(name, this.model.styles.indexOf({ ...style, named: name }));
  }
  private replaceWorn(name: string, change: (style: CellStyle) => CellStyle): void {
    const table = this.model.styles;
    const replaced = new Map<number, number>();
    for (let index = table.size - 1; index >= 0; index--) {
      const style = table.style(index);
      if ((style.named ?? NORMAL) !== name) continue;
      const changed = table.indexOf(change(style));
      if (changed !== index) replaced.set(index, changed);
    }
    if (replaced.size > 0) for (const sheet of this.model.sheets) replaceStyles(sheet, replaced);
  }
}

function replaceStyles(sheet: SheetModel, replaced: ReadonlyMap<number, number>): void {
  for (const cells of sheet.columns) {
    if (!cells) continue;
    for (const row of cells.styles.rows()) {
      const other = replaced.get(cells.styles.get(row) ?? 0);
      if (other !== undefined) cells.styles.set(row, other);
    }
  }
}

/** What a cell has of its own stays; what it had from the style follows the style. */
function rebase(worn: CellStyle, before: CellStyle, after: CellStyle): CellStyle {
  const { named: _, ...style } = {
    ...after,
    ...own(worn, before),
    font: rebaseFont(worn.font, before.font, after.font),
  };
  const borders = { ...after.borders, ...own(worn.borders, before.borders) };
  return { ...style, borders, ...(after.named === undefined ? {} : { named: after.named }) };
}
function rebaseFont(worn: Font, before: Font, after: Font): Font {
  return { ...after, ...own(worn, before) };
}
/** The entries in which an object differs from another. */
function own<T extends object>(object: T, other: T): Partial<T> {
  const differs = Object.entries(object).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(other[key as keyof T]),
  );
  return Object.fromEntries(differs) as Partial<T>;
}

function alignment(style: CellStyle): Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent" | "shrink"> {
  const { horizontal, vertical, wrap, indent, shrink } = style;
  return { horizontal, vertical, wrap, indent, shrink };
}
/** The style with this fill, or none. */
export function withFill(style: CellStyle, fill: string | undefined): CellStyle {
  const { fill: _, ...rest } = style;
  return fill === undefined ? rest : { ...rest, fill };
}
