import { makeStyles, tokens } from "@fluentui/react-components";
import type { SheetState } from "#application/view/place-view";
import { BODY, SMALL } from "../look/type.ts";
import { tpTokens } from "../look/tp-tokens.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { Mark } from "../parts/Mark.tsx";
import { WORDS } from "../words/catalogue.ts";
import type { FigureName } from "../words/figures.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  sheet: {
    ...BODY,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  shows: { ...SMALL, display: "block", color: tokens.colorNeutralForeground3 },
  due: { ...SMALL, display: "block", color: tpTokens.warning },
});

export interface SheetListProps {
  readonly heading: string;
  readonly figure: string;
  readonly help?: FigureName;
  readonly sheets: readonly SheetState[];
  readonly onOpen: (name: string) => void;
}

/** A block of sheets; not drawn where it is empty. */
export function SheetList({ heading, figure, help, sheets, onOpen }: SheetListProps) {
  const styles = useStyles();
  if (sheets.length === 0) return null;
  return (
    <>
      <BlockHead heading={heading} figure={figure} help={help} />
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <SheetLine key={sheet.name} sheet={sheet} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

function SheetLine({ sheet, onOpen }: { readonly sheet: SheetState; readonly onOpen: (name: string) => void }) {
  const styles = useStyles();
  const isFresh = sheet.state === "up to date";
  return (
    <li className={styles.sheet}>
      <Mark kind={isFresh ? "ties" : "look"} words="" />
      <span>
        {sheet.name} <span className={isFresh ? styles.shows : styles.due}>{stateWords(sheet)}</span>
      </span>
      {sheet.state !== "not built" && (
        <LinkButton name={WORDS.summaries.openSheet(sheet.name)} onPress={() => onOpen(sheet.name)}>
          {WORDS.summaries.open}
        </LinkButton>
      )}
    </li>
  );
}

function stateWords({ state, shows, reason }: SheetState): string {
  switch (state) {
    case "up to date":
      return shows;
    case "not built":
      return WORDS.summaries.notBuilt;
    case "out of date":
      return WORDS.summaries.outOfDate(reason);
  }
}
