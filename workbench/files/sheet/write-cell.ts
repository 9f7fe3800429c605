import { cellName } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import { withAttributes, withPrefix } from "../xml/edit-xml.ts";
import { TagScan } from "../xml/scan-tags.ts";
import { encodeCellText, escapeText } from "../xml/xml-text.ts";
import { place } from "./cell-place.ts";
import type { StringWriter } from "../strings/string-writer.ts";
import type { SheetWriting } from "./sheet-writing.ts";

/** Errors that files hold with extra parts only; their nearest old kin stands in until Excel computes the cell. */
const IN_FILE: Readonly<Record<string, string>> = { "#SPILL!": "#VALUE!", "#CALC!": "#VALUE!", "#BUSY!": "#N/A" };

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  /** `<f>` elements of the cells that get a new one. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Format that an empty place has from its row or column. */
  readonly inherited: number;
}

/** A cell that the file does not have yet; "" where there is nothing to write. */
export function newCell(plan: CellPlan, writing: SheetWriting): string {
  const { row, column, inherited } = plan;
  const style = writing.sheet.columns[column]?.styles.get(row);
  const format = style === undefined ? inherited : writing.styles.formatOf(style);
  const content = contentXml(writing, writing.sheet.value(row, column), plan.formulas.get(place(row, column)));
  const plain = style === undefined || (format === 0 && inherited === 0);
  if (content.xml === "" && plain) return "";
  const s = format === 0 ? "" : ` s="${String(format)}"`;
  const head = `<c r="${cellName(row, column)}"${s}${content.type}`;
  return filled(head, content.xml);
}

/**
 * A cell of the file, written anew as far as it changed: the attributes it had stay, a formula that is the same keeps
 * its element.
 */
export function changedCell(raw: string, plan: CellPlan & { prefix: string }, writing: SheetWriting): string {
  const { row, column, prefix } = plan;
  const { sheet, was } = writing;
  const scan = new TagScan(raw);
  scan.next();
  const tag = raw.slice(scan.start, scan.end);
  const restyled = styleChange(plan, writing);
  const own = plan.formulas.get(place(row, column));
  const value = sheet.value(row, column);
  const sameFormula = own === undefined && sheet.formula(row, column)?.text === was.formula(row, column)?.text;
  if (sameFormula && Object.is(value, was.value(row, column)))
    return withAttributes(tag, restyled) + raw.slice(scan.end);
  const formula = sameFormula ? formulaElement(raw, scan, prefix) : own && withPrefix(own, prefix);
  const content = contentXml(writing, value, formula, prefix);
  // What these two point to (rich values, spilled formulas) belongs to the old value and the old formula.
  const outdated = sameFormula ? { vm: undefined } : { vm: undefined, cm: undefined };
  const head = withAttributes(tag, { ...restyled, ...outdated, t: content.type.slice(4, -1) || undefined });
  return filled(head.replace(/\s*\/?>$/, ""), content.xml, prefix);
}

function filled(head: string, content: string, prefix = ""): string {
  return content === "" ? `${head}/>` : `${head}>${content}</${prefix}c>`;
}

function styleChange({ row, column }: CellPlan, { sheet, was, styles }: SheetWriting): { s?: string | undefined } {
  const style = sheet.styleIndex(row, column);
  if (style === was.styleIndex(row, column)) return {};
  const format = styles.formatOf(style);
  return { s: format === 0 ? undefined : String(format) };
}

/** The `<f>` element of a cell as it is written; `scan` stands on the cell's own tag. */
function formulaElement(raw: string, scan: TagScan, prefix: string): string | undefined {
  while (scan.next()) {
    if (scan.name !== `${prefix}f`) continue;
    const { start } = scan;
    if (scan.kind === "open") scan.next();
    return raw.slice(start, scan.end);
  }
  return undefined;
}

interface Content {
  /** ` t="..."`, or "" for numbers. */
  readonly type: string;
  readonly xml: string;
}

function contentXml({ strings }: SheetWriting, value: CellValue, formula: string | undefined, prefix = ""): Content {
  if (value === null) return { type: "", xml: formula ?? "" };
  const { type, text } = valueText(value, formula === undefined ? strings : undefined);
  return { type, xml: `${formula ?? ""}<${prefix}v>${text}</${prefix}v>` };
}

/** Type and text of `<v>`. A formula's text stands in the cell itself, any other among the shared strings. */
function valueText(value: NonNullable<CellValue>, strings: StringWriter | undefined): { type: string; text: string } {
  if (typeof value === "number") {
    return Number.isFinite(value) ? { type: "", text: String(value) } : { type: ' t="e"', text: "#NUM!" };
  }
  if (typeof value === "boolean") return { type: ' t="b"', text: value ? "1" : "0" };
  if (value instanceof CellError) return { type: ' t="e"', text: IN_FILE[value.code] ?? value.code };
  if (strings) return { type: ' t="s"', text: String(strings.indexOf(value)) };
  return { type: ' t="str"', text: escapeText(encodeCellText(value)) };
}
