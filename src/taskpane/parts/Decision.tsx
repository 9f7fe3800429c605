import { makeStyles, Radio, RadioGroup, tokens, useId } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";

const EDGE = `1px solid ${tokens.colorNeutralStrokeAccessible}`;
const CHOSEN = {
  backgroundColor: tokens.colorBrandBackground2,
  boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
  ...SEMIBOLD,
  color: tokens.colorNeutralForeground1,
  "@media (forced-colors: active)": {
    forcedColorAdjust: "none",
    backgroundColor: "Highlight",
    color: "HighlightText",
    boxShadow: "none",
  },
} as const;

const useStyles = makeStyles({
  legend: { ...SMALL, color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalXXS },
  group: {
    display: "flex",
    flexWrap: "wrap",
    border: EDGE,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  choice: {
    flex: "1 1 auto",
    minHeight: "26px",
    backgroundColor: tokens.colorNeutralBackground1,
    "& + &": { borderLeft: EDGE },
    "& > .fui-Radio__indicator": { display: "none" },
    "& > .fui-Radio__input": { width: "100%" },
    "& > .fui-Radio__label": {
      ...SMALL,
      flexGrow: 1,
      textAlign: "center",
      padding: "5px 6px",
      margin: 0,
      color: tokens.colorNeutralForeground1,
    },
    "& > .fui-Radio__input:checked ~ .fui-Radio__label": CHOSEN,
    "& > .fui-Radio__input:focus-visible ~ .fui-Radio__label": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
    },
  },
});

export interface DecisionProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  /** null = nothing chosen: a decision about money is never made beforehand. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** A choice of two or three, drawn as one segment; arrow keys move within it. */
export function Decision<Value extends string>({ legend, options, value, onChange }: DecisionProps<Value>) {
  const styles = useStyles();
  const id = useId("decision");
  return (
    <div>
      <div id={id} className={styles.legend}>
        {legend}
      </div>
      <RadioGroup
        layout="horizontal"
        className={styles.group}
        aria-labelledby={id}
        value={value ?? ""}
        onChange={(_, chosen) => onChange(chosen.value as Value)}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={option.label}
            className={styles.choice}
            disabled={option.disabled ?? false}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
