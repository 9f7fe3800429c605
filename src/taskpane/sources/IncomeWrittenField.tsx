import type { Amendments } from "#application/amendments";
import type { SourceView } from "#application/view/place-view";
import { INCOME_WRITTEN, type IncomeWritten, WAYS_WRITTEN } from "#domain/ledger/income-written";
import { Choice } from "../parts/Choice.tsx";
import { WORDS } from "../words/catalogue.ts";

export interface IncomeWrittenFieldProps {
  readonly source: SourceView;
  /** What was said of it since; "" = it was taken back. */
  readonly said: IncomeWritten | "" | undefined;
  readonly amend: (said: Amendments) => void;
}

/** In the place of nothing: a list holds no empty choice. */
const NOT_SAID = "not said";
const WAYS = WAYS_WRITTEN.map((value) => ({ value, label: WORDS.sources.incomeWays[value] }));

/** How a file writes its income, where nothing in it tells; and what was said of that, to be changed or taken back. */
export function IncomeWrittenField({ source, said, amend }: IncomeWrittenFieldProps) {
  if (source.incomeWritten === undefined) return null;
  const value = said === "" ? null : (said ?? source.incomeWritten);
  const back = { value: NOT_SAID, label: WORDS.sources.incomeNotSaid } as const;
  return (
    <Choice<IncomeWritten | typeof NOT_SAID>
      label={WORDS.sources.incomeWritten}
      options={value === null ? WAYS : [...WAYS, back]}
      value={value}
      placeholder={WORDS.sources.choose}
      isNeeded={value === null}
      onChange={(way) => amend({ mappings: { [source.sheet]: { [INCOME_WRITTEN]: way === NOT_SAID ? "" : way } } })}
      hint={WORDS.sources.incomeHint}
    />
  );
}
