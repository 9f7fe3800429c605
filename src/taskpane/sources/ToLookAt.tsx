import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Amendments } from "#application/amendments";
import type { SourceView } from "#application/view/place-view";
import { cellName } from "#domain/findings/cell-name";
import type { Finding } from "#domain/findings/finding";
import { describeFinding } from "#domain/findings/words";
import type { Unit } from "#domain/place/registers";
import { SEMIBOLD } from "../look/type.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { CutList } from "../parts/CutList.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { Mark } from "../parts/Mark.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { AreaAnswers } from "./AreaAnswers.tsx";
import { type SaidOfSource, toLookAt } from "./source-answers.ts";

const useStyles = makeStyles({
  finding: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { paddingTop: "4px" },
  words: { padding: "4px 0" },
  lead: SEMIBOLD,
});

/** As many as one reads before deciding to correct the file first. */
const SHOWN = 5;
/** Four lines of words in a pane of 320 px. CSS pixels. */
const FINDING = 81;

export interface ToLookAtProps {
  readonly source: SourceView;
  readonly said: SaidOfSource;
  readonly desk: Desk;
  readonly pending: Amendments;
  readonly amend: (said: Amendments) => void;
  /** The place's unit. */
  readonly unit: Unit;
}

/** What a person should look at in a source: place, what it reads, what was done, what to do. */
export function ToLookAt({ source, said, desk, ...answering }: ToLookAtProps) {
  const findings = toLookAt(source, said);
  if (findings.length === 0) return null;
  const areaColumn = source.columns.find(({ field }) => field === "area")?.column;
  return (
    <>
      <BlockHead level={3} heading={WORDS.sources.toLookAt} figure={String(findings.length)} />
      <CutList
        items={findings}
        keyOf={(_, at) => String(at)}
        label={WORDS.sources.toLookAt}
        isList
        height={FINDING}
        first={SHOWN}
        more={WORDS.sources.more}
      >
        {(finding) => (
          <FindingLine finding={finding} sheet={source.sheet} desk={desk}>
            {finding.code === "area-column" && finding.column === areaColumn && (
              <AreaAnswers areas={source.areas ?? []} {...answering} />
            )}
          </FindingLine>
        )}
      </CutList>
    </>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
  readonly sheet: string;
  readonly desk: Desk;
  /** Where it can be answered in its place. */
  readonly children?: ReactNode;
}

function FindingLine({ finding, sheet, desk, children }: FindingLineProps) {
  const styles = useStyles();
  const { lead, rest } = leadOf(withoutSheet(finding));
  const { row } = finding;
  return (
    <div className={styles.finding}>
      <span className={styles.mark}>
        <Mark kind={finding.severity === "stop" ? "stop" : "look"} />
      </span>
      <span className={styles.words}>
        <b className={styles.lead}>{lead}</b> {rest}
      </span>
      {row !== undefined && (
        <LinkButton onPress={() => desk.showRows(finding.sheet ?? sheet, [row])}>{showWords(finding, row)}</LinkButton>
      )}
      {children}
    </div>
  );
}

function showWords(finding: Finding, row: number): string {
  if (finding.column === undefined) return WORDS.sources.showRow(row + 1);
  return WORDS.sources.show(cellName(undefined, row, finding.column));
}

/** The message as it is read in Sources, and without the sheet before its cell: every line of this list is of the one sheet. */
function withoutSheet(finding: Finding): string {
  const message = WORDS.sources.saidHere(describeFinding(finding));
  const place = cellName(finding.sheet, finding.row, finding.column);
  const isCell = finding.row !== undefined && message.startsWith(place);
  return isCell ? cellName(undefined, finding.row, finding.column) + message.slice(place.length) : message;
}

/** The first sentence says what is wrong; the rest what was done and what to do. */
function leadOf(message: string): { readonly lead: string; readonly rest: string } {
  const end = /[.:] /.exec(message)?.index;
  return end === undefined
    ? { lead: message, rest: "" }
    : { lead: message.slice(0, end + 1), rest: message.slice(end + 2) };
}
