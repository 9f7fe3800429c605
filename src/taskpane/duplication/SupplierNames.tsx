import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { done } from "#application/ports/result";
import type { SharedSupplierView } from "#application/view/suppliers-view";
import type { SupplierAnswer } from "#domain/supplier-list/supplier-answers";
import { BlockHead } from "../parts/BlockHead.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { NameField } from "../tag/NameField.tsx";
import { SUPPLIERS } from "../words/suppliers.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";

interface SupplierNamesProps {
  readonly supplier: SharedSupplierView;
  readonly choices: readonly string[];
  readonly desk: Desk;
}

/** The names that were taken for a supplier, each with the reason: to be parted from it, or joined by another. */
export function SupplierNames({ supplier: { name: supplier, spellings }, choices, desk }: SupplierNamesProps) {
  const styles = useDuplicationStyles();
  const [other, setOther] = useState("");
  const join = (): void => {
    if (!choices.includes(other) || other === supplier) desk.say(SUPPLIERS.lacking);
    else void answer(desk, { name: other, supplier, decision: "same" });
  };
  return (
    <>
      <BlockHead heading={SUPPLIERS.spellings} level={4} />
      <ul className={styles.names}>
        {spellings.map(({ name, why }) => (
          <li key={name}>
            <div>{name}</div>
            {(why !== "" || spellings.length > 1) && <p className={styles.quiet}>{why || SUPPLIERS.isIt}</p>}
            {why !== "" && (
              <LinkButton
                name={SUPPLIERS.partName(name, supplier)}
                onPress={() => void answer(desk, { name, supplier, decision: "apart" })}
              >
                {SUPPLIERS.part}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      <NameField
        label={SUPPLIERS.join}
        hint={SUPPLIERS.joinHint}
        names={choices.filter((name) => name !== supplier)}
        value={other}
        onChange={setOther}
      />
      <Button size="small" onClick={join}>
        {SUPPLIERS.joinDo}
      </Button>
    </>
  );
}

/** Remembers the answer in TP Suppliers; suppliers and what rests on them are reckoned anew. */
function answer(desk: Desk, said: SupplierAnswer): Promise<boolean> {
  return desk.run(SUPPLIERS.saving(said.supplier), async (actions, progress) => {
    const recounted = await actions.recount({ suppliers: [said] }, progress);
    return recounted.ok ? done({ ...recounted.value, said: SUPPLIERS.said(said) }) : recounted;
  });
}
