/** The rooms of the house: the folders of src, and the three that stand beside it. */
export type Room =
  | "domain"
  | "reference"
  | "sheets"
  | "application"
  | "office"
  | "intake"
  | "worker"
  | "functions"
  | "taskpane"
  | "commands"
  | "main"
  | "workbench"
  | "scripts"
  | "bench"
  | "test";

export interface RoomRule {
  /** Rooms whose files may be imported; a room may always import itself. */
  readonly rooms: readonly Room[];
  /** `none`: the room stands on the language alone; `shipped`: `dependencies`; `any`: also tools and Node. */
  readonly packages: "none" | "shipped" | "any";
}

const CORE: readonly Room[] = ["domain", "reference", "sheets", "application"];
const FACES: readonly Room[] = ["office", "intake", "worker", "functions", "taskpane", "commands"];

/** Who may import whom. Data flows one way: nothing in `domain` knows that a workbook exists. */
export const MAY_IMPORT: Readonly<Record<Room, RoomRule>> = {
  domain: { rooms: [], packages: "none" },
  reference: { rooms: ["domain"], packages: "none" },
  sheets: { rooms: ["domain"], packages: "none" },
  application: { rooms: ["domain", "sheets", "reference"], packages: "none" },
  office: { rooms: ["application", "domain", "sheets"], packages: "none" },
  intake: { rooms: ["application", "domain"], packages: "shipped" },
  worker: { rooms: ["domain", "sheets", "application", "intake"], packages: "shipped" },
  functions: { rooms: ["domain", "reference"], packages: "none" },
  taskpane: { rooms: ["application", "domain"], packages: "shipped" },
  commands: { rooms: ["application"], packages: "none" },
  main: { rooms: [...CORE, ...FACES], packages: "shipped" },
  workbench: { rooms: [...CORE, ...FACES, "main"], packages: "any" },
  // The documentation is made of the words that the pane shows.
  scripts: { rooms: ["taskpane", "workbench"], packages: "any" },
  // What a release weighs is told by the build's own scale.
  bench: { rooms: [...CORE, ...FACES, "main", "workbench", "test", "scripts"], packages: "any" },
  test: { rooms: [...CORE, ...FACES, "main", "workbench", "scripts", "bench"], packages: "any" },
};

/** Rooms that may name the globals `Excel` and `Office`. */
export const MAY_NAME_OFFICE: readonly Room[] = ["office", "main"];
