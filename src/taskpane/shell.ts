/** Where the officer reads how it goes; `warn` is for what somebody has to act on. */
export interface StatusLine {
  say(message: string): void;
  warn(message: string): void;
}

/** The static page that paints before any script: one button and one status line. */
export interface Shell {
  readonly status: StatusLine;
  /** Makes the button live. It stays pressable but answers once while the work runs. */
  offerRecount(recount: () => Promise<void>): void;
}

/**
 * Takes hold of the static page.
 *
 * @throws Error if the page lacks the button or the status line: the page and this file belong together.
 */
export function attachShell(page: Document): Shell {
  const button = find(page, "button#recount", HTMLButtonElement);
  const line = find(page, "#status", HTMLElement);

  const show = (message: string, isWarning: boolean): void => {
    line.classList.toggle("warning", isWarning);
    line.textContent = message;
  };

  return {
    status: {
      say(message) {
        show(message, false);
      },
      warn(message) {
        show(message, true);
      },
    },
    offerRecount(recount) {
      button.disabled = false;
      button.addEventListener("click", () => void recount());
    },
  };
}

function find<T extends HTMLElement>(page: Document, selector: string, kind: new () => T): T {
  const element = page.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The pane's page has no ${selector}.`);
}
