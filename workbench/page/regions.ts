/** The parts of the window that F6 goes round, as in Excel: from the sheet to the pane at once. */
const REGIONS = ["[role=grid]", "iframe", "[role=tab][aria-selected=true]", ".file-button", ".name-box"] as const;

/** Gives the focus to the next part that is in sight, or to the one before. A pane is taken up where it was left. */
export function goToNextRegion(step: 1 | -1): void {
  const regions = REGIONS.flatMap((region) => {
    const found = document.querySelector<HTMLElement>(region);
    return found && found.getClientRects().length > 0 ? [found] : [];
  });
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  regions.at((Math.max(at, 0) + step) % regions.length)?.focus();
}
