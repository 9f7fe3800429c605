import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { SMALL } from "../look/type.ts";

const useStyles = makeStyles({
  list: {
    justifyContent: "space-between",
    // In a language of longer words they stand in two rows: none goes out of sight.
    flexWrap: "wrap",
    marginTop: "-4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (min-width: 380px)": { justifyContent: "flex-start", columnGap: tokens.spacingHorizontalL },
  },
  tab: {
    padding: "6px 2px 7px",
    "& .fui-Tab__content": { ...SMALL, padding: 0 },
    "& .fui-Tab__content--reserved-space": { display: "none" },
    "::after": { left: "2px", right: "2px" },
  },
});

export interface SubTabsProps<Id extends string> {
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** What the tabs choose among, for a screen reader. */
  readonly label?: string;
}

/** The lists of one step, side by side. */
export function SubTabs<Id extends string>({ tabs, selected, onSelect, label }: SubTabsProps<Id>) {
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.list}
      selectedValue={selected}
      onTabSelect={(_, { value }) => onSelect(value as Id)}
      {...(label !== undefined && { "aria-label": label })}
    >
      {tabs.map((tab) => (
        <Tab key={tab.id} value={tab.id} className={styles.tab}>
          {tab.label}
        </Tab>
      ))}
    </TabList>
  );
}
