import { useRef, useState } from "react";
import type { Place } from "#domain/place/registers";
import { type PlaceDraft, type PlaceFaults, draftOf, faultsOf, statedPlace } from "./place-draft.ts";
import type { PlaceFieldsProps, PlaceRefs } from "./PlaceFields.tsx";

const ORDER = ["name", "financialYear", "population"] as const;

/** The form of place and year: what is typed, what is wrong with it, and what it states. */
export function usePlaceDraft(place: Place, years: readonly string[]) {
  const [draft, setDraft] = useState<PlaceDraft>(() => draftOf(place, years));
  const [isPressed, setPressed] = useState(false);
  const refs: PlaceRefs = { name: useRef(null), financialYear: useRef(null), population: useRef(null) };
  const faults: PlaceFaults = faultsOf(draft);
  const first = ORDER.find((field) => faults[field] !== undefined);
  const fields: PlaceFieldsProps = { draft, onChange: setDraft, faults: isPressed ? faults : {}, years, refs };
  return {
    fields,
    stated: statedPlace(draft),
    /** The first fault in words; undefined = none. */
    fault: first && faults[first],
    /** Shows what is wrong and brings the focus to the first of it. */
    showFault: (): void => {
      setPressed(true);
      if (first) refs[first].current?.focus();
    },
  };
}
