import { Dropdown, Field, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { shortYear } from "../format/years.ts";
import { SMALL } from "../look/type.ts";
import { WORDS } from "../words/catalogue.ts";
import type { PlaceDraft, PlaceFaults } from "./place-draft.ts";

const useStyles = makeStyles({
  field: {
    rowGap: "2px",
    marginTop: tokens.spacingVerticalS,
    "& .fui-Label": { ...SMALL, padding: 0, color: tokens.colorNeutralForeground2 },
  },
  two: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0, width: "100%" },
});

export interface PlaceRefs {
  readonly name: RefObject<HTMLInputElement | null>;
  readonly financialYear: RefObject<HTMLButtonElement | null>;
  readonly population: RefObject<HTMLInputElement | null>;
}

export interface PlaceFieldsProps {
  readonly draft: PlaceDraft;
  readonly onChange: (draft: PlaceDraft) => void;
  /** Shown only once the officer has pressed on. */
  readonly faults: PlaceFaults;
  readonly years: readonly string[];
  readonly refs: PlaceRefs;
}

/** Which place, which year, how many people. */
export function PlaceFields({ draft, onChange, faults, years, refs }: PlaceFieldsProps) {
  const styles = useStyles();
  return (
    <>
      <Field label={WORDS.welcome.place} className={styles.field} {...faultOf(faults.name)}>
        <Input
          input={{ ref: refs.name }}
          value={draft.name}
          placeholder={WORDS.welcome.placeExample}
          onChange={(_, { value }) => onChange({ ...draft, name: value })}
        />
      </Field>
      <div className={styles.two}>
        <YearField draft={draft} onChange={onChange} faults={faults} years={years} refs={refs} />
        <Field label={WORDS.welcome.population} className={styles.field} {...faultOf(faults.population)}>
          <Input
            className={styles.narrow}
            input={{ ref: refs.population }}
            inputMode="numeric"
            value={draft.population}
            onChange={(_, { value }) => onChange({ ...draft, population: value })}
          />
        </Field>
      </div>
    </>
  );
}

function YearField({ draft, onChange, faults, years, refs }: PlaceFieldsProps) {
  const styles = useStyles();
  return (
    <Field label={WORDS.welcome.year} className={styles.field} {...faultOf(faults.financialYear)}>
      <Dropdown
        className={styles.narrow}
        button={{ ref: refs.financialYear }}
        value={shortYear(draft.financialYear)}
        selectedOptions={[draft.financialYear]}
        onOptionSelect={(_, { optionValue }) => onChange({ ...draft, financialYear: optionValue ?? "" })}
      >
        {withStated(years, draft.financialYear).map((year) => (
          <Option key={year} value={year}>
            {shortYear(year)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function faultOf(fault: string | undefined) {
  return fault === undefined ? {} : { validationState: "error" as const, validationMessage: fault };
}

/** A year that the workbook states stays to be chosen, however old it is. */
function withStated(years: readonly string[], stated: string): readonly string[] {
  return stated === "" || years.includes(stated) ? years : [stated, ...years];
}
