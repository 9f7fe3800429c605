import type { Amendments } from "#application/amendments";
import type { SourceView } from "#application/view/place-view";
import type { Finding } from "#domain/findings/finding";
import { INCOME_WRITTEN, type IncomeWritten } from "#domain/ledger/income-written";
import type { SourceTerms } from "#domain/place/registers";
import { WORDS } from "../words/catalogue.ts";

export type Question = SourceView["answersNeeded"][number];

/** What the officer has said of a source in the pane since it was read. */
export type SaidTerms = Partial<Omit<SourceTerms, "key">>;

/** The same with how its sheet writes income; "" = what was said of that was taken back. */
export interface SaidOfSource extends SaidTerms {
  readonly incomeWritten?: IncomeWritten | "";
}

export function saidOf(pending: Amendments, source: SourceView): SaidOfSource {
  const incomeWritten = pending.mappings?.[source.sheet]?.[INCOME_WRITTEN] as IncomeWritten | "" | undefined;
  return { ...pending.sources?.[source.key], ...(incomeWritten !== undefined && { incomeWritten }) };
}

/** Questions of a source that nobody has answered yet. An answer of "not known" is an answer. */
export function openQuestions(source: SourceView, said: SaidTerms): readonly Question[] {
  return source.answersNeeded.filter((question) => said[question] === undefined || said[question] === "");
}

/** What is to be looked at in a source beside its questions: no more what has been answered since. */
export function toLookAt(source: SourceView, said: SaidOfSource): readonly Finding[] {
  const answered = new Set([
    ...((said.agency ?? "") !== "" ? ["no-body-named"] : []),
    ...((said.incomeWritten ?? "") !== "" ? ["income-line-unclear", "income-below-nought", "income-as-it-stands"] : []),
  ]);
  return source.findings.filter(({ code, severity }) => severity !== "note" && !answered.has(code));
}

/** How many answers and looks a source still takes; a question and the finding that it answers are one. */
export function openThings(source: SourceView, said: SaidOfSource): number {
  const asked = openQuestions(source, said);
  const others = toLookAt(source, said).filter(({ code }) => !(code === "no-body-named" && asked.includes("agency")));
  return asked.length + others.length;
}

/** The question as it stands after "Answer needed:". */
export function questionWords(source: SourceView, question: Question): string {
  switch (question) {
    case "unit":
      return WORDS.sources.unitQuestion;
    case "agency":
      return WORDS.sources.agencyQuestion;
    case "reference":
      return WORDS.sources.referenceQuestion(headingOf(source) ?? WORDS.sources.referenceColumn);
  }
}

function headingOf(source: SourceView): string | undefined {
  return source.columns.find(({ field }) => field === "reference")?.header;
}

/** Id of the field that asks, for the primary action to bring the focus to. */
export function questionId(source: SourceView, question: Question): string {
  return `${lineId(source)}-${question}`;
}

/** How the ids of all sources' lines begin. */
export const LINE_ID = "source-";

export function lineId(source: SourceView): string {
  return `${LINE_ID}${source.key.replace(/[^A-Za-z0-9]/g, "-")}`;
}

/** The first question of all sources that is still open. */
export function firstOpenQuestion(
  sources: readonly SourceView[],
  pending: Amendments,
): { readonly source: SourceView; readonly question: Question } | null {
  for (const source of sources) {
    const [question] = openQuestions(source, saidOf(pending, source));
    if (question) return { source, question };
  }
  return null;
}
