import { type BlockRows, valuesOf } from "./block-rows.ts";

/**
 * TP Row of every row of a block: the ledger's id of lines, and for other rows the id of their place, or the next free
 * number where a line holds that one already.
 */
export function rowIdsOf(rows: BlockRows): readonly string[] {
  const { input, block, ledgerRow } = rows;
  const given = input.rowIds?.[input.blocks.indexOf(block)];
  if (given) return given;
  const taken = new Set(Array.from(ledgerRow, (row) => (row >= 0 ? input.ledger.rowId[row]! : "")));
  let next = ledgerRow.length;
  const ids = valuesOf(
    rows,
    (row) => input.ledger.rowId[row]!,
    (entry) => {
      let id = rowId(block.id, entry + 1);
      while (taken.has(id)) id = rowId(block.id, ++next);
      taken.add(id);
      return id;
    },
  );
  return [...ids];
}

function rowId(block: string, ordinal: number): string {
  return `${block}-${String(ordinal).padStart(6, "0")}`;
}
