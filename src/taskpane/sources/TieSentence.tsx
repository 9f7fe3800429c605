import { makeStyles, tokens } from "@fluentui/react-components";
import type { SourceView } from "#application/view/place-view";
import { inFull } from "../format/money.ts";
import { SEMIBOLD } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { Mark, type MarkKind } from "../parts/Mark.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { totalCell } from "./source-state.ts";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalSNudge, margin: 0 },
  lead: SEMIBOLD,
});

/** The first thing to know of a source: does what was read agree with the total that the file states? */
export function TieSentence({ source, desk }: { readonly source: SourceView; readonly desk: Desk }) {
  const styles = useStyles();
  const { mark, lead, rest } = sentenceOf(source);
  const row = source.control?.row ?? null;
  return (
    <>
      <p className={styles.root}>
        <Mark kind={mark} words="" />
        <span>
          <b className={styles.lead}>{lead}</b>
          {rest}
        </span>
      </p>
      {mark === "stop" && row !== null && (
        <LinkButton onPress={() => desk.showRows(source.sheet, [row])}>{WORDS.sources.showTotal}</LinkButton>
      )}
    </>
  );
}

function sentenceOf(source: SourceView): { readonly mark: MarkKind; readonly lead: string; readonly rest: string } {
  const { control } = source;
  if (control === null) {
    return { mark: "not-proven", lead: WORDS.sources.unprovenLead, rest: WORDS.sources.unproven };
  }
  const cell = totalCell(source);
  const to = cell === null ? WORDS.sources.statedTotal : WORDS.sources.totalRow(cell);
  const rest = WORDS.sources.tie(to, inFull(control.differencePence));
  const ties = control.differencePence === 0;
  return { mark: ties ? "ties" : "stop", lead: ties ? WORDS.sources.tieLead : WORDS.sources.differLead, rest };
}
