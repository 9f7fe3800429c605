import { attributes, setAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { pieceOf, pieceTree, type SheetText } from "./scan-sheet.ts";

/** Children of `<worksheet>` in the order the format asks for (ECMA-376 part 1, 18.3.1.99). */
const ORDER = `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
 scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
 hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors
 smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts
 extLst`.split(/\s+/);

/** Puts a new child of `<worksheet>` where the order wants it; `xml` is without prefix. */
export function insertPiece(sheet: SheetText, name: string, xml: string): Edit {
  const rank = ORDER.indexOf(name);
  const before = sheet.pieces.filter((piece) => ORDER.includes(piece.name) && ORDER.indexOf(piece.name) <= rank);
  const at = before.at(-1)?.end ?? sheet.rootOpenEnd;
  return { start: at, end: at, text: withPrefix(xml, sheet.prefix) };
}

/** Puts `xml` in the place of a child, adds it where there is none, or takes the child away where `xml` is "". */
export function setPiece(sheet: SheetText, name: string, xml: string): Edit[] {
  const piece = pieceOf(sheet, name);
  if (piece) return [{ start: piece.start, end: piece.end, text: withPrefix(xml, sheet.prefix) }];
  return xml === "" ? [] : [insertPiece(sheet, name, xml)];
}

/** Sets attributes of a child, which is made where there is none. */
export function setPieceAttributes(
  sheet: SheetText,
  name: string,
  changes: Readonly<Record<string, string | undefined>>,
): Edit[] {
  const piece = pieceOf(sheet, name);
  if (!piece) {
    const written = attributes(changes);
    return written === "" ? [] : [insertPiece(sheet, name, `<${name}${written}/>`)];
  }
  const { node, text } = pieceTree(sheet, piece);
  const edit = setAttributes(text, node, changes);
  return [{ start: piece.start + edit.start, end: piece.start + edit.end, text: edit.text }];
}

/** `<a/>` as `<a></a>`, so that children can be put in. */
export function openedTag(xml: string, tag: string): string {
  return xml.replace(/^(<[^<>]*?)\s*\/>$/, `$1></${tag}>`);
}
