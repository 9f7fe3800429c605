import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { inUnit } from "../format/money.ts";
import { BODY, SEMIBOLD } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { closesLine } from "../parts/line-keys.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { PrimaryAction } from "../step.ts";
import { SPLIT_WORDS } from "../words/tag.ts";
import { saveSplit } from "./save-split.ts";
import { lackOfSplit, type SplitDraft, type SplitLack } from "./split-parts.ts";
import type { SplitRowProps } from "./split-row-props.ts";
import { SplitTable } from "./SplitTable.tsx";
import { WeightsOff } from "./WeightsOff.tsx";
import { useTagStyles } from "./tag-styles.ts";

const useStyles = makeStyles({
  heading: { ...BODY, ...SEMIBOLD, margin: `${tokens.spacingVerticalXS} 0 0`, outlineStyle: "none" },
  where: { marginTop: 0, marginBottom: tokens.spacingVerticalM },
});

/** One row held over several themes, by weights that total 100 %. */
export function SplitRow(props: SplitRowProps) {
  const { subject, view, draft, onDraft, onLeave } = props;
  const styles = useTagStyles();
  const weightsOffId = useId();
  const lack = lackOfSplit(draft.parts);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (closesLine(event)) onLeave();
  };
  const onParts = (parts: SplitDraft["parts"]): void => onDraft({ ...draft, parts });
  return (
    <StepFrame next={SPLIT_WORDS.next[lack ?? "ready"]} primary={saveAction(props, lack)}>
      <div onKeyDown={onKeyDown}>
        <LinkButton onPress={onLeave}>{SPLIT_WORDS.back}</LinkButton>
        <RowHead subject={subject} />
        <SplitTable
          subject={subject}
          parts={draft.parts}
          themes={view.registers.themes}
          weightsOffId={weightsOffId}
          onParts={onParts}
        />
        <WeightsOff id={weightsOffId} subject={subject} parts={draft.parts} onParts={onParts} />
        <Field size="small" label={SPLIT_WORDS.note} className={styles.field}>
          <Input
            size="small"
            className={styles.input}
            value={draft.note}
            onChange={(_, { value }) => onDraft({ ...draft, note: value })}
          />
        </Field>
        <p className={styles.text}>{SPLIT_WORDS.stays}</p>
      </div>
    </StepFrame>
  );
}

function saveAction(props: SplitRowProps, lack: SplitLack | null): PrimaryAction {
  const save = { label: SPLIT_WORDS.save, onPress: () => void saveSplit(props) };
  if (lack === null) return save;
  const missing = SPLIT_WORDS.next[lack];
  return { ...save, missing, onMissing: () => props.desk.say(missing) };
}

/** Which row it is. Takes the focus: a person asked for it, and it must be read first. */
function RowHead({ subject }: Pick<SplitRowProps, "subject">) {
  const styles = { ...useTagStyles(), ...useStyles() };
  const heading = useRef<HTMLHeadingElement>(null);
  const isHeard = useRef(false);
  useEffect(() => {
    if (!isHeard.current) heading.current?.focus();
    isHeard.current = true;
  }, []);
  const row = (subject.rows[0]?.row ?? 0) + 1;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {subject.name}
      </h2>
      <div className={`${styles.apart} ${styles.where}`}>
        <span className={styles.quiet}>{SPLIT_WORDS.where(subject.agency, row)}</span>
        <b className={styles.strong}>{inUnit(subject.pence, subject.unit)}</b>
      </div>
    </>
  );
}
