import type { PlaceView, SourceView } from "#application/view/place-view";
import { yearDiffers } from "#domain/checks/year-differs";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StopBox } from "../parts/StopBox.tsx";
import { WORDS } from "../words/catalogue.ts";
import type { SourcesProps } from "./sources-props.ts";

export type OtherYearProps = Pick<SourcesProps, "view" | "amend">;

/**
 * Which files say that they are of another year than the one counted, and the way to count theirs. Nobody is held up by it:
 * where the year of the count is right all the same, check A6 asks for the reason.
 */
export function OtherYear({ view, amend }: OtherYearProps) {
  const others = ofOtherYears(view);
  if (others.length === 0) return null;
  const { place } = view;
  const years = new Set(others.map(({ terms }) => terms.yearShown ?? ""));
  const lines = others.map(({ sheet, terms }) =>
    WORDS.sources.ofOtherYear(sheet, terms.yearShown ?? "", terms.guessed?.["yearShown"] ?? ""),
  );
  return (
    <>
      <StopBox kind="look" heading={WORDS.sources.otherYear(place.financialYear)} lines={lines} />
      {[...years].map((financialYear) => (
        <LinkButton key={financialYear} onPress={() => amend({ place: { financialYear } })}>
          {WORDS.sources.countYear(financialYear)}
        </LinkButton>
      ))}
    </>
  );
}

function ofOtherYears({ sources, place }: Pick<PlaceView, "sources" | "place">): readonly SourceView[] {
  return sources.filter(({ terms }) => terms.use === "count" && yearDiffers(terms, place));
}
