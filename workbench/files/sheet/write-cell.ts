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
  const { row, column } = plan;
  const cells = writing.sheet.columns[column];
  const style = cells?.styles[row];
  const format = style === undefined ? plan.inherited : writing.styles.formatOf(style);
  const content = contentXml(writing, cells?.values[row] ?? null, plan.formulas.get(place(row, column)));
  if (content.xml === "" && format === plan.inherited && (style === undefined || format === 0)) return "";
  const s = format === 0 ? "" : ` s="${String(format)}"`;
  const head = `<c r="${cellName(row, column)}"${s}${content.type}`;
  return content.xml === "" ? `${head}/>` : `${head}>${content.xml}</c>`;
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
  const inner = scan.kind === "empty" ? "" : raw.slice(scan.end, raw.lastIndexOf("</"));
  const style = sheet.styleIndex(row, column);
  const format = writing.styles.formatOf(style);
  const restyled = style === was.styleIndex(row, column) ? {} : { s: format === 0 ? undefined : String(format) };
  const own = plan.formulas.get(place(row, column));
  const value = sheet.value(row, column);
  const sameFormula = sheet.formula(row, column)?.text === was.formula(row, column)?.text && own === undefined;
  if (sameFormula && Object.is(value, was.value(row, column))) return withAttributes(tag, restyled) + raw.slice(scan.end);
  const formula = sameFormula ? formulaElement(inner, prefix) : own && withPrefix(own, prefix);
  const content = contentXml(writing, value, formula, prefix);
  const changes = { ...restyled, t: content.type === "" ? undefined : content.type.slice(4, -1), vm: undefined };
  const head = withAttributes(tag, sameFormula ? changes : { ...changes, cm: undefined }).replace(/\s*\/?>$/, "");
  return content.xml === "" ? `${head}/>` : `${head}>${content.xml}</${prefix}c>`;
}

/** The raw `<f>` element between a cell's tags. */
function formulaElement(inner: string, prefix: string): string | undefined {
  const scan = new TagScan(inner);
  while (scan.next()) {
    if (scan.name !== `${prefix}f`) continue;
    const { start } = scan;
    if (scan.kind === "open") scan.next();
    return inner.slice(start, scan.end);
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
