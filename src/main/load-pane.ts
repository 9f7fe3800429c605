import { makePaneActions } from "#application/pane/make-pane-actions";
import type { PaneHandle } from "#application/pane/pane-command";
import type { PackFetching } from "#application/packs/fetch-packs";
import { VERSION } from "#application/version";
import { sheetNameFor } from "#intake/sheet-name";
import { createFunctionCells } from "#office/function-cells";
import { createOfficeWorkbook } from "#office/office-workbook";
import { FORDSHIRE } from "#reference/sample-place";
import { coreInWorker } from "#worker/core-in-worker";
import { mountPane } from "../taskpane/mount-pane.tsx";
import { breathe } from "./breathe.ts";
import { excelTheme } from "./excel-theme.ts";
import { openHelp } from "./open-help.ts";
import type { LoadPane } from "./start-pane.ts";
import { financialYears, stamp } from "./today.ts";

/**
 * Mounts the pane over Excel and starts the worker of the long jobs. `Excel` is named here only once Office has said that it
 * is there.
 */
export const loadPane: LoadPane = (root) => {
  const office = {
    payloadBytes: PANE_PAYLOAD_BYTES,
    breathe,
    // Excel answers nothing before the pane is mounted, below.
    onCellEdit: (isEditing: boolean) => pane.cellEdit(isEditing),
  };
  const workbook = createOfficeWorkbook(Excel, {
    ...office,
    selectsApart: Office.context.requirements.isSetSupported("ExcelApi", "1.18"),
    groupsUndo: Office.context.requirements.isSetSupported("ExcelApi", "1.20"),
  });
  const actions = makePaneActions({
    workbook,
    ...coreInWorker({ start: startCore, workbook, breathe }),
    now: () => stamp(new Date()),
    version: VERSION,
    sheetNameFor,
    sample: FORDSHIRE,
    packs: fetchStarterPacks,
    functionCells: createFunctionCells(Excel, office),
  });
  const nonce = document.querySelector<HTMLMetaElement>("meta[name='style-nonce']")?.content;
  const pane: PaneHandle = mountPane(root, actions, {
    ...(nonce === undefined ? {} : { nonce }),
    excelTheme: excelTheme(),
    years: financialYears(new Date()),
    openHelp,
    reportBug: (id, bug) => console.error(`Total Place ${id}`, bug),
    clock: () => performance.now(),
  });
  return Promise.resolve(pane);
};

function startCore(): Worker {
  return new Worker(/* webpackChunkName: "core" */ new URL("./core-worker.entry.ts", import.meta.url));
}

/** The lists to start with are looked at once in the life of a place: no reason to fetch them with the pane. */
async function fetchStarterPacks(): ReturnType<PackFetching> {
  const { STARTER_PACKS } = await import(/* webpackChunkName: "lists" */ "#reference/packs/starter-packs");
  return STARTER_PACKS;
}

/** Bytes of a request from the pane: small enough that making one never holds up the pane. */
const PANE_PAYLOAD_BYTES = 250_000;
