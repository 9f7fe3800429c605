import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { SMALL } from "../look/type.ts";
import { type StepName, STEPS } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  // In one row from 316 px; narrower, in a grid of three by two: no step ever goes into an overflow menu.
  list: {
    justifyContent: "space-between",
    // In a language of longer words they stand in two rows: none goes out of sight.
    flexWrap: "wrap",
    padding: "0 8px",
    "@media (min-width: 380px)": { justifyContent: "flex-start", columnGap: "8px" },
    "@media (max-width: 315px)": { display: "grid", gridTemplateColumns: "repeat(3, 1fr)" },
  },
  tab: {
    minWidth: "26px",
    padding: "7px 3px 9px",
    "@media (max-width: 315px)": { padding: "4px 3px 6px" },
    "@media (max-height: 420px)": { padding: "4px 3px 6px" },
    "& .fui-Tab__content": { ...SMALL, padding: 0 },
    // Room kept for bold words on every tab would not let six stand in one row.
    "& .fui-Tab__content--reserved-space": { display: "none" },
    "::after": { left: "3px", right: "3px" },
  },
});

export interface StepTabsProps {
  readonly selected: StepName;
  readonly onSelect: (step: StepName) => void;
  /** Names tab and panel of a step to one another. */
  readonly idOf: (kind: "tab" | "panel", step: StepName) => string;
}

/** The six steps, usable in any order. Arrow keys move, Enter selects. */
export function StepTabs({ selected, onSelect, idOf }: StepTabsProps) {
  const styles = useStyles();
  return (
    <TabList
      size="small"
      aria-label={WORDS.frame.steps}
      className={styles.list}
      selectedValue={selected}
      onTabSelect={(_, { value }) => onSelect(value as StepName)}
    >
      {STEPS.map((step) => (
        <Tab
          key={step}
          value={step}
          id={idOf("tab", step)}
          className={styles.tab}
          aria-controls={step === selected ? idOf("panel", step) : undefined}
        >
          {WORDS.frame.stepNames[step]}
        </Tab>
      ))}
    </TabList>
  );
}
