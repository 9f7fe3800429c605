import { makeStyles } from "@fluentui/react-components";
import type { Amendments } from "#application/amendments";
import { amountOptions } from "#domain/ledger/amount-options";
import { columnLetters } from "#domain/findings/cell-name";
import type { NotSpend } from "#domain/ledger/reading";
import { Decision } from "../parts/Decision.tsx";
import { Fold } from "../parts/Fold.tsx";
import { WORDS } from "../words/catalogue.ts";
import { SheetReasons } from "./SheetReasons.tsx";

const useStyles = makeStyles({ root: { marginTop: "8px" }, question: { margin: "8px 0" } });

export interface NotReadProps {
  readonly notSpend: readonly NotSpend[];
  readonly pending: Amendments;
  readonly amend: (said: Amendments) => void;
}

/** Sheets that were not read, each with its reason, and the question where one answer would have it read. */
export function NotRead({ notSpend, pending, amend }: NotReadProps) {
  const styles = useStyles();
  if (notSpend.length === 0) return null;
  const asking = notSpend.filter(({ finding }) => finding.code === "amount-ambiguous");
  return (
    <div className={styles.root}>
      <Fold level={2} heading={WORDS.sources.notRead} answer={String(notSpend.length)} defaultOpen={asking.length > 0}>
        <SheetReasons notSpend={notSpend} />
        {asking.map((sheet) => (
          <div key={sheet.sheet} className={styles.question}>
            <WhichAmount of={sheet} chosen={pending.mappings?.[sheet.sheet]?.amount} amend={amend} />
          </div>
        ))}
      </Fold>
    </div>
  );
}

interface WhichAmountProps {
  readonly of: NotSpend;
  readonly chosen: string | undefined;
  readonly amend: NotReadProps["amend"];
}

/** Several columns could be the amount and hold different figures: only a person can say, so none is chosen. */
function WhichAmount({ of: { sheet, finding }, chosen, amend }: WhichAmountProps) {
  return (
    <Decision
      legend={`${sheet}: ${WORDS.sources.whichAmount}`}
      options={amountOptions(finding).map(({ column, name, over }) => ({
        value: name,
        label: WORDS.sources.amountColumn(columnLetters(column), name, over),
      }))}
      value={chosen ?? null}
      onChange={(amount) => amend({ mappings: { [sheet]: { amount } } })}
    />
  );
}
