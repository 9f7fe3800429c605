import type { SourceView } from "#application/view/place-view";
import { cellName } from "#domain/findings/cell-name";
import type { Unit } from "#domain/place/registers";
import { inFull } from "../format/money.ts";
import type { MarkKind } from "../parts/Mark.tsx";
import { WORDS } from "../words/catalogue.ts";

/** How a source stands, in one line. */
export interface SourceState {
  readonly mark: MarkKind;
  /** Heard with the mark where its own word would not say it. */
  readonly markWords?: string;
  readonly words: string;
}

/** @param open - questions still open. @param agency - the body as it was said since the source was read. */
export function stateOf(source: SourceView, open: number, agency = source.terms.agency): SourceState {
  // Partners' files often bear the same name: whose it is tells them apart.
  const body = agency === "" ? "" : `${agency}. `;
  const rows = body + WORDS.sources.rows(source.rows);
  const { use } = source.terms;
  const aside = use === "detail" || use === "control" ? ` ${WORDS.sources.notInTotal}.` : "";
  const unread = source.suspense === 0 ? "" : ` ${WORDS.sources.suspense(source.suspense)}.`;
  if (open > 0) {
    const words = `${rows}, ${WORDS.sources.headings(source.headerRow + 1)}.${aside}${unread} ${WORDS.sources.answers(open)}`;
    return { mark: "look", markWords: WORDS.sources.needsAnswer, words };
  }
  return { ...proofOf(source), words: `${rows}.${aside}${unread} ${proofWords(source)}` };
}

function proofOf(source: SourceView): Omit<SourceState, "words"> {
  const { control, suspense } = source;
  if (control !== null && control.differencePence !== 0) return { mark: "stop", markWords: WORDS.sources.differs };
  if (moneyBeside(source)) return { mark: "stop", markWords: WORDS.sources.notAllCounted };
  if (suspense > 0) return { mark: "look" };
  return { mark: control === null ? "not-proven" : "ties" };
}

/** Amounts stand beside those that were read: that these agree with their own total does not prove the source. */
export function moneyBeside({ findings }: SourceView): boolean {
  return findings.some(({ code }) => code === "amounts-beside");
}

function proofWords(source: SourceView): string {
  const { control } = source;
  if (moneyBeside(source) && (control === null || control.differencePence === 0)) return WORDS.sources.notAllCounted;
  if (control === null) return WORDS.sources.state.unproven;
  if (control.differencePence === 0) return WORDS.sources.state.ties;
  return WORDS.sources.state.differs(inFull(Math.abs(control.differencePence)));
}

/** The cell of the total that the file states itself, `F20`; null where a person stated the total. */
export function totalCell(source: SourceView): string | null {
  const row = source.control?.row ?? null;
  if (row === null) return null;
  const amount = source.columns.find(({ field }) => field === "amount");
  return amount ? cellName(undefined, row, amount.column) : `row ${String(row + 1)}`;
}

/** The unit in which the money of a source is shown. */
export function unitOf(source: SourceView, said: { readonly unit?: Unit | null }): Unit {
  return said.unit ?? source.terms.unit ?? "£";
}
