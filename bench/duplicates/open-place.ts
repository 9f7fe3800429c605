import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { TestablePlace } from "#application/test-payments";
import { countSheets, openCouncilSheets } from "#test/support/count-files";

/** The payments of a folder that holds one folder a body, read and tagged; each file's body is the name of its folder. */
export interface OpenedPlace extends TestablePlace {
  readonly files: readonly string[];
}

export function openPlace(folder: string): OpenedPlace {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".csv"))
    .sort();
  const rows = files.map((file) => [file, basename(dirname(file))]);
  const stated = { tables: { TP_Sources: { headings: ["source", "agency"], rows } }, place: () => null };
  const { sources, assembled } = countSheets(openCouncilSheets(files.map((file) => join(folder, file))), stated);
  return { files, sources, ledger: assembled.ledger, registers: assembled.registers };
}
