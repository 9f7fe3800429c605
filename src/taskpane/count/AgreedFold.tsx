import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { type Agreement, isAgreedAt, sayAgreementOutdated } from "#domain/place/agreement";
import type { SourceView } from "#application/view/place-view";
import { inUnit } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { AGREED } from "../words/agreed.ts";
import { type AgreedDraft, faultsOfAgreed, NOBODY_AGREED, statedAgreed } from "./agreed-draft.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";

export interface AgreedFoldProps {
  readonly view: CountedView;
  readonly desk: Desk;
}

/** Who at each body agreed its figures: printed on TP Return beside the body, "not agreed" where nobody did. */
export function AgreedFold({ view, desk }: AgreedFoldProps) {
  const styles = useCountStyles();
  const sources = view.sources.filter(({ terms }) => terms.use === "count");
  const agreed = sources.filter(({ terms, sumPence }) => isAgreedAt(terms, sumPence));
  return (
    <Fold heading={AGREED.heading} answer={AGREED.answer(agreed.length, sources.length)}>
      <p className={styles.small}>{sources.length === 0 ? AGREED.none : AGREED.why}</p>
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={source.key} className={styles.field}>
            <AgreedSource
              key={`${source.terms.agreedBy}|${source.terms.agreedOn}`}
              source={source}
              unit={view.place.unit}
              desk={desk}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface AgreedSourceProps {
  readonly source: SourceView;
  readonly unit: CountedView["place"]["unit"];
  readonly desk: Desk;
}

function AgreedSource({ source, unit, desk }: AgreedSourceProps) {
  const styles = useCountStyles();
  const { key, sheet, terms, sumPence, rows } = source;
  const name = AGREED.source(terms.agency, sheet);
  const [draft, setDraft] = useState<AgreedDraft>({ agreedBy: terms.agreedBy, agreedOn: terms.agreedOn });
  const [isPressed, setPressed] = useState(false);
  const faults = faultsOfAgreed(draft);
  const outdated = sayAgreementOutdated(terms, sumPence);
  const save = (said: Agreement): void => void desk.decide(AGREED.saving(name), { sources: { [key]: said } });
  const press = (): void => {
    setPressed(true);
    const [first] = Object.values(faults);
    if (first === undefined) save(statedAgreed(draft));
    else desk.say(first);
  };
  return (
    <>
      <div className={styles.apart}>
        <span className={styles.strong}>{name}</span>
        <span className={styles.small}>{AGREED.amount(inUnit(sumPence, unit), rows)}</span>
      </div>
      {outdated !== "" && <p className={styles.small}>{AGREED.outdated(outdated)}</p>}
      <AgreedField field="agreedBy" label={AGREED.by} {...{ name, draft, setDraft }} fault={isPressed && faults} />
      <AgreedField field="agreedOn" label={AGREED.on} {...{ name, draft, setDraft }} fault={isPressed && faults} />
      <div className={styles.together}>
        <Button size="small" aria-label={AGREED.of(AGREED.save, name)} onClick={press}>
          {AGREED.save}
        </Button>
        {terms.agreedBy !== "" && (
          <LinkButton name={AGREED.of(AGREED.takeBack, name)} onPress={() => save(NOBODY_AGREED)}>
            {AGREED.takeBack}
          </LinkButton>
        )}
      </div>
    </>
  );
}

interface AgreedFieldProps {
  readonly field: keyof AgreedDraft;
  readonly label: string;
  /** Of the source. */
  readonly name: string;
  readonly draft: AgreedDraft;
  readonly setDraft: (draft: AgreedDraft) => void;
  /** false = nothing is told before Save was pressed. */
  readonly fault: false | ReturnType<typeof faultsOfAgreed>;
}

function AgreedField({ field, label, name, draft, setDraft, fault }: AgreedFieldProps) {
  const told = fault === false ? undefined : fault[field];
  return (
    <Field
      size="small"
      label={label}
      {...(told !== undefined && { validationState: "error" as const, validationMessage: told })}
    >
      <Input
        size="small"
        aria-label={AGREED.of(label, name)}
        value={draft[field]}
        placeholder={field === "agreedOn" ? AGREED.example : ""}
        onChange={(_, { value }) => setDraft({ ...draft, [field]: value })}
      />
    </Field>
  );
}
