import { useState } from "react";
import type { SharedSupplierView, SuppliersView } from "#application/view/suppliers-view";
import { FigureTable } from "../parts/FigureTable.tsx";
import { percent } from "../format/numbers.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import { LongList } from "../parts/LongList.tsx";
import type { Desk } from "../step.ts";
import { SUPPLIERS } from "../words/suppliers.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { SupplierNames } from "./SupplierNames.tsx";

interface SharedSuppliersProps {
  readonly suppliers: SuppliersView;
  readonly desk: Desk;
}

/** Suppliers that several bodies pay, by what is outside the lead body. Never a saving. */
export function SharedSuppliers({ suppliers, desk }: SharedSuppliersProps) {
  const styles = useDuplicationStyles();
  const [open, setOpen] = useState<string | null>(null);
  const { names, suppliers: found, shared, unlisted } = suppliers;
  return (
    <section>
      <BlockHead help="suppliers" heading={SUPPLIERS.heading} figure={SUPPLIERS.meaning} />
      <p className={styles.quiet}>{shared.length === 0 ? SUPPLIERS.none : SUPPLIERS.lead(names, found)}</p>
      <LongList items={shared} keyOf={({ name }) => name} label={SUPPLIERS.heading} openKey={open}>
        {(supplier) => (
          <Line
            words={supplier.name}
            small={SUPPLIERS.small(supplier.bodies.length, supplier.lead, supplier.documents)}
            figure={SUPPLIERS.money(supplier.nonLeadPence)}
            figureMeaning={percent(supplier.rate)}
            open={open === supplier.name}
            onToggle={() => setOpen(open === supplier.name ? null : supplier.name)}
          >
            <SupplierEvidence supplier={supplier} choices={suppliers.choices} desk={desk} />
          </Line>
        )}
      </LongList>
      {unlisted > 0 && <p className={styles.quiet}>{SUPPLIERS.unlisted(unlisted)}</p>}
    </section>
  );
}

interface EvidenceProps {
  readonly supplier: SharedSupplierView;
  readonly choices: readonly string[];
  readonly desk: Desk;
}

function SupplierEvidence({ supplier, choices, desk }: EvidenceProps) {
  const { name, bodies, alike } = supplier;
  const paid = bodies.reduce((sum, { pence }) => sum + pence, 0);
  return (
    <>
      <FigureTable
        caption={SUPPLIERS.caption(name)}
        rows={[
          ...bodies.map(({ body, pence }) => ({ name: body, figures: [SUPPLIERS.money(pence)] })),
          { name: SUPPLIERS.total, figures: [SUPPLIERS.money(paid)], isSum: true },
        ]}
      />
      {alike.length > 0 && (
        <>
          <BlockHead heading={SUPPLIERS.alike} level={4} />
          <FigureTable
            caption={`${name}: ${SUPPLIERS.alike}`}
            headings={SUPPLIERS.alikeHeadings}
            rows={alike.flatMap(({ likeness, a, b }) =>
              [a, b].map(({ body, purpose, pence, lines }) => ({
                name: purpose,
                small: SUPPLIERS.alikeKind(likeness, body),
                figures: [SUPPLIERS.money(pence), SUPPLIERS.money(Math.round(pence / lines))],
              })),
            )}
          />
        </>
      )}
      <SupplierNames supplier={supplier} choices={choices} desk={desk} />
    </>
  );
}
