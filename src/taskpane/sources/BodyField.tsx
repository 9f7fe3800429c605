import { Combobox, Field, makeStyles, mergeClasses, Option, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { SMALL } from "../look/type.ts";
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
  box: { minWidth: 0, width: "100%", "& > input": { ...SMALL, width: "100%" } },
  needed: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
});

/** The body that spent it, where no column says so: one that is known, or a new name typed in. */
export function BodyField({ source, agencies, said, say }: SourceTermsFieldsProps) {
  const styles = useStyles();
  const isAsked = source.answersNeeded.includes("agency");
  const isOpen = isAsked && (said.agency ?? "") === "";
  const [typed, setTyped] = useState(said.agency ?? source.terms.agency);
  if (!isAsked && source.columns.some(({ field }) => field === "agency")) return null;
  const take = (agency: string): void => {
    setTyped(agency);
    say({ agency: agency.trim() });
  };
  const label = isAsked ? <Needed question={questionWords(source, "agency")} /> : WORDS.sources.body;
  return (
    <Field label={{ children: label }} size="small" className={styles.field} hint={WORDS.sources.agencyHint}>
      <Combobox
        freeform
        size="small"
        className={mergeClasses(styles.box, isOpen && styles.needed)}
        id={questionId(source, "agency")}
        value={typed}
        selectedOptions={[typed]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== (said.agency ?? source.terms.agency) && take(typed)}
        onOptionSelect={(_, { optionText }) => take(optionText ?? "")}
      >
        {agencies.map(({ name }) => (
          <Option key={name}>{name}</Option>
        ))}
      </Combobox>
    </Field>
  );
}
