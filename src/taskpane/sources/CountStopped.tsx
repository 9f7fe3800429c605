import type { PlaceView } from "#application/view/place-view";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StopBox } from "../parts/StopBox.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

/** A sheet of ours as a refusal names it: its rows stop the count, so it is there. */
const OUR_SHEET = /\b[Ss]heet (TP(?: [A-Z]\w+)+)/g;

export interface CountStoppedProps {
  readonly view: Pick<PlaceView, "refusals">;
  readonly desk: Pick<Desk, "openSheet">;
}

/** What stops a count, where there is something, with the way to each sheet of ours that it is to be put right on. */
export function CountStopped({ view: { refusals }, desk }: CountStoppedProps) {
  if (refusals.length === 0) return null;
  const named = new Set(refusals.flatMap((words) => [...words.matchAll(OUR_SHEET)].map(([, name = ""]) => name)));
  return (
    <>
      <StopBox kind="look" heading={WORDS.sources.stopped} lines={refusals} />
      {[...named].map((name) => (
        <LinkButton key={name} onPress={() => desk.openSheet(name)}>
          {WORDS.sources.open(name)}
        </LinkButton>
      ))}
    </>
  );
}
