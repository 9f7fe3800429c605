import type { PlaceView } from "#application/view/place-view";
import type { Unit } from "#domain/place/registers";
import { useState } from "react";
import { Choice } from "../parts/Choice.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { Desk } from "../step.ts";
import { PlaceFields } from "../welcome/PlaceFields.tsx";
import { usePlaceDraft } from "../welcome/use-place-draft.ts";
import { WORDS } from "../words/catalogue.ts";
import { PageHead } from "./PageHead.tsx";

const UNITS = (["£", "£000", "£m"] as const).map((unit) => ({ value: unit, label: unit }));

export interface PlacePageProps {
  readonly view: PlaceView;
  readonly desk: Desk;
  readonly years: readonly string[];
  readonly onBack: () => void;
}

/** Which place, which year, in which unit: changed here or on TP Place, it is the same table. */
export function PlacePage({ view, desk, years, onBack }: PlacePageProps) {
  const form = usePlaceDraft(view.place, years);
  const [unit, setUnit] = useState<Unit>(view.place.unit);
  const save = async (): Promise<void> => {
    const place = { ...form.stated, unit };
    const isSaved = await desk.run(WORDS.more.recounting(place.name), (actions, progress) =>
      actions.recount({ place }, progress),
    );
    if (isSaved) onBack();
  };
  const primary = {
    label: WORDS.more.saveAndRecount,
    onPress: form.fault === undefined ? () => void save() : form.showFault,
  };
  return (
    <StepFrame next={WORDS.more.placeNext} primary={primary}>
      <PageHead heading={WORDS.more.place} onBack={onBack} />
      <PlaceFields {...form.fields} />
      <Choice label={WORDS.more.unit} options={UNITS} value={unit} onChange={setUnit} />
    </StepFrame>
  );
}
