import { fingerprint } from "../ledger/fingerprint.ts";
import { DETAIL, OTHER_PERIOD } from "../ledger/left-out.ts";
import type { Field } from "../ledger/reading.ts";
import type { RowTags } from "./row-tags.ts";
import type { SourceText } from "./source-text.ts";

/** Cells that say which row it is, and change least: never an amount. */
const IDENTITY: readonly Field[] = ["line", "source", "agency", "payee", "reference", "date", "service", "purpose"];

/** Which row of the source this is: 8 hex over its identifying cells, the amount apart. */
export function printIdentity(row: SourceText): string {
  return fingerprint(IDENTITY.map((field) => row.text(field)));
}

/**
 * What the source says of a row: 8 hex over its tags. `detail` and `other period` follow from TP_Sources and the year, so
 * they are no part of it.
 */
export function printTags(tags: RowTags): string {
  const leftOut = tags.leftOut === DETAIL || tags.leftOut === OTHER_PERIOD ? "" : tags.leftOut;
  return fingerprint(Object.values({ ...tags, leftOut }).map((value) => String(value ?? "")));
}
