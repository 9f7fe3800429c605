import { readFileSync } from "node:fs";
import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";
import { readCsv } from "#workbench/files/read-csv";
import type { JobArguments } from "./arguments.ts";
import { JobFailure } from "./job-failure.ts";

/** A row of the answer: a name as found, its key, and the number of the supplier that it was taken for. */
export interface SupplierRow {
  readonly name: string;
  readonly key: string;
  readonly cluster: number;
}

/** Headings by which a list of names may call its first column; any other first row is a name. */
const HEADINGS = new Set(["name", "names", "supplier", "suppliers", "supplier name", "payee", "vendor", "beneficiary"]);

/**
 * Sorts the names in the first column of a CSV into suppliers, as the product does. Every row is answered, also where a name
 * stands again; blank rows and a heading are passed over.
 *
 * @throws JobFailure, worded, where the file cannot be opened or holds no name.
 * @source headless.md, `suppliers NAMES.csv [--json]`
 */
export function runSuppliers({ inputs: [path = ""] }: JobArguments): SupplierRow[] {
  const names = namesIn(path);
  const distinct = [...new Set(names)];
  const { clusterOf, keys } = clusterSuppliers(distinct, SUPPLIER_VOCABULARY);
  const numberOf = new Map(distinct.map((name, at) => [name, at]));
  return names.map((name) => {
    const at = numberOf.get(name)!;
    return { name, key: keys[at]!, cluster: clusterOf[at]! };
  });
}

/** Prints suppliers of several names, each name on its line. */
export function printSuppliers(rows: readonly SupplierRow[], line: (text: string) => void): void {
  const namesOf = new Map<number, Set<string>>();
  for (const { name, cluster } of rows) namesOf.set(cluster, (namesOf.get(cluster) ?? new Set()).add(name));
  const several = [...namesOf.values()].filter(({ size }) => size > 1);
  line(`${String(new Set(rows.map(({ name }) => name)).size)} names, ${String(namesOf.size)} suppliers.`);
  for (const names of several) {
    line("");
    for (const name of names) line(`  ${name.replace(/\s+/g, " ")}`);
  }
}

function namesIn(path: string): string[] {
  const column = readCsv(bytesOf(path)).rows.map(([first = ""]) => first);
  const [head = ""] = column;
  const listed = HEADINGS.has(head.trim().toLowerCase()) ? column.slice(1) : column;
  const names = listed.filter((name) => name.trim() !== "");
  if (names.length === 0) throw new JobFailure(`${path} holds no names. Put them in the first column and try again.`);
  return names;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new JobFailure(`${path} cannot be opened. Check the name and that you may read the file.`, { cause });
  }
}
