import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenedWorkbench } from "./open-workbench.ts";

/** What one body pays another is in the receiver's spend as well: 30m + 2m + 0.5m and 12m, less 2m. */
export const SESSION_TOTAL = 42_500_000;

const COUNTY = "Fordshire County Council";
const DISTRICT = "Oxley District Council";
const HEAD = "Line,Body,Service,COFOG,Theme,Revenue or capital,Gross £,External income £,Internal income £,Transfer to";
const FILES = {
  "county.csv": [
    HEAD,
    `R01,${COUNTY},Adult social care,10.2,Older people,revenue,30000000,0,0,`,
    `R02,${COUNTY},Recycling credits,05.1,Environment,revenue,2000000,0,0,${DISTRICT}`,
    `R03,${COUNTY},Zzyzx,,,revenue,500000,0,0,`,
  ],
  "district.csv": [HEAD, `R04,${DISTRICT},Waste collection,05.1,Environment,revenue,12000000,0,2000000,`],
};
const PEOPLE = [
  ["Prepared by", "Ann Archer"],
  ["Checked by", "Ben Baker"],
  ["Treasurer (section 151 officer)", "Cat Cole"],
] as const;

/** What somebody does of a morning, each on top of what went before: from two files to a signed return. */
export function fullSession(opened: () => OpenedWorkbench): (readonly [string, () => Promise<void>])[] {
  return [
    ["opens the pane and states the place", () => statePlace(opened())],
    ["brings in two files", () => bringIn(opened())],
    ["reads, tags and counts them", () => count(opened())],
    ["tags a row by hand", () => tag(opened())],
    ["answers what stops the signature", () => answer(opened())],
    ["refreshes the sheets", () => refresh(opened())],
    ["signs the return", () => sign(opened())],
  ];
}

async function statePlace({ page, pane }: OpenedWorkbench): Promise<void> {
  await page.getByRole("button", { name: "Open pane" }).click();
  await pane.statePlace("Fordshire", "2025-26");
}

async function bringIn({ pane }: OpenedWorkbench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "session-"));
  try {
    const paths = Object.entries(FILES).map(([name, lines]) => {
      writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
      return join(folder, name);
    });
    await pane.hearAfter(() => pane.drop(paths, "No spend found in this workbook"), /4 rows found/);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function count({ pane }: OpenedWorkbench): Promise<void> {
  await pane.hearAfter(() => pane.press("Read 4 rows"), /Total place spend £42,500,000\.00\. 4 rows counted\./);
}

async function tag({ pane }: OpenedWorkbench): Promise<void> {
  await pane.goTo("Tag");
  await pane.frame.getByRole("combobox", { name: "Theme", exact: true }).fill("Transport");
  await pane.hearAfter(() => pane.press("Tag 1 row"), /^1 row tagged Transport\./);
}

async function answer({ pane }: OpenedWorkbench): Promise<void> {
  await pane.goTo("Checks");
  for (const body of [COUNTY, DISTRICT]) await pane.hearAfter(() => pane.press(`Inside: ${body}`), /^Recounted/);
  await pane.frame.getByRole("heading", { name: /^(Ready to|May be) sign/ }).waitFor();
}

async function refresh({ pane }: OpenedWorkbench): Promise<void> {
  await pane.goTo("Summaries");
  await pane.hearAfter(() => pane.press("Refresh sheets"), /./);
}

async function sign({ pane }: OpenedWorkbench): Promise<void> {
  await pane.goTo("Checks");
  await pane.press(/^Sign-off/);
  for (const [who, name] of PEOPLE) {
    await pane.frame.getByRole("textbox", { name: `${who}: Name` }).fill(name);
    await pane.frame.getByRole("textbox", { name: `${who}: Post` }).fill("Accountant");
  }
  await pane.hearAfter(() => pane.press("Sign the return"), /^Version 1 of the return signed by Cat Cole/);
}

/** Milliseconds after the press of Cancel. */
export interface Cancelled {
  /** The button says that it has been heard. */
  readonly heardAfter: number;
  /** The work has ended and the step stands again. */
  readonly endedAfter: number;
}

/** Begins a Recount, cancels it as soon as it can be cancelled, and waits until the pane has said that it was stopped. */
export async function cancelRecount({ pane }: OpenedWorkbench): Promise<Cancelled> {
  await pane.goTo("Count");
  const cancelled = (await pane.content()).evaluate(cancelAtOnce);
  await pane.hearAfter(() => pane.press("Recount"), /^Stopped as you asked\. Your own cells are untouched\./);
  return cancelled;
}

/** In the pane's own frame, where no way to the browser and back is in the times. */
function cancelAtOnce(): Promise<Cancelled> {
  return new Promise((resolve) => {
    let [pressed, heard] = [0, 0];
    new MutationObserver((_, observer) => {
      const buttons = [...document.querySelectorAll("button")];
      const cancel = buttons.find(({ textContent }) => textContent === "Cancel");
      const isStopping = buttons.some(({ textContent }) => textContent === "Stopping");
      const now = performance.now();
      if (pressed === 0) {
        if (!cancel) return;
        pressed = now;
        cancel.click();
      } else if (heard === 0) {
        if (isStopping) heard = now;
      } else if (!isStopping) {
        observer.disconnect();
        resolve({ heardAfter: heard - pressed, endedAfter: now - pressed });
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}
