import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { SHARE_FORM } from "../words/share-form.ts";
import type { UnitFaults, UnitsTyped } from "./share-units.ts";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    marginTop: tokens.spacingVerticalXS,
  },
  wide: { gridColumnStart: "1", gridColumnEnd: "3" },
  // Fluent's own least width would push the pane wider than it is.
  narrow: { minWidth: 0, width: "100%" },
});

export interface UnitFieldsProps {
  readonly place: string;
  readonly units: UnitsTyped;
  readonly faults: UnitFaults;
  readonly onUnits: (units: UnitsTyped) => void;
}

/** The figures behind a share: what is measured, how much of it is in the place and how much elsewhere, and whose figures they are. */
export function UnitFields({ place, units, faults, onUnits }: UnitFieldsProps) {
  const styles = useStyles();
  const field = (
    key: keyof UnitsTyped,
    label: string,
    more: { readonly hint?: string; readonly wide?: boolean } = {},
  ) => (
    <Field
      size="small"
      label={label}
      className={more.wide === true ? styles.wide : undefined}
      {...(more.hint !== undefined && { hint: more.hint })}
      {...(faults[key] !== undefined && { validationMessage: faults[key] })}
    >
      <Input
        size="small"
        className={styles.narrow}
        input={{ className: styles.narrow }}
        {...(key === "here" || key === "elsewhere" ? { inputMode: "decimal" as const } : {})}
        value={units[key]}
        onChange={(_, { value }) => onUnits({ ...units, [key]: value })}
      />
    </Field>
  );
  return (
    <div className={styles.fields}>
      {field("basis", SHARE_FORM.basis, { hint: SHARE_FORM.basisHint, wide: true })}
      {field("here", SHARE_FORM.here(place))}
      {field("elsewhere", SHARE_FORM.elsewhere)}
      {field("source", SHARE_FORM.source, { wide: true })}
    </div>
  );
}
