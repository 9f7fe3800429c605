import type { Frame, Page } from "playwright-core";

/**
 * Controls in sight of a frame of which nobody sees that they have the focus, a line each: nothing that is drawn changes as
 * it comes. In forced colours, where shadows are not drawn and all edges have one colour, most of what a theme does to show
 * it is lost. Controls that wear the same classes and have the same state as one that was judged are not judged again.
 */
export async function findLostRings(page: Page, frame: Frame): Promise<string[]> {
  // A person at the keyboard: after a press of the mouse the ring is left out on purpose.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  return frame.evaluate(lostRings);
}

/** In the frame: it holds all that it needs. */
function lostRings(): string[] {
  const kept = globalThis as unknown as { ringed?: Set<string> };
  const ringed = (kept.ringed ??= new Set());
  const found = [
    ...document.querySelectorAll<HTMLElement>(
      ":is(header, main, footer) :is(button, input, textarea, select, a[href], [tabindex])",
    ),
  ]
    .filter(
      (control) => control.tabIndex >= 0 && control.getClientRects().length > 0 && !("tabsterDummy" in control.dataset),
    )
    .filter(isNew)
    .filter((control) => !showsFocus(control))
    .map((control) => `focus is not seen on ${control.tagName.toLowerCase()} “${nameOf(control).slice(0, 50)}”`);
  // Left on a button with a tooltip, that would stand over the steps and catch the next press.
  (document.activeElement as HTMLElement | null)?.blur();
  return found;

  function isNew(control: HTMLElement): boolean {
    const states = ["aria-expanded", "aria-selected", "aria-disabled", "aria-checked", "style", "type"];
    const wear = [control, control.parentElement]
      .flatMap((element) => [
        element?.tagName,
        element?.className,
        ...states.map((name) => element?.getAttribute(name)),
      ])
      .join("|");
    if (ringed.has(wear)) return false;
    ringed.add(wear);
    return true;
  }

  function showsFocus(control: HTMLElement): boolean {
    (document.activeElement as HTMLElement | null)?.blur();
    const without = drawn(control);
    control.focus({ preventScroll: true });
    // What cannot take it shows nothing either: a disabled button.
    if (document.activeElement !== control) return true;
    return drawn(control) !== without;
  }

  /** All that forced colours leave of how the control and what lies around it are drawn. */
  function drawn(control: HTMLElement): string {
    const around = [control, control.parentElement, control.parentElement?.parentElement, control.nextElementSibling];
    return around
      .filter((element) => element instanceof Element)
      .flatMap((element) => {
        for (const moving of element.getAnimations({ subtree: true })) moving.finish();
        return [null, "::before", "::after"].map((part) => edgesOf(getComputedStyle(element, part), part !== null));
      })
      .join("\n");
  }

  function edgesOf(style: CSSStyleDeclaration, isPseudo: boolean): string {
    if (isPseudo && style.content === "none") return "";
    const outline =
      style.outlineStyle === "none" ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    const edges = ["Top", "Right", "Bottom", "Left"].map((side) => {
      const of = (what: string): string => style.getPropertyValue(`border-${side.toLowerCase()}-${what}`);
      return of("style") === "none" ? "" : `${of("style")} ${of("width")} ${of("color")}`;
    });
    return [outline, ...edges, style.backgroundColor, style.transform, style.opacity, style.textDecorationLine].join(
      ";",
    );
  }

  function nameOf(control: HTMLElement): string {
    return control.getAttribute("aria-label") ?? (control.textContent || control.id);
  }
}
