import { SIGNED_PEOPLE, type SignOff } from "#domain/checks/signed-version";
import type { BookLayout } from "../layout/book-layout.ts";
import { checkCell, stopsOpen } from "../layout/check-reference.ts";
import { settingOf } from "../place-settings.ts";

/** The stamp once anything that was signed for is another. */
export const CHANGED_SINCE = "SIGNED, INPUTS CHANGED SINCE";

/** Formula text that is TRUE while the last signature stands: nothing it was given for has changed. */
export function isSigned(book: BookLayout): string {
  const unchanged = checkCell(book, "A17");
  return unchanged === null ? "FALSE" : `AND(${unchanged}="Ties",${stopsOpen(book)}=0)`;
}

/** Formula text: what a column of TP Log holds of the last signature. What is typed on TP Place cannot change who signed. */
function ofSignature(column: "Who" | "When", person: keyof SignOff): string {
  const line = `"Signed version "&${settingOf("Signed version")}&": ${SIGNED_PEOPLE[person]}"`;
  return `INDEX(TP_Log[${column}],MATCH(${line},TP_Log[Action],0))`;
}

const NOT_NAMED = '"name not on TP Log"';

/** The same of the signature's own line, which every log has: those of older versions bear no lines of the people. */
function ofSignatureItself(column: "Who" | "When"): string {
  return `INDEX(TP_Log[${column}],MATCH("Signed version "&${settingOf("Signed version")}&" by *",TP_Log[Action],0))`;
}

/** Formula text: `A Hill, finance officer`, as it was signed. */
export function signedBy(person: keyof SignOff): string {
  const unnamed = person === "treasurer" ? `IFERROR(${ofSignatureItself("Who")},${NOT_NAMED})` : NOT_NAMED;
  return `IFERROR(${ofSignature("Who", person)},${unnamed})`;
}

/** Formula text: `22/11/2026`, the day of the signature. */
export function signedOn(): string {
  return `IFERROR(LEFT(${ofSignatureItself("When")},10),"date not on TP Log")`;
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
  const signed = `IF(${isSigned(book)},"SIGNED "&${signedOn()},"${CHANGED_SINCE}")`;
  return `IF(${settingOf("Signed version")}="",${unsigned},${signed})`;
}
