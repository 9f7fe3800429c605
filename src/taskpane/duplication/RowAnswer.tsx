import type { RowDuplicates } from "#application/view/duplicates-of-row";
import { BlockHead } from "../parts/BlockHead.tsx";
import { FigureTable } from "../parts/FigureTable.tsx";
import type { AskedRow, Desk } from "../step.ts";
import { ROW_DUPLICATES } from "../words/row-duplicates.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { SelectRows } from "./GroupEvidence.tsx";
import { payeeOf } from "./payment-words.ts";
import { paymentRow } from "./SetAside.tsx";

/** What was found of the row that a person asked about in the grid, with the payments it belongs with. */
export function RowAnswer({ asked, desk }: { readonly asked: AskedRow; readonly desk: Desk }) {
  const styles = useDuplicationStyles();
  const { found } = asked;
  const payments = found ? belongingWith(found) : [];
  return (
    <section>
      <BlockHead heading={ROW_DUPLICATES.heading(asked)} />
      <p className={styles.lead}>{capitalised(ROW_DUPLICATES.answer(found))}</p>
      {found?.payment && payments.length > 0 && (
        <>
          <FigureTable caption={ROW_DUPLICATES.alike(payeeOf(found.payment))} rows={payments.map(paymentRow)} />
          <div className={styles.links}>
            <SelectRows payments={payments} desk={desk} />
          </div>
        </>
      )}
    </section>
  );
}

/** Of findings the pair stands in the list below; what is no finding is told here. */
function belongingWith({ groups, setAside, reversals, republished }: RowDuplicates) {
  return groups.length > 0 ? [] : [...setAside, ...reversals, ...republished].flatMap(({ payments }) => payments);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
