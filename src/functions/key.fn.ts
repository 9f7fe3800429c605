import { supplierReader } from "#domain/suppliers/normalise-supplier";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";
import { answerEach, readOnce } from "./cell-answer.ts";
import { readLabel } from "./cell-value.ts";
import { bad, good } from "./outcome.ts";

/**
 * Key of a supplier's name, without what its spelling varies by: Acme Care Limited and ACME CARE LTD. have one key.
 *
 * @customfunction KEY KEY
 * @param name Names as they stand: one cell or a range.
 * @returns Keys, in a range of the same shape; blank cells stay blank.
 */
export function placeKey(name: unknown[][]): unknown[][] {
  const reader = supplierReader(SUPPLIER_VOCABULARY);
  const keyOf = readOnce((text) => {
    if (text === "") return good("");
    const { key } = reader(text);
    return key === "" ? bad(`holds "${text}", which names nobody.`) : good(key);
  });
  return answerEach(name, "name", (cell) => {
    const text = readLabel(cell);
    return text.ok ? keyOf(text.value) : text;
  });
}
