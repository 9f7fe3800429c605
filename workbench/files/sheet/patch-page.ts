import { MAX_COLUMNS } from "#workbench/model/address";
import type { PageSetup } from "#workbench/model/sheet";
import { sameContent } from "../same-content.ts";
import { applyEdits, appendTo, attributes, setAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { escapeText } from "../xml/xml-text.ts";
import { child, parseXml, type XmlNode } from "../xml/xml-tree.ts";
import { writeFooter } from "./footer.ts";
import { inInches } from "./measures.ts";
import { openedTag, setPiece, setPieceAttributes } from "./piece-edits.ts";
import { pieceOf, type SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";

/** Page set-up and tab colour. Print areas and titles are defined names, written with the workbook. */
export function patchPage(text: SheetText, { sheet, was }: SheetWriting): Edit[] {
  const { page } = sheet;
  const same = (...keys: (keyof PageSetup)[]): boolean => keys.every((key) => sameContent(page[key], was.page[key]));
  const edits: Edit[] = [];
  const fitChanged = !same("fitToWidth", "fitToHeight");
  if (fitChanged || sheet.tabColour !== was.tabColour) edits.push(...patchProperties(text, { sheet, was }));
  if (!same("centreHorizontally")) {
    const centred = page.centreHorizontally ? "1" : undefined;
    edits.push(...setPieceAttributes(text, "printOptions", { horizontalCentered: centred }));
  }
  if (page.margins && !same("margins")) edits.push(...setPieceAttributes(text, "pageMargins", margins(page.margins)));
  if (!same("orientation", "paperSize", "fitToWidth", "fitToHeight")) {
    edits.push(...setPieceAttributes(text, "pageSetup", pageSetup(page, fitChanged)));
  }
  if (!same("rowBreaks")) edits.push(...setPiece(text, "rowBreaks", rowBreaksXml(page)));
  if (!same("footer")) edits.push(...patchFooter(text, page));
  return edits;
}

/** A break is named by the number of rows above it. */
function rowBreaksXml({ rowBreaks: rows = [] }: PageSetup): string {
  if (rows.length === 0) return "";
  const count = { count: rows.length, manualBreakCount: rows.length };
  const breaks = rows.map((row) => `<brk${attributes({ id: row, max: MAX_COLUMNS - 1, man: 1 })}/>`);
  return `<rowBreaks${attributes(count)}>${breaks.join("")}</rowBreaks>`;
}

function margins(sides: NonNullable<PageSetup["margins"]>): Record<string, string> {
  const { left, right, top, bottom, header, footer } = sides;
  const inches = Object.entries({ left, right, top, bottom, header, footer });
  return Object.fromEntries(inches.map(([side, millimetres]) => [side, String(inInches(millimetres))]));
}

/** "As many pages as it takes" is 0 in the file; 1 is what an absent number means. */
function pageSetup(page: PageSetup, fitChanged: boolean): Record<string, string | undefined> {
  const pages = (count: number | undefined): string | undefined => {
    if (!fits(page)) return undefined;
    return count === 1 ? undefined : String(count ?? 0);
  };
  return {
    ...(page.paperSize === "A4" ? { paperSize: "9" } : {}),
    ...(fitChanged ? { fitToWidth: pages(page.fitToWidth), fitToHeight: pages(page.fitToHeight) } : {}),
    orientation: page.orientation,
  };
}

function fits({ fitToWidth, fitToHeight }: PageSetup): boolean {
  return fitToWidth !== undefined || fitToHeight !== undefined;
}

/** `<sheetPr>`: the tab colour comes first, the page's "fit" last. */
function patchProperties(text: SheetText, { sheet, was }: Pick<SheetWriting, "sheet" | "was">): Edit[] {
  const piece = pieceOf(text, "sheetPr");
  // A new element gets its prefix, children and all, when it is put in.
  const own = piece ? text.prefix : "";
  const raw = openedTag(piece ? text.text.slice(piece.start, piece.end) : "<sheetPr></sheetPr>", `${own}sheetPr`);
  const node = parseXml(raw, text.part);
  const edits: Edit[] = [];
  if (sheet.tabColour !== was.tabColour) {
    const xml = sheet.tabColour === undefined ? "" : `<tabColor rgb="FF${sheet.tabColour}"/>`;
    edits.push({ ...placeOfChild(node, "tabColor"), text: withPrefix(xml, own) });
  }
  if (fits(sheet.page) !== fits(was.page)) edits.push(...patchFit(raw, node, { fits: fits(sheet.page), prefix: own }));
  const patched = applyEdits(raw, edits);
  return piece ? [{ start: piece.start, end: piece.end, text: patched }] : setPiece(text, "sheetPr", patched);
}

function patchFit(raw: string, node: XmlNode, now: { fits: boolean; prefix: string }): Edit[] {
  const setUp = child(node, "pageSetUpPr");
  const fitToPage = now.fits ? "1" : undefined;
  if (setUp) return [setAttributes(raw, setUp, { fitToPage })];
  return appendTo(raw, node, withPrefix(`<pageSetUpPr${attributes({ fitToPage })}/>`, now.prefix));
}

/** Where a child stands; where it is absent, the place for it: behind `behind`, else first. */
function placeOfChild(node: XmlNode, name: string, behind?: string): { start: number; end: number } {
  const old = child(node, name);
  if (old) return { start: old.start, end: old.end };
  const at = (behind === undefined ? undefined : child(node, behind)?.end) ?? node.openEnd;
  return { start: at, end: at };
}

function patchFooter(text: SheetText, { footer }: PageSetup): Edit[] {
  const written = footer ? writeFooter(footer) : "";
  const xml = written === "" ? "" : `<oddFooter>${escapeText(written)}</oddFooter>`;
  const piece = pieceOf(text, "headerFooter");
  if (!piece) return setPiece(text, "headerFooter", xml === "" ? "" : `<headerFooter>${xml}</headerFooter>`);
  const raw = openedTag(text.text.slice(piece.start, piece.end), `${text.prefix}headerFooter`);
  const at = placeOfChild(parseXml(raw, text.part), "oddFooter", "oddHeader");
  return [
    { start: piece.start, end: piece.end, text: applyEdits(raw, [{ ...at, text: withPrefix(xml, text.prefix) }]) },
  ];
}
