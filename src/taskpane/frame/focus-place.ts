/** What in the pane could have had the focus, in its order, and what of it had it. */
export interface FocusPlace {
  readonly stops: readonly HTMLElement[];
  /** Of what had the focus, within `stops`. */
  readonly at: number;
}

const STOPS = ["main", "footer"].flatMap((part) =>
  ["button", "input", "textarea", "a[href]", "[tabindex]"].map((stop) => `${part} ${stop}`),
);

/** Where the focus is in the work area or its foot; null where it is elsewhere, or nowhere. */
export function focusPlace(page: Document): FocusPlace | null {
  const active = page.activeElement;
  const stops = [...page.querySelectorAll<HTMLElement>(STOPS.join())].filter(isStop);
  const at = stops.findIndex((stop) => stop === active);
  return at === -1 ? null : { stops, at };
}

/**
 * Gives the focus back where it was. What had it may be gone with the question that it answered: then to the next that is
 * still there, or else to the one before.
 *
 * @returns false where nothing of all that is left in sight.
 */
export function giveFocusBack({ stops, at }: FocusPlace): boolean {
  const [before, after] = [stops.slice(0, at).reverse(), stops.slice(at)];
  return [...after, ...before].some((stop) => {
    // What is out of sight does not take it.
    if (stop.isConnected && stop.closest("[hidden]") === null) stop.focus();
    return stop.ownerDocument.activeElement === stop;
  });
}

/** Fluent's own invisible stops hand the focus on at the ends of a list: they are nothing to a person. */
function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !("tabsterDummy" in element.dataset);
}
