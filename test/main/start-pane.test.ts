/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { startPane } from "#main/start-pane";

type Action = (event: { completed(): void }) => void;

const html = readFileSync("src/taskpane/taskpane.html", "utf8");
const statusText = (): string => document.querySelector("[role=status]")?.textContent ?? "";
const button = (): HTMLButtonElement => document.querySelector<HTMLButtonElement>("button")!;

/** Shows the static page as Excel first paints it. */
function openPage(): Document {
  document.documentElement.innerHTML = html;
  return document;
}

/** Stands in for the part of Office that the pane touches, and remembers what it is told. */
function provideOffice(host: string | null): { actions: Map<string, Action>; opened: () => number } {
  const actions = new Map<string, Action>();
  let opened = 0;
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: "Excel" },
      onReady: () => Promise.resolve({ host }),
      actions: { associate: (name: string, action: Action) => actions.set(name, action) },
      addin: { showAsTaskpane: () => Promise.resolve(void (opened += 1)) },
    },
  });
  return { actions, opened: () => opened };
}

const run = (action: Action | undefined): Promise<void> => new Promise((completed) => action?.({ completed }));
const counted = () => Promise.resolve("Counted 19 lines.");

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

it("the page speaks before any script, and its button waits for Excel", () => {
  openPage();
  expect(document.querySelector("h1")?.textContent).toBe("Total Place");
  expect(document.querySelector("p")?.textContent).toMatch(/Counts all public spending in a place/);
  expect(statusText()).toBe("Connecting to Excel…");
  expect(button().disabled).toBe(true);
});

it("the page lets in Microsoft's script and its own files, and nothing else", () => {
  openPage();
  const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "";
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  const scripts = [...document.querySelectorAll("script")].map((script) => script.src);
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
});

it("a click counts and the status line says how it went", async () => {
  provideOffice("Excel");
  await startPane(openPage(), counted);
  expect(button().disabled).toBe(false);
  button().click();
  expect(statusText()).toBe("Counting…");
  await Promise.resolve();
  await Promise.resolve();
  expect(statusText()).toBe("Counted 19 lines.");
});

it("the ribbon's recount opens the pane first, so that its words are seen", async () => {
  const { actions, opened } = provideOffice("Excel");
  await startPane(openPage(), counted);
  expect([...actions.keys()].sort()).toEqual(["openPane", "recount"]);
  await run(actions.get("recount"));
  expect(opened()).toBe(1);
  expect(statusText()).toBe("Counted 19 lines.");
  await run(actions.get("openPane"));
  expect(opened()).toBe(2);
});

it("says what IT has to allow where Microsoft's script is blocked", async () => {
  await startPane(openPage(), counted);
  expect(statusText()).toContain("allow https://appsforoffice.microsoft.com");
  expect(document.querySelector("[role=status]")?.classList.contains("warning")).toBe(true);
  expect(button().disabled).toBe(true);
});

it("says where it belongs when opened in a plain browser", async () => {
  provideOffice(null);
  await startPane(openPage(), counted);
  expect(statusText()).toContain("works inside Excel");
  expect(button().disabled).toBe(true);
});

it("refuses a page without its button", async () => {
  document.documentElement.innerHTML = "<body><p id='status'></p></body>";
  await expect(startPane(document, counted)).rejects.toThrow("The pane's page has no button#recount.");
});
