import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type RibbonEvent, createRibbonAction } from "#commands/ribbon-action";
import { registerActions } from "#main/register-actions";
import { WORDS } from "#taskpane/words/catalogue";

/** As Office reads the file. */
interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac: string };
  }[];
}

const FILE = join(__dirname, "../../src/commands/shortcuts.json");
const shortcuts = JSON.parse(readFileSync(FILE, "utf8")) as Shortcuts;

/**
 * Three keys held and a letter: Excel and the browsers leave those free. With Ctrl and Alt alone, a British keyboard types
 * accents on vowels and on W and Y (AltGr is Ctrl and Alt), and Excel has its own.
 */
const FREE = { default: /^Ctrl\+Alt\+Shift\+[B-DF-HJ-NP-TVXZ]$/, mac: /^Command\+Alt\+Shift\+[B-DF-HJ-NP-TVXZ]$/ };

function problemsOf({ actions, shortcuts: keys }: Shortcuts, known: readonly string[]): string[] {
  const ids = actions.map(({ id }) => id);
  const pressed = keys.flatMap(({ key }) => Object.values(key));
  return [
    ...ids.filter((id) => !known.includes(id)).map((id) => `action ${id} is not in the code`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `action ${id} stands twice`),
    ...ids.filter((id) => !keys.some(({ action }) => action === id)).map((id) => `action ${id} has no keys`),
    ...actions.filter(({ type }) => type !== "ExecuteFunction").map(({ id }) => `action ${id} runs no function`),
    ...actions.filter(({ name }) => name === "").map(({ id }) => `action ${id} has no name to ask about`),
    ...keys.filter(({ action }) => !ids.includes(action)).map(({ action }) => `keys lead to ${action}, which is none`),
    ...keys.filter(({ key }) => !FREE.default.test(key.default)).map(({ key }) => `${key.default} is not free`),
    ...keys.filter(({ key }) => !FREE.mac.test(key.mac)).map(({ key }) => `${key.mac} is not free`),
    ...pressed.filter((key, at) => pressed.indexOf(key) !== at).map((key) => `${key} stands twice`),
  ];
}

/** The add-in's own registration against a stand-in for Office that only remembers names. */
function registeredActions(): string[] {
  const names: string[] = [];
  Object.assign(globalThis, { Office: { actions: { associate: (name: string) => names.push(name) } } });
  registerActions(() => new Promise(() => undefined));
  return names;
}

describe("the keyboard shortcuts", () => {
  it("keep every rule", () => {
    expect(problemsOf(shortcuts, registeredActions())).toEqual([]);
  });

  const broken = (from: string, to: string): Shortcuts =>
    JSON.parse(JSON.stringify(shortcuts).replace(from, to)) as Shortcuts;

  // prettier-ignore
  it.each([
    ["an action of nobody", '"id":"recount"', '"id":"tidy"', "action tidy is not in the code"],
    ["keys of nobody", '"action":"recount"', '"action":"tidy"', "keys lead to tidy, which is none"],
    ["keys of Excel", "Ctrl+Alt+Shift+P", "Ctrl+P", "Ctrl+P is not free"],
    ["keys that type É", "Ctrl+Alt+Shift+P", "Ctrl+Alt+Shift+E", "Ctrl+Alt+Shift+E is not free"],
    ["keys of another", "Ctrl+Alt+Shift+P", "Ctrl+Alt+Shift+T", "Ctrl+Alt+Shift+T stands twice"],
    ["no name", "Recount the place", "", "action recount has no name to ask about"],
  ])("are refused with %s", (_broken, from, to, problem) => {
    expect(problemsOf(broken(from, to), registeredActions())).toContain(problem);
  });

  it("are listed in the pane, letter by letter", () => {
    const listed = WORDS.more.keyboardText.find((line) => line.includes("Ctrl+Alt+Shift")) ?? "";
    const letters = [...listed.matchAll(/ ([A-Z]) /g)].map(([, letter]) => letter);
    expect(letters).toEqual(shortcuts.shortcuts.map(({ key }) => key.default.at(-1)));
  });
});

describe("an action", () => {
  it("tells Office when it has ended, and asks for nobody to tell where keys called it", async () => {
    let calls = 0;
    const action = createRibbonAction(() => Promise.resolve(void (calls += 1)));
    await new Promise<void>((resolve) => {
      const event: RibbonEvent = { completed: resolve };
      action(event);
    });
    action();
    await Promise.resolve();
    expect(calls).toBe(2);
  });
});
