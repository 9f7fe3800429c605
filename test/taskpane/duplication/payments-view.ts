import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleCount } from "#application/assemble-count";
import { recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import type { DuplicatesView } from "#application/view/duplicates-view";
import { viewDuplicates } from "#application/view/view-duplicates";
import type { ReferenceKind } from "#domain/place/registers";
import { councilSheet } from "#test/support/count-csv";

const RECEIVED = join(__dirname, "../../fixtures/payments/payments-as-received.csv");

/** The payments fixture as it was received, tested by the product's own use of it. */
export function paymentsView(reference: ReferenceKind = "supplier"): DuplicatesView {
  const sources = recogniseSources([councilSheet("Payments Apr-Jun 2025", readFileSync(RECEIVED, "utf8"))]);
  const stated = settleRegisters({}, { tables: {}, place: () => null });
  const { ledger, registers } = assembleCount(sources.blocks, stated, { readOn: "22/11/2026 09:00:00" });
  const told = { ...registers, sources: registers.sources.map((terms) => ({ ...terms, reference })) };
  const view = viewDuplicates({ input: { ledger, registers: told }, sources });
  if (view === null) throw new Error("the fixture holds payments");
  return view;
}
