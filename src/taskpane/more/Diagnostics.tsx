import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PlaceView } from "#application/view/place-view";
import { SMALL } from "../look/type.ts";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { diagnose } from "./diagnose.ts";

const useStyles = makeStyles({
  copy: { marginTop: tokens.spacingVerticalS },
  told: { ...SMALL, margin: `${tokens.spacingVerticalXS} 0 0` },
});

export interface DiagnosticsProps {
  readonly view: PlaceView;
  readonly desk: Desk;
}

/** Facts for support, to be read first and copied then: nothing that stands in a cell. */
export function Diagnostics({ view, desk }: DiagnosticsProps) {
  const styles = useStyles();
  const { userAgent, language, clipboard } = navigator;
  const text = diagnose(view, { userAgent, language, width: window.innerWidth });
  const [told, setTold] = useState("");
  const tell = (sentence: string): void => {
    setTold(sentence);
    desk.say(sentence);
  };
  const copy = (): void => {
    // Excel may hold the clipboard back from the pane: then the text stands there to be selected.
    const asked = (clipboard as Clipboard | undefined)?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    asked.then(
      () => tell(WORDS.more.copied),
      () => tell(WORDS.more.notCopied),
    );
  };
  return (
    <>
      <Field size="small" label={WORDS.more.diagnostics} hint={WORDS.more.diagnosticsWhat}>
        <Textarea size="small" rows={6} readOnly value={text} />
      </Field>
      <Button size="small" className={styles.copy} onClick={copy}>
        {WORDS.more.copy}
      </Button>
      {told !== "" && <p className={styles.told}>{told}</p>}
    </>
  );
}
