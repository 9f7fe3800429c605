import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { SignOff } from "#domain/checks/signed-version";
import type { PlaceView } from "#application/view/place-view";
import { useCountStyles } from "../count/count-styles.ts";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { OTHER_CHECKS } from "../words/check-table.ts";
import { CHECKS } from "../words/checks.ts";
import { SIGNING } from "../words/signing.ts";
import { heldPeople, lackingBeforeNames, lackingOf, PEOPLE, type Person } from "./sign-draft.ts";
import { notWorkedOut, type SortedChecks } from "./sort-checks.ts";

const RETURN_SHEET = "TP Return";

export interface SignOffFoldProps {
  readonly sorted: SortedChecks;
  readonly view: PlaceView;
  readonly desk: Desk;
  /** Grows each time the fold is asked for from elsewhere. */
  readonly turn?: number;
}

/** Who prepared, checked and signs the return, and what is lacking before it may be signed. */
export function SignOffFold({ sorted, view, desk, turn }: SignOffFoldProps) {
  const styles = useCountStyles();
  const [draft, setDraft] = useState(heldPeople(view));
  const [isPressed, setPressed] = useState(false);
  const stands = view.signing?.signed?.stands === true;
  const lacking = lackingOf(draft, view);
  const press = (): void => {
    const [first] = lacking;
    setPressed(true);
    if (first === undefined) sign(draft, desk);
    else desk.say(SIGNING.lackingFirst(first));
  };
  return (
    <Fold heading={CHECKS.signOff} answer={answerOf(sorted, view)} turn={turn}>
      {!isPressed && <Lacking lacking={lackingBeforeNames(view)} stands={stands} />}
      <Printed limitations={sorted.limitations} others={notWorkedOut(view.checks, OTHER_CHECKS).length} />
      {!stands && <Signatories draft={draft} onChange={setDraft} />}
      {/* Beside the button that was pressed: over the names it would be out of sight. */}
      {isPressed && <Lacking lacking={lacking} stands={stands} />}
      <div className={styles.buttons}>
        {!stands && <SignButton onPress={press} />}
        <Withdraw view={view} desk={desk} />
        {view.sheets.some(({ name, state }) => name === RETURN_SHEET && state !== "not built") && (
          <LinkButton onPress={() => desk.openSheet(RETURN_SHEET)}>{CHECKS.open(RETURN_SHEET)}</LinkButton>
        )}
      </div>
    </Fold>
  );
}

/** What is printed with the signature, and what nobody works out. */
function Printed({ limitations, others }: { readonly limitations: number; readonly others: number }) {
  const styles = useCountStyles();
  return (
    <>
      {limitations > 0 && <p className={styles.text}>{CHECKS.limitations(limitations)}</p>}
      {others > 0 && <p className={styles.text}>{CHECKS.notWorkedOut(others)}</p>}
    </>
  );
}

function SignButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button size="small" onClick={onPress}>
      {SIGNING.sign}
    </Button>
  );
}

interface SignatoriesProps {
  readonly draft: SignOff;
  readonly onChange: (draft: SignOff) => void;
}

/** The three people, what each answers for, and what signing says. */
function Signatories({ draft, onChange }: SignatoriesProps) {
  const styles = useCountStyles();
  return (
    <>
      <p className={styles.text}>{SIGNING.three}</p>
      {PEOPLE.map((person) => (
        <PersonFields key={person} person={person} draft={draft} onChange={onChange} />
      ))}
      <p className={styles.text}>{SIGNING.opinion}</p>
      <p className={styles.small}>{SIGNING.logged}</p>
      <p className={styles.text}>{SIGNING.signs(draft.treasurer.name)}</p>
    </>
  );
}

function sign(signOff: SignOff, desk: Desk): void {
  void desk.run(SIGNING.signing, (actions, progress) => actions.recount({ signOff }, progress));
}

/** Takes a signature back, as where a name is wrong: TP Log keeps it, with a line that it was withdrawn. */
function Withdraw({ view: { signing }, desk }: Pick<SignOffFoldProps, "view" | "desk">) {
  const version = signing?.signed?.version;
  if (version === undefined) return null;
  const withdraw = (): void => {
    void desk.run(SIGNING.withdrawing, (actions, progress) =>
      actions.recount({ withdrawnSignature: version }, progress),
    );
  };
  return (
    <Button size="small" onClick={withdraw}>
      {SIGNING.withdraw}
    </Button>
  );
}

/** What is lacking; of a return whose signature stands, that it does. */
function Lacking({ lacking, stands }: { readonly lacking: readonly string[]; readonly stands: boolean }) {
  const styles = useCountStyles();
  if (lacking.length === 0) return <p className={styles.small}>{CHECKS.lackingNothing}</p>;
  return (
    <>
      {!stands && <p className={styles.small}>{CHECKS.lacking}</p>}
      <ul className={styles.list}>
        {lacking.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

interface PersonFieldsProps extends SignatoriesProps {
  readonly person: Person;
}

function PersonFields({ person, draft, onChange }: PersonFieldsProps) {
  const styles = useCountStyles();
  const who = SIGNING.people[person];
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.small}>
        <b className={styles.strong}>{who}</b> {SIGNING.part[person]}
      </legend>
      {(["name", "post"] as const).map((part) => (
        <Field key={part} size="small" label={SIGNING[part]}>
          <Input
            size="small"
            aria-label={SIGNING.of(who, SIGNING[part])}
            value={draft[person][part]}
            onChange={(_, { value }) => onChange({ ...draft, [person]: { ...draft[person], [part]: value } })}
          />
        </Field>
      ))}
    </fieldset>
  );
}

function answerOf({ blocks }: SortedChecks, { isStale, signing }: PlaceView): string {
  if (signing?.signed) return signing.signed.stands ? SIGNING.answer.signed(signing.signed.on) : SIGNING.answer.changed;
  if (blocks.stop.length > 0) return SIGNING.answer.stop;
  return isStale ? SIGNING.answer.stale : SIGNING.answer.ready;
}
