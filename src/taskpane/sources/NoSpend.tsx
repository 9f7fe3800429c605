import { makeStyles, tokens } from "@fluentui/react-components";
import { BODY, SEMIBOLD, SMALL } from "../look/type.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import { addSample } from "../welcome/add-sample.ts";
import { NEXT } from "../words/next.ts";
import { WORDS } from "../words/catalogue.ts";
import { addTemplate } from "./add-template.ts";
import { readSelected } from "./chosen-cells.ts";
import { CountStopped } from "./CountStopped.tsx";
import { DropZone } from "./DropZone.tsx";
import { useFilePicker } from "./FilePicker.tsx";
import { NotRead } from "./NotRead.tsx";
import { SheetReasons } from "./SheetReasons.tsx";
import type { SourcesProps } from "./sources-props.ts";

const useStyles = makeStyles({
  heading: { ...BODY, ...SEMIBOLD, margin: 0 },
  what: { ...BODY, margin: "4px 0 0" },
  ways: { listStyleType: "none", margin: "8px 0 0", padding: 0, display: "grid", rowGap: "8px" },
  small: { ...SMALL, margin: 0, color: tokens.colorNeutralForeground3 },
});

function SampleWay({ desk }: Pick<SourcesProps, "desk">) {
  return (
    <li>
      <LinkButton onPress={() => void addSample(desk)}>{WORDS.welcome.sample}</LinkButton>
    </li>
  );
}

interface WayProps {
  readonly words: string;
  readonly what: string;
  readonly go: () => void;
}

function Way({ words, what, go }: WayProps) {
  const styles = useStyles();
  return (
    <li>
      <LinkButton onPress={go}>{words}</LinkButton>
      <p className={styles.small}>{what}</p>
    </li>
  );
}

/** No spend found: what was looked at, why each sheet was not read, and the ways to some. */
export function NoSpend({ view, desk, pending, amend }: SourcesProps) {
  const styles = useStyles();
  const { pick, picker } = useFilePicker(desk);
  const isAsking = view.notSpend.some(({ finding }) => finding.code === "amount-ambiguous");
  // The sample states a place of its own: it must not take the place of one that somebody has stated.
  const mayTrySample = pending.place === undefined && !view.isCounted;
  const isAnswered = Object.keys(pending.mappings ?? {}).length > 0;
  const read = (): void => void desk.run(WORDS.frame.looking, (actions, progress) => actions.recount({}, progress));
  return (
    <StepFrame
      next={isAnswered ? NEXT.read : WORDS.sources.emptyNext}
      primary={
        isAnswered ? { label: WORDS.sources.readAgain, onPress: read } : { label: WORDS.sources.bringIn, onPress: pick }
      }
    >
      <DropZone desk={desk}>
        {picker}
        <h2 className={styles.heading}>{WORDS.sources.empty}</h2>
        <p className={styles.what}>{WORDS.sources.emptyWhat(view.sheetsLookedAt)}</p>
        <CountStopped view={view} desk={desk} />
        {view.notSpend.length > 0 && <BlockHead heading={WORDS.sources.lookedAt} />}
        {isAsking ? (
          <NotRead notSpend={view.notSpend} pending={pending} amend={amend} />
        ) : (
          <SheetReasons notSpend={view.notSpend} />
        )}
        <BlockHead heading={WORDS.sources.or} />
        <ul className={styles.ways}>
          <Way words={WORDS.sources.useSelected} what={WORDS.sources.useSelectedWhat} go={() => readSelected(desk)} />
          <Way words={WORDS.sources.template} what={WORDS.sources.templateWhat} go={() => addTemplate(desk)} />
          {mayTrySample && <SampleWay desk={desk} />}
        </ul>
      </DropZone>
    </StepFrame>
  );
}
