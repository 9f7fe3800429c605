import type { PlaceView } from "#application/view/place-view";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StopBox } from "../parts/StopBox.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

export interface CountStoppedProps {
  readonly view: Pick<PlaceView, "refusals" | "sheets">;
  readonly desk: Pick<Desk, "openSheet">;
}

/** What stops a count, where there is something, with the way to each sheet of ours that it is to be put right on. */
export function CountStopped({ view: { refusals, sheets }, desk }: CountStoppedProps) {
  if (refusals.length === 0) return null;
  const named = sheets.filter(
    ({ name, state }) => state !== "not built" && refusals.some((words) => words.includes(`heet ${name} `)),
  );
  return (
    <>
      <StopBox kind="look" heading={WORDS.sources.stopped} lines={refusals} />
      {named.map(({ name }) => (
        <LinkButton key={name} onPress={() => desk.openSheet(name)}>
          {WORDS.sources.open(name)}
        </LinkButton>
      ))}
    </>
  );
}
