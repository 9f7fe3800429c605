import { createDOMRenderer, FluentProvider, RendererProvider } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import "@testing-library/jest-dom";
import { toHaveNoViolations } from "jest-axe";
import { LIGHT_PANE } from "#taskpane/look/pane-theme";

/** What jsdom lacks of a browser and Fluent asks for. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}
expect.extend(toHaveNoViolations);
globalThis.ResizeObserver = StillResizeObserver;
window.matchMedia = (query) => Object.assign(new EventTarget(), stillQuery(query));
// jsdom says no as soon as the body has it; the officer is in the pane.
document.hasFocus = () => true;
Blob.prototype.arrayBuffer = function readAll(this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};
Element.prototype.scrollIntoView = () => undefined;

/** The light theme, whatever is asked. */
function stillQuery(media: string) {
  const none = (): void => undefined;
  return { media, matches: false, onchange: null, addListener: none, removeListener: none };
}

/**
 * Nothing is drawn here, yet jsdom holds every element against every rule whenever it is asked for a style. Kept are the rules
 * of all that is ever asked: what hides an element or keeps the pointer off it, and what parts the words of its name.
 */
const ASKED_FOR = /[{;]\s*(display|visibility|opacity|pointer-events|content|clip|clip-path|position)\s*:/;
const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => ASKED_FOR.test(rule) });

/** Draws a part of the pane as the frame would, in the light theme, with somebody to press its buttons. */
export function renderPane(part: ReactNode) {
  const user = userEvent.setup();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={LIGHT_PANE}>{children}</FluentProvider>
    </RendererProvider>
  );
  return { user, ...render(part, { wrapper }) };
}
