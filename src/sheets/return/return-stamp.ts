import type { BookLayout } from "../layout/book-layout.ts";
import { checkCell, stopsOpen } from "../layout/check-reference.ts";
import { settingOf } from "../place-settings.ts";

/** Formula text that is TRUE while the last signature stands: nothing it was given for has changed. */
export function isSigned(book: BookLayout): string {
  const unchanged = checkCell(book, "A17");
  return unchanged === null ? "FALSE" : `AND(${unchanged}="Ties",${stopsOpen(book)}=0)`;
}

/**
 * Formula text of the stamp: DRAFT with the stops that are open, READY TO SIGN, SIGNED with its date, or that what was
 * signed has changed since.
 *
 * @source assurance.md, TP Return row 1
 */
export function stampText(book: BookLayout): string {
  const stops = stopsOpen(book);
  const draft = `"DRAFT: "&${stops}&" stop check"&IF(${stops}=1,"","s")&" open"`;
  const unsigned = `IF(${stops}<>0,${draft},"READY TO SIGN")`;
  if (checkCell(book, "A17") === null) return unsigned;
  const signed = `IF(${isSigned(book)},"SIGNED "&${settingOf("Signed on")},"SIGNED, INPUTS CHANGED SINCE")`;
  return `IF(${settingOf("Signed version")}="",${unsigned},${signed})`;
}
