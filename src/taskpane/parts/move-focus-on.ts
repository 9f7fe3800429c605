/**
 * Brings the focus on to what comes next after a job. Not where the person has gone on meanwhile, to the head of the pane
 * with its steps or out of the pane to the sheet: whoever types there must not find the rest of it in a field of ours.
 */
export function moveFocusOn(next: HTMLElement | null): void {
  const isElsewhere = !document.hasFocus() || document.activeElement?.closest("header") instanceof HTMLElement;
  if (!isElsewhere) next?.focus();
}
