import { MAX_COLUMNS, parseArea, type Area } from "#workbench/model/address";
import type { PageSetup, SheetModel } from "#workbench/model/sheet";
import { readColumnFilters } from "../filter/read-filter.ts";
import type { Palette } from "../styles/palette.ts";
import { child, childrenOf, flag, numeric, type XmlNode } from "../xml/xml-tree.ts";
import { readFooter } from "./footer.ts";
import { inMillimetres, widthInPoints } from "./measures.ts";
import { pieceOf, pieceTree, treeOf, type SheetText } from "./scan-sheet.ts";

/** Reads what a sheet is apart from its cells: view, columns, merges, protection, page. */
export function readSettings(source: SheetText, sheet: SheetModel, palette: Palette): void {
  const properties = treeOf(source, "sheetPr");
  sheet.tabColour = palette.colour(child(properties, "tabColor"));
  readView(treeOf(source, "sheetViews"), sheet);
  readColumns(treeOf(source, "cols"), sheet);
  sheet.protection = flag(treeOf(source, "sheetProtection")?.attributes["sheet"]) ? { locked: true } : undefined;
  sheet.merges = childrenOf(treeOf(source, "mergeCells"), "mergeCell")
    .map((node) => parseArea(node.attributes["ref"] ?? ""))
    .filter((area): area is Area => area !== undefined);
  sheet.filter = readFilter(source);
  sheet.page = readPage(source, flag(child(properties, "pageSetUpPr")?.attributes["fitToPage"]));
}

function readFilter(source: SheetText): SheetModel["filter"] {
  const piece = pieceOf(source, "autoFilter");
  if (!piece) return undefined;
  const { node, text } = pieceTree(source, piece);
  const area = parseArea(node.attributes["ref"] ?? "");
  return area && { area, columns: readColumnFilters(node, text) };
}

function readView(views: XmlNode | undefined, sheet: SheetModel): void {
  const view = child(views, "sheetView");
  sheet.showGridlines = flag(view?.attributes["showGridLines"], true);
  const pane = child(view, "pane")?.attributes;
  if (!pane?.["state"]?.startsWith("frozen")) return;
  sheet.freeze = { rows: numeric(pane["ySplit"]) ?? 0, columns: numeric(pane["xSplit"]) ?? 0 };
}

function readColumns(columns: XmlNode | undefined, sheet: SheetModel): void {
  // They stand in order and never overlap: each column is looked at once, however many elements claim it.
  let next = 0;
  for (const { attributes } of childrenOf(columns, "col")) {
    const first = numeric(attributes["min"]) ?? 1;
    const last = Math.min(numeric(attributes["max"]) ?? first, MAX_COLUMNS);
    const width = numeric(attributes["width"]);
    for (let column = Math.max(first - 1, next); column < last; column++) {
      if (width !== undefined) sheet.columnWidths.set(column, widthInPoints(width));
      if (flag(attributes["hidden"])) sheet.hiddenColumns.add(column);
    }
    next = Math.max(next, last);
  }
}

function readPage(source: SheetText, fits: boolean): PageSetup {
  const setup = treeOf(source, "pageSetup")?.attributes ?? {};
  const page: PageSetup = { ...readPaper(setup), ...(fits ? readFit(setup) : {}) };
  const margins = readMargins(treeOf(source, "pageMargins"));
  if (margins) page.margins = margins;
  if (flag(treeOf(source, "printOptions")?.attributes["horizontalCentered"])) page.centreHorizontally = true;
  const rowBreaks = readRowBreaks(treeOf(source, "rowBreaks"));
  if (rowBreaks.length > 0) page.rowBreaks = rowBreaks;
  const footer = child(treeOf(source, "headerFooter"), "oddFooter")?.text;
  if (footer) page.footer = readFooter(footer);
  return page;
}

/** Those that somebody set; the others are where a page happens to end. */
function readRowBreaks(list: XmlNode | undefined): number[] {
  return childrenOf(list, "brk")
    .filter(({ attributes }) => flag(attributes["man"]))
    .map(({ attributes }) => numeric(attributes["id"]) ?? 0);
}

function readPaper({ orientation, paperSize }: Readonly<Record<string, string>>): PageSetup {
  return {
    ...(orientation === "portrait" || orientation === "landscape" ? { orientation } : {}),
    ...(paperSize === "9" ? { paperSize: "A4" } : {}),
  };
}

/** 0 pages means "as many as it takes", which the model says by leaving the number out. */
function readFit(setup: Readonly<Record<string, string>>): Pick<PageSetup, "fitToWidth" | "fitToHeight"> {
  const width = numeric(setup["fitToWidth"]) ?? 1;
  const height = numeric(setup["fitToHeight"]) ?? 1;
  return { ...(width > 0 ? { fitToWidth: width } : {}), ...(height > 0 ? { fitToHeight: height } : {}) };
}

function readMargins(node: XmlNode | undefined): PageSetup["margins"] {
  if (!node) return undefined;
  const side = (name: string): number => inMillimetres(numeric(node.attributes[name]) ?? 0);
  return {
    left: side("left"),
    right: side("right"),
    top: side("top"),
    bottom: side("bottom"),
    header: side("header"),
    footer: side("footer"),
  };
}
