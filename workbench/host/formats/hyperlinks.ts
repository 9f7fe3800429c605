import { invalid, notModelled } from "../batch/host-error.ts";
import { asRecord, asText } from "../batch/method-arguments.ts";
import { cellCount } from "../cells/block.ts";
import { needWritable } from "../cells/permission.ts";
import type { Block } from "../cells/read-cells.ts";
import { writeEntries } from "../cells/write-cells.ts";
import { cutHyperlinks } from "./cut-marks.ts";

const MOST_LINKS = 10_000;

/** `Range.hyperlink` of its first cell; null where it has none. */
export function readHyperlink({ sheet, area }: Block): unknown {
  const link = sheet.hyperlinks.find(({ row, column }) => row === area.top && column === area.left);
  if (!link) return null;
  const shown = sheet.value(area.top, area.left);
  return { documentReference: link.documentReference, textToDisplay: shown === null ? "" : String(shown) };
}

/** Links every cell of the range to a place in the workbook. Addresses outside it and screen tips are not modelled. */
export function writeHyperlink(block: Block, value: unknown): void {
  const { book, sheet, area } = block;
  const link = asRecord(value);
  if (link["address"] !== undefined || link["screenTip"] !== undefined) {
    throw notModelled("links out of the workbook, or a screen tip");
  }
  const documentReference = asText(link["documentReference"]);
  if (cellCount(area) > MOST_LINKS) throw invalid();
  needWritable(book, sheet, area);
  if (link["textToDisplay"] !== undefined) writeEntries(block, asText(link["textToDisplay"]));
  cutHyperlinks(sheet, area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      sheet.hyperlinks.push({ row, column, documentReference });
  }
}
