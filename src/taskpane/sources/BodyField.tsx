import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { SMALL } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { NameInput } from "../tag/NameField.tsx";
import { WORDS } from "../words/catalogue.ts";
import { Needed } from "./Needed.tsx";
import { questionId, questionWords } from "./source-answers.ts";
import type { SourceTermsFieldsProps } from "./terms-props.ts";

const useStyles = makeStyles({
  field: {
    marginTop: tokens.spacingVerticalS,
    rowGap: "2px",
    "& .fui-Label": { ...SMALL, padding: 0, color: tokens.colorNeutralForeground2 },
  },
  needed: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
});

/** The body that spent it, where no column says so: one that is known, or a new name typed in. */
export function BodyField({ source, agencies, said, say }: SourceTermsFieldsProps) {
  const styles = useStyles();
  const isAsked = source.answersNeeded.includes("agency");
  const isOpen = isAsked && (said.agency ?? "") === "";
  const [typed, setTyped] = useState(said.agency ?? source.terms.agency);
  if (!isAsked && source.columns.some(({ field }) => field === "agency")) return null;
  const propose = (name: string): void => {
    setTyped(name);
    say({ agency: name });
  };
  const names = agencies.map(({ name }) => name);
  const label = isAsked ? <Needed question={questionWords(source, "agency")} /> : WORDS.sources.body;
  return (
    <>
      <Field label={{ children: label }} size="small" className={styles.field} hint={WORDS.sources.agencyHint}>
        <NameInput
          names={names}
          value={typed}
          id={questionId(source, "agency")}
          {...(isOpen && { className: styles.needed })}
          onChange={(name) => {
            setTyped(name);
            if (names.includes(name)) say({ agency: name });
          }}
          onBlur={() => typed !== (said.agency ?? source.terms.agency) && say({ agency: typed.trim() })}
        />
      </Field>
      <ProposedBodyLink source={source} isOpen={isOpen} onPress={propose} />
    </>
  );
}

/** The body that the file's titles or names speak of: taken only when it is pressed. */
function ProposedBodyLink({ source, isOpen, onPress }: Pick<SourceTermsFieldsProps, "source"> & ProposedBodyPress) {
  const proposed = source.proposedBody;
  if (!isOpen || !proposed) return null;
  const { name, because, isNew = false } = proposed;
  return <LinkButton onPress={() => onPress(name)}>{WORDS.sources.proposedBody(name, because, isNew)}</LinkButton>;
}

interface ProposedBodyPress {
  /** Nobody has said whose it is. */
  readonly isOpen: boolean;
  readonly onPress: (name: string) => void;
}
