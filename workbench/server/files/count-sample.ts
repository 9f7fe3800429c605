import { makePaneActions } from "#application/pane/make-pane-actions";
import { CountMemory } from "#application/count-memory";
import { lookingAt, recheckingIn, recounting } from "#application/pane/reckon-for-pane";
import { VERSION } from "#application/version";
import { readFile } from "#intake/read-file";
import { sheetNameFor } from "#intake/sheet-name";
import { createFunctionCells } from "#office/function-cells";
import { FORDSHIRE } from "#reference/sample-place";
import { openHost } from "#workbench/cli/open-host";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { sampleWorkbook } from "./sample-workbook.ts";

/**
 * The sample place, counted by the add-in itself over the real office.js, as its pane's "Try it with sample data" does: what
 * a newcomer sees first. The bytes of an .xlsx.
 *
 * @param now - 22/11/2026 14:03:07, for its log.
 */
export async function countSample(now: string): Promise<Uint8Array> {
  const { model } = sampleWorkbook();
  const host = await openHost(model);
  const { workbook, session } = host;
  const memory = new CountMemory();
  try {
    const actions = makePaneActions({
      workbook,
      looking: lookingAt(workbook, memory),
      rechecking: recheckingIn(workbook, memory),
      recounting: recounting(workbook, memory),
      now: () => now,
      version: VERSION,
      readFile: (file) => Promise.resolve(readFile(file)),
      sheetNameFor,
      sample: FORDSHIRE,
      packs: () => Promise.resolve([]),
      functionCells: createFunctionCells(session.Excel),
    });
    const counted = await actions.addSample();
    if (!counted.ok) throw new Error(`The sample could not be counted: ${counted.error.message}`);
    return saveXlsx(model);
  } finally {
    host.close();
  }
}
