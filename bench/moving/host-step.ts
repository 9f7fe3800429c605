import { openHost } from "#workbench/cli/open-host";
import { WorkbookModel } from "#workbench/model/workbook";
import { type BenchStep, stepBeside } from "../bench-step.ts";
import type { GeneratedSpend } from "../generate-spend.ts";
import { HEADINGS, spendCells } from "./spend-cells.ts";

export const HOST = "reading: through office.js and the host";

/** What reading a sheet asked of Excel. */
export interface HostCost {
  readonly chunks: number;
  readonly syncs: number;
  readonly maxRequestBytes: number;
  readonly maxResponseBytes: number;
}

/**
 * Reads a sheet of 12 columns as the add-in does, through the unmodified office.js and the stand-in for Excel, once.
 *
 * @throws Error where it is refused or a row is missing.
 */
export async function measureHost(spend: GeneratedSpend): Promise<{ steps: BenchStep[]; cost: HostCost }> {
  const host = await openHost(modelOf(spend));
  try {
    let chunks = 0;
    const start = performance.now();
    const read = await host.workbook.readSheet("spend", () => ++chunks > 0);
    const ms = performance.now() - start;
    if (!read.ok) throw new Error(`reading through the host: ${JSON.stringify(read.error)}`);
    if (read.value.rowCount !== spend.rows + 1) throw new Error("reading through the host: rows are missing");
    const { syncs, maxRequestBytes, maxResponseBytes } = host.session.counters;
    const cost = { chunks, syncs, maxRequestBytes, maxResponseBytes };
    return { steps: [stepBeside(HOST, ms, { peer: "none", peerMs: null })], cost };
  } finally {
    host.close();
  }
}

function modelOf(spend: GeneratedSpend): WorkbookModel {
  const model = new WorkbookModel();
  const sheet = model.addSheet("spend");
  const columns = HEADINGS.map((_, column) => sheet.ensureColumn(column).values);
  const cellsOf = spendCells(spend);
  for (let row = 0; row <= spend.rows; row++) {
    cellsOf(row).forEach((cell, column) => columns[column]?.push(cell === "" ? null : cell));
  }
  return model;
}
