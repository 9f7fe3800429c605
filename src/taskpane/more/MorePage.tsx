import { useCallback } from "react";
import type { PlaceView } from "#application/view/place-view";
import { VERSION } from "#application/version";
import type { PaneDesk } from "../frame/pane-desk.ts";
import type { PaneSheet, PaneStore } from "../frame/pane-store.ts";
import { WORDS } from "../words/catalogue.ts";
import { Diagnostics } from "./Diagnostics.tsx";
import { FunctionsPage } from "./FunctionsPage.tsx";
import { LogPage } from "./LogPage.tsx";
import { PlacePage } from "./PlacePage.tsx";
import { RestorePage } from "./RestorePage.tsx";
import { TextPage } from "./TextPage.tsx";

export interface MorePageProps {
  readonly sheet: Exclude<PaneSheet, "steps">;
  readonly view: PlaceView;
  readonly store: PaneStore;
  readonly desk: PaneDesk;
  readonly years: readonly string[];
}

const { more } = WORDS;
const KEYBOARD = { heading: more.keyboard, lines: more.keyboardText, next: more.keyboardNext };
const PRIVACY = { heading: more.privacy, lines: more.privacyText, next: more.privacyNext };

/** What was chosen under More, in the place of the step; Back returns to it. */
export function MorePage({ sheet, view, store, desk, years }: MorePageProps) {
  const onBack = useCallback(() => {
    store.setState({ sheet: "steps" });
    document.querySelector<HTMLElement>("[data-more]")?.focus();
  }, [store]);
  switch (sheet) {
    case "place":
      return <PlacePage view={view} desk={desk} years={years} onBack={onBack} />;
    case "log":
      return <LogPage view={view} desk={desk} onBack={onBack} />;
    case "restore":
      return <RestorePage store={store} desk={desk} onBack={onBack} />;
    case "functions":
      return <FunctionsPage store={store} desk={desk} onBack={onBack} />;
    case "keyboard":
      return <TextPage {...KEYBOARD} onBack={onBack} />;
    case "privacy":
      return <TextPage {...PRIVACY} onBack={onBack} />;
    case "about":
      return (
        <TextPage heading={more.about} lines={more.aboutText(VERSION)} next={more.aboutNext} onBack={onBack}>
          <Diagnostics view={view} desk={desk} />
        </TextPage>
      );
  }
}
