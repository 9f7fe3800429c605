import { Dropdown, Field, makeStyles, mergeClasses, Option, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SMALL } from "../look/type.ts";

const useStyles = makeStyles({
  field: {
    marginTop: tokens.spacingVerticalS,
    rowGap: "2px",
    "& .fui-Label": { ...SMALL, padding: 0, color: tokens.colorNeutralForeground2 },
  },
  choice: {
    minWidth: 0,
    width: "100%",
    "& > button": { ...SMALL, minHeight: "26px", textOverflow: "ellipsis", overflow: "hidden" },
  },
  needed: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  option: SMALL,
});

export interface ChoiceProps<Value extends string> {
  readonly label: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** null = nothing chosen yet: then `placeholder` is shown. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  /** An answer is wanted here: drawn with a heavier edge. */
  readonly isNeeded?: boolean;
  readonly id?: string;
}

/** One of a few, in a field with its label and one line of help. */
export function Choice<Value extends string>({ label, hint, ...list }: ChoiceProps<Value>) {
  const styles = useStyles();
  return (
    <Field label={{ children: label }} hint={hint ?? null} size="small" className={styles.field}>
      <ChoiceList {...list} />
    </Field>
  );
}

type ChoiceListProps<Value extends string> = Omit<ChoiceProps<Value>, "label" | "hint"> & {
  /** Its name, where no field around it has a label. */
  readonly "aria-label"?: string;
};

/** The same without a field around it. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { options, value, onChange, placeholder = "", isNeeded = false, ...named } = props;
  const styles = useStyles();
  return (
    <Dropdown
      {...named}
      size="small"
      className={mergeClasses(styles.choice, isNeeded && styles.needed)}
      placeholder={placeholder}
      value={options.find((option) => option.value === value)?.label ?? ""}
      selectedOptions={value === null ? [] : [value]}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) onChange(optionValue as Value);
      }}
    >
      {options.map((option) => (
        <Option key={option.value} value={option.value} className={styles.option}>
          {option.label}
        </Option>
      ))}
    </Dropdown>
  );
}
