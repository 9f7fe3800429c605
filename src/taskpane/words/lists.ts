import type { PackShelf } from "#domain/tagging/starter-pack";
import { counted, figure } from "../format/numbers.ts";

/** Words of the lists to start with: themes, bodies and rules that a person may load. */
export const LISTS = {
  tab: "Lists",
  intro:
    "Themes, bodies and rules to start with. Nothing that stands is changed; what is added can be changed or deleted.",
  fetching: "Fetching the lists …",
  notFetched: "The lists are not here.",
  tryAgain: "Try again",
  shelf: {
    pilots: "Themes of a pilot place",
    functions: "Functions of government",
    bodies: "National bodies",
    councils: "Councils",
    services: "Functions of council services",
  } satisfies Record<PackShelf, string>,
  shelfWhat: {
    pilots: "13 places, 2009-10",
    functions: "COFOG as themes",
    bodies: "Type, home and other names",
    councils: "Type, code and other names",
    services: "Rules, marked as assumed",
  } satisfies Record<PackShelf, string>,
  choose: {
    pilots: "Place",
    functions: "Level",
    bodies: "As they stood",
    councils: "Add a council",
    services: "List",
  } satisfies Record<PackShelf, string>,
  choosePrompt: "Choose",
  councilHint: "Its home you say on TP Agencies",
  standing: "there already",
  newThemes: (count: number) => counted(count, "theme"),
  newBodies: (count: number) => counted(count, "body"),
  newRules: (count: number) => counted(count, "rule"),
  more: (count: number) => `and ${figure(count)} more`,
  fills: (names: readonly string[]) =>
    `Completes ${names.join(", ")}: type, code, home and other names, only where nothing stands.`,
  assumed:
    "Each rule bears the note “assumed”: TP Tagged by and check B4 say so of its rows until you delete that word on TP Rules.",
  add: (what: readonly string[]) => `Add ${what.join(", ")}`,
  complete: (count: number) => `Complete ${counted(count, "body")}`,
  addBare: "Add",
  adding: (name: string) => `Adding ${name}`,
  said: (name: string, what: readonly string[]) => `${name}: ${what.join(", ")} added.`,
  saidFilled: (name: string, count: number) => `${name}: ${counted(count, "body")} completed.`,
  allThere: "All of this list stands already",
  noCouncil: "Choose a council",
  notAList: "Choose one of the list",
  openShelf: "Open a list to add it",
  next: "It is written at once, with a Recount",
  startWith: "Start with the themes of (optional)",
  startNone: "No list",
} as const;
