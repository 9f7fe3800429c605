import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { type PairApart, sayPair } from "#domain/checks/pairs-apart";
import type { PlaceView } from "#application/view/place-view";
import { useCountStyles } from "../count/count-styles.ts";
import { inFull } from "../format/money.ts";
import type { Desk } from "../step.ts";
import { SIGNING } from "../words/signing.ts";

export interface PairReasonsProps {
  readonly view: PlaceView;
  readonly desk: Desk;
}

/** Pairs so far apart that they stop the signature, each with the reason that lifts it while the difference stays what it is. */
export function PairReasons({ view: { count }, desk }: PairReasonsProps) {
  const pairs = (count?.pairsApart ?? []).filter(({ isLarge }) => isLarge);
  const transfers = count?.count.transfers ?? [];
  return pairs.map((pair) => {
    const row = transfers.find(({ payer, payee }) => payer === pair.payer && payee === pair.payee);
    const held = heldOf(pair);
    return (
      <PairField key={`${sayPair(pair)} ${held}`} pair={pair} capital={row?.capital ?? ""} held={held} desk={desk} />
    );
  });
}

function heldOf({ explained, outdated }: PairApart): string {
  return explained[0]?.given.reason ?? outdated?.reason ?? "";
}

interface PairFieldProps {
  readonly pair: PairApart;
  readonly capital: string;
  readonly held: string;
  readonly desk: Desk;
}

function PairField({ pair, capital, held, desk }: PairFieldProps) {
  const styles = useCountStyles();
  const [reason, setReason] = useState(held);
  const { payer, payee } = pair;
  const isNew = reason.trim() !== (pair.explained.length > 0 ? held : "");
  const save = (): void => {
    void desk.decide(SIGNING.savingPairReason(sayPair(pair)), {
      pairReasons: [{ payer, payee, capital, reason: reason.trim() }],
    });
  };
  const hint = hintOf(pair);
  return (
    <div className={styles.spaced}>
      <Field
        size="small"
        label={SIGNING.pairReason(sayPair(pair), inFull(pair.differencePence))}
        {...(hint !== "" && { hint })}
      >
        <Textarea size="small" rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button
        size="small"
        className={styles.spaced}
        aria-label={SIGNING.savePairReason(sayPair(pair))}
        disabledFocusable={!isNew}
        onClick={isNew ? save : undefined}
      >
        {SIGNING.saveReason}
      </Button>
    </div>
  );
}

function hintOf({ explained, outdated }: PairApart): string {
  if (explained[0]) return SIGNING.given(explained[0].given.on);
  return outdated ? SIGNING.pairOutdated : SIGNING.pairHint;
}
