import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { countWorkbook } from "#application/count-workbook";
import type { PaneActions } from "#application/pane/pane-actions";
import type { Result } from "#application/ports/result";
import type { WorkbookPort } from "#application/ports/workbook.port";
import { VERSION } from "#application/version";
import { wordCountError } from "#application/word-count-error";
import { given, openPane } from "#test/application/pane/open-pane";
import { openInputs, pathOf } from "#workbench/cli/open-inputs";
import { readSettings } from "#workbench/cli/read-settings";
import { openHost } from "#workbench/cli/open-host";
import { saveXlsx } from "#workbench/files/save-xlsx";

/** From the root of the project, where jest and the bench are run. */
const FOLDER = resolve("test/fixtures/places/chainshire");
export const COUNCIL_SHEET = "count-lines";
/** Columns of the fixture: everything right of them is ours. */
export const COUNCIL_COLUMNS = 14;

/** "" where it was done, else why not, in words. */
export type Told = string;

export interface UseCase {
  readonly name: string;
  /** The workbook before: a saved file. */
  readonly book: "counted" | "uncounted";
  /** What is done before the fault can strike; gives the work that it can. */
  readonly prepare: (workbook: WorkbookPort) => Promise<() => Promise<Told>>;
  /** It writes beside rows as they stand, where a count would lay a ledger elsewhere. */
  readonly besideRows?: true;
}

const SETTINGS = readSettings(FOLDER);
const INPUT = join(FOLDER, "count-lines.csv");

/** The first rows of the place as another file: a part of it, which no sheet holds already. */
const ANOTHER_FILE = {
  name: "more-lines.csv",
  bytes: new TextEncoder().encode(readFileSync(INPUT, "utf8").split("\n").slice(0, 4).join("\n")),
};

async function firstCount(workbook: WorkbookPort): Promise<Told> {
  const counted = await countWorkbook(workbook, {
    settings: SETTINGS,
    pathOf: (sheet) => (sheet === COUNCIL_SHEET ? INPUT : ""),
    live: "auto",
    now: "22/11/2026 14:00:00",
    clock: () => 0,
    version: VERSION,
  });
  return counted.ok ? "" : wordCountError(counted.error);
}

/** A Recount with nothing said: what the workbook itself remembers. */
export async function plainRecount(workbook: WorkbookPort): Promise<Told> {
  return told(await openPane(workbook).recount({}));
}

/** Reads and reckons, and writes nothing. */
export async function plainLook(workbook: WorkbookPort): Promise<Told> {
  return told(await openPane(workbook).look());
}

function told(answer: Result<unknown, { readonly message: string }>): Told {
  return answer.ok ? "" : answer.error.message;
}

async function lookedAt(workbook: WorkbookPort): Promise<PaneActions> {
  const pane = openPane(workbook);
  given(await pane.look());
  return pane;
}

/** The first line of the place. */
const ROW = { rowId: "S01-000001", sheet: COUNCIL_SHEET, row: 1 };

export const USE_CASES: readonly UseCase[] = [
  {
    name: "the first count",
    book: "uncounted",
    prepare: (workbook) => Promise.resolve(() => firstCount(workbook)),
  },
  {
    name: "a Recount with what a person says",
    book: "counted",
    prepare: async (workbook) => {
      const pane = await lookedAt(workbook);
      return async () =>
        told(
          await pane.recount({
            themes: [{ name: "Roads", description: "roads and paths", pack: "" }],
            rules: [
              { field: "service", match: "contains", words: ["growth"], gives: { theme: "Roads" }, note: "asked" },
            ],
            explanations: { G2: "a made-up place" },
          }),
        );
    },
  },
  {
    name: "a tag",
    book: "counted",
    besideRows: true,
    prepare: async (workbook) => {
      const pane = await lookedAt(workbook);
      return async () => told(await pane.tagRows([ROW], { theme: "Housing" }));
    },
  },
  {
    name: "a tag taken back",
    book: "counted",
    besideRows: true,
    prepare: async (workbook) => {
      const pane = await lookedAt(workbook);
      const done = given(await pane.tagRows([ROW], { theme: "Housing" }));
      return async () => told(await done.undo!.revert());
    },
  },
  {
    name: "a file brought in",
    book: "counted",
    prepare: async (workbook) => {
      const pane = await lookedAt(workbook);
      return async () => told(await pane.bringIn([ANOTHER_FILE]));
    },
  },
];

export interface Books {
  readonly counted: Uint8Array;
  readonly uncounted: Uint8Array;
}

/** The place before and after its first count, as files. */
export async function makeBooks(): Promise<Books> {
  const opened = openInputs([INPUT]);
  const uncounted = saveXlsx(opened.model);
  if (pathOf(opened, COUNCIL_SHEET) === "") throw new Error(`${INPUT} did not come in on sheet ${COUNCIL_SHEET}`);
  const host = await openHost(opened.model);
  try {
    const why = await firstCount(host.workbook);
    if (why !== "") throw new Error(why);
    return { uncounted, counted: saveXlsx(opened.model) };
  } finally {
    host.close();
  }
}
