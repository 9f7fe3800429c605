import { makeStyles, tokens } from "@fluentui/react-components";
import type { SourceView } from "#application/view/place-view";
import { inFull } from "../format/money.ts";
import { SEMIBOLD } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { Mark, type MarkKind } from "../parts/Mark.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { moneyBeside, totalCell } from "./source-state.ts";

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

interface Sentence {
  readonly mark: MarkKind;
  readonly lead: string;
  readonly rest: string;
}

function sentenceOf(source: SourceView): Sentence {
  const { control } = source;
  if (control === null) return unproven(source);
  const cell = totalCell(source);
  const to = cell === null ? WORDS.sources.statedTotal : WORDS.sources.totalRow(cell);
  const rest = WORDS.sources.tie(to, inFull(control.differencePence));
  if (control.differencePence !== 0) return { mark: "stop", lead: WORDS.sources.differLead, rest };
  if (!moneyBeside(source)) return { mark: "ties", lead: WORDS.sources.tieLead, rest };
  return { mark: "stop", lead: WORDS.sources.notAllCounted, rest: WORDS.sources.tiesInPart(to) };
}

function unproven(source: SourceView): Sentence {
  const rest = WORDS.sources.unproven;
  if (moneyBeside(source)) return { mark: "stop", lead: `${WORDS.sources.notAllCounted}.`, rest };
  return { mark: "not-proven", lead: WORDS.sources.unprovenLead, rest };
}
