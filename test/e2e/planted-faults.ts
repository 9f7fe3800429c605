import type { Frame } from "playwright-core";

/** A fault that is put into the work area, in the frame, and the line that must tell it. */
export interface PlantedFault {
  /** Is handed the work area; what it puts there it marks with `data-planted`. */
  readonly plant: (main: Element) => void;
  readonly told: RegExp;
}

/** What a walk through the pane must not come past in silence, by what is wrong. */
export const PLANTED: Readonly<Record<string, PlantedFault>> = {
  "a button without a name": {
    plant: (main) => main.insertAdjacentHTML("beforeend", "<button data-planted></button>"),
    told: /^button-name: /,
  },
  "a field without a label": {
    plant: (main) => main.insertAdjacentHTML("beforeend", "<input data-planted>"),
    told: /^label: /,
  },
  "words that are too pale in dark alone": {
    plant: (main) => {
      main.insertAdjacentHTML("beforeend", "<p data-planted>Pale</p>");
      (main.lastElementChild as HTMLElement).style.color = "#606060";
    },
    told: /^dark: color-contrast: /,
  },
  "a label that is cut off": {
    plant: (main) => {
      main.insertAdjacentHTML("beforeend", "<p data-planted>What each body spends</p>");
      Object.assign((main.lastElementChild as HTMLElement).style, {
        width: "60px",
        whiteSpace: "nowrap",
        overflow: "hidden",
      });
    },
    told: /^“What each body spends” is cut by p$/,
  },
  "words that stick out of the pane": {
    plant: (main) => {
      main.insertAdjacentHTML(
        "beforeend",
        "<p data-planted>What each body spends on each theme of the whole place</p>",
      );
      (main.lastElementChild as HTMLElement).style.whiteSpace = "nowrap";
    },
    told: /^“What each .*” stands 12 to \d+ px in /,
  },
  "room for English alone": {
    plant: (main) => {
      main.insertAdjacentHTML("beforeend", "<p data-planted>Show rows</p>");
      const words = main.lastElementChild as HTMLElement;
      Object.assign(words.style, { display: "inline-block", whiteSpace: "nowrap", overflow: "hidden" });
      words.style.width = `${words.getBoundingClientRect().width}px`;
    },
    told: /^in longer words: “ShowSh rowsro” is cut by p$/,
  },
  "a focus that is a mere shadow": {
    plant: (main) => {
      main.insertAdjacentHTML("beforeend", '<button data-planted class="planted-shadow">Shadow</button>');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".planted-shadow:focus { outline: none; box-shadow: 0 0 0 2px black }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    told: /^forced colours: focus is not seen on button “Shadow”$/,
  },
  "words that are not there in forced colours": {
    plant: (main) => {
      main.insertAdjacentHTML("beforeend", '<p data-planted class="planted-gone">Gone</p>');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("@media (forced-colors: active) { .planted-gone { display: none } }");
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    told: /^forced colours: is not there: p .*Gone$/,
  },
};

/** Lets nobody on who comes by keyboard: no look at a place tells it, only the way through. */
export const TRAP: Pick<PlantedFault, "plant"> = {
  plant: (main) => {
    main.insertAdjacentHTML("beforeend", "<button data-planted>Trap</button>");
    main.lastElementChild?.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key === "Tab") event.preventDefault();
    });
  },
};

/** Puts a fault into the work area in sight. @returns takes it out again. */
export async function plant(frame: Frame, { plant: put }: Pick<PlantedFault, "plant">): Promise<() => Promise<void>> {
  const main = (await frame.locator("main:visible").elementHandles())[0];
  if (!main) throw new Error("No work area is in sight.");
  await main.evaluate(put as (main: unknown) => void);
  return () =>
    frame.evaluate(() => {
      for (const planted of document.querySelectorAll("[data-planted]")) planted.remove();
    });
}
