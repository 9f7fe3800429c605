import { makeStyles, tokens } from "@fluentui/react-components";
import { useStore } from "zustand";
import type { PlaceView } from "#application/view/place-view";
import { mergeAmendments } from "../frame/merge-amendments.ts";
import type { PaneStore } from "../frame/pane-store.ts";
import { BODY, SEMIBOLD, SMALL } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import { StopBox } from "../parts/StopBox.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { TOUR } from "../words/tour.ts";
import { addSample } from "./add-sample.ts";
import { PlaceFields } from "./PlaceFields.tsx";
import { PrivacyPromise } from "./PrivacyPromise.tsx";
import { usePlaceDraft } from "./use-place-draft.ts";

const useStyles = makeStyles({
  title: { ...SEMIBOLD, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  list: { ...BODY, display: "grid", rowGap: "4px", listStyleType: "none", margin: "8px 0 0", padding: 0 },
  sample: { marginTop: "12px" },
  what: { ...SMALL, margin: 0, color: tokens.colorNeutralForeground3 },
});

export interface WelcomeProps {
  readonly view: PlaceView;
  readonly desk: Desk;
  readonly years: readonly string[];
  readonly store: PaneStore;
}

/** The first thing an officer sees: what this does, which place and year, and that nothing leaves the workbook. */
export function Welcome({ view, desk, years, store }: WelcomeProps) {
  const styles = useStyles();
  const isNeeded = useStore(store, (state) => state.placeNeeded);
  const form = usePlaceDraft(view.place, years);
  const find = (): void => {
    store.setState(({ pending }) => ({
      pending: mergeAmendments(pending, { place: form.stated }),
      placeNeeded: false,
    }));
    desk.goTo("sources");
    desk.say(WORDS.frame.looked(view));
  };
  const onPress = form.fault === undefined ? find : form.showFault;
  return (
    <StepFrame next={WORDS.welcome.next(view.sheetsLookedAt)} primary={{ label: WORDS.welcome.find, onPress }}>
      {isNeeded && <StopBox kind="look" heading={WORDS.welcome.needed} lines={[WORDS.welcome.neededWhat]} />}
      <h1 className={styles.title}>{WORDS.welcome.title}</h1>
      <ol className={styles.list}>
        {WORDS.welcome.lines.map((line, at) => (
          <li key={line}>
            {at + 1}. {line}
          </li>
        ))}
      </ol>
      <PlaceFields {...form.fields} />
      <PrivacyPromise />
      <div className={styles.sample}>
        <LinkButton onPress={() => void addSample(desk)}>{WORDS.welcome.sample}</LinkButton>
        <p className={styles.what}>{WORDS.welcome.sampleWhat}</p>
        <LinkButton onPress={() => void addSample(desk).then((isDone) => isDone && store.setState({ tour: 0 }))}>
          {TOUR.start}
        </LinkButton>
        <p className={styles.what}>{TOUR.startWhat}</p>
      </div>
    </StepFrame>
  );
}
