/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { startPane } from "#main/start-pane";

type Action = (event: { completed(): void }) => void;

const html = readFileSync("src/taskpane/taskpane.html", "utf8");
const status = (): HTMLElement => document.querySelector<HTMLElement>("[role=status]")!;

/** Shows the static page as Excel first paints it. */
function openPage(): Document {
  document.documentElement.innerHTML = html;
  return document;
}

/** Stands in for the part of Office that the page touches, and remembers what it is told. */
function provideOffice(host: string | null): { actions: Map<string, Action>; told: string[] } {
  const actions = new Map<string, Action>();
  const told: string[] = [];
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: "Excel" },
      onReady: () => Promise.resolve({ host }),
      actions: { associate: (name: string, action: Action) => actions.set(name, action) },
      addin: { showAsTaskpane: () => Promise.resolve(void told.push("shown")) },
      context: {
        requirements: { isSetSupported: () => true },
        ui: { openBrowserWindow: (address: string) => told.push(address) },
      },
    },
  });
  return { actions, told };
}

/** A pane that notes that it is fetched and what it is asked to do. */
function paneNoting(told: string[]) {
  return () => {
    told.push("fetched");
    return Promise.resolve({
      perform: (command: string) => Promise.resolve(void told.push(command)),
      cellEdit: () => "wait" as const,
      unmount: () => undefined,
    });
  };
}

const seen = () => Promise.resolve();
const neverSeen = () => new Promise<void>(() => undefined);

const noPane = (): never => {
  throw new Error("the pane must not be loaded here");
};
const run = (action: Action | undefined): Promise<void> => new Promise((completed) => action?.({ completed }));

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

it("the page speaks before any script", () => {
  openPage();
  expect(document.querySelector("h1")?.textContent).toBe("Total Place");
  expect(document.querySelector("p")?.textContent).toMatch(/Counts all public spending in a place/);
  expect(status().textContent).toBe("Connecting to Excel…");
});

it("the page lets in Microsoft's script, its own files and its own styles, and nothing else", () => {
  openPage();
  const policy = document.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "";
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "worker-src 'self'",
    "style-src 'self' 'nonce-<%= styleNonce %>'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  const scripts = [...document.querySelectorAll("script")].map((script) => script.src);
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
});

it("a ribbon command shows the pane first, then has the pane do it", async () => {
  const { actions, told } = provideOffice("Excel");
  await startPane(openPage(), { loadPane: paneNoting(told), whenShown: seen });
  const commands = [
    ["tagSelection", "tag-selection"],
    ["recount", "recount"],
    ["refreshSummaries", "refresh-summaries"],
    ["checkTotals", "check-totals"],
    ["showFigure", "show-figure"],
    ["convertFunctions", "convert-functions"],
    ["recalculateStuck", "recalculate-stuck"],
  ] as const;
  for (const [name] of commands) await run(actions.get(name));
  expect(told).toEqual(["fetched", ...commands.flatMap(([, command]) => ["shown", command])]);
});

it("a page that nobody sees fetches no pane until a command needs it", async () => {
  const { actions, told } = provideOffice("Excel");
  void startPane(openPage(), { loadPane: paneNoting(told), whenShown: neverSeen });
  await Promise.resolve();
  expect(told).toEqual([]);
  await run(actions.get("checkTotals"));
  await run(actions.get("recount"));
  expect(told).toEqual(["shown", "fetched", "check-totals", "shown", "recount"]);
});

it("Open pane and Help need no pane to be there yet", async () => {
  const { actions, told } = provideOffice("Excel");
  void startPane(openPage(), { loadPane: () => new Promise(() => undefined), whenShown: seen });
  await Promise.resolve();
  await run(actions.get("openPane"));
  await run(actions.get("showHelp"));
  expect(told).toEqual(["shown", new URL("help.html", location.href).href]);
});

it("says so where the pane cannot be fetched", async () => {
  const { actions, told } = provideOffice("Excel");
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const loadPane = jest.fn(paneNoting(told)).mockRejectedValueOnce(new Error("chunk missing"));
  await startPane(openPage(), { loadPane, whenShown: seen });
  expect(status().textContent).toContain("could not be loaded");
  expect(logged).toHaveBeenCalledTimes(1);
  await run(actions.get("recount"));
  expect(told).toEqual(["shown", "fetched", "recount"]);
});

it("says what IT has to allow where Microsoft's script is blocked", async () => {
  await startPane(openPage(), { loadPane: noPane, whenShown: seen });
  expect(status().textContent).toContain("allow https://appsforoffice.microsoft.com");
  expect(status().classList.contains("warning")).toBe(true);
});

it("says where it belongs when opened in a plain browser", async () => {
  provideOffice(null);
  await startPane(openPage(), { loadPane: noPane, whenShown: seen });
  expect(status().textContent).toContain("works inside Excel");
});

it("refuses a page without its parts", async () => {
  document.documentElement.innerHTML = "<body><p id='status'></p></body>";
  await expect(startPane(document, { loadPane: noPane, whenShown: seen })).rejects.toThrow(
    "The pane's page has no #pane.",
  );
});
