import { FluentProvider } from "@fluentui/react-components";
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

/** Draws a part of the pane as the frame would, in the light theme, with somebody to press its buttons. */
export function renderPane(part: ReactNode) {
  const user = userEvent.setup();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <FluentProvider theme={LIGHT_PANE}>{children}</FluentProvider>
  );
  return { user, ...render(part, { wrapper }) };
}
