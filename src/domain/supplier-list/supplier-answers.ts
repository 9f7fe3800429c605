import { registerRows, type RegisterTable } from "../place/register-rows.ts";
import type { SupplierDecision } from "../suppliers/suppliers.ts";

/** A person's answer on a name; null takes an earlier one on the same name and supplier back. */
export interface SupplierAnswer extends Omit<SupplierDecision, "decision"> {
  readonly decision: SupplierDecision["decision"] | null;
}

/** Reads what people answered on TP_Suppliers: rows that say `same` or `apart`. */
export function readSupplierAnswers(table: RegisterTable | null | undefined): SupplierDecision[] {
  return registerRows(table, "name as found").flatMap((row): SupplierDecision[] => {
    const [name, supplier] = [row.text("name as found"), row.text("supplier")];
    const word = row.text("decision").toLowerCase();
    if (word !== "same" && word !== "apart") return [];
    return supplier === "" ? [] : [{ name, supplier, decision: word }];
  });
}

/** Lays what has been said since over the answers that stand: the latest on a name and supplier holds. */
export function amendSupplierAnswers(
  standing: readonly SupplierDecision[],
  said: readonly SupplierAnswer[],
): SupplierDecision[] {
  const latest = new Map<string, SupplierAnswer>(standing.map((answer) => [keyOfAnswer(answer), answer]));
  for (const answer of said) latest.set(keyOfAnswer(answer), answer);
  return [...latest.values()].flatMap(({ decision, ...answer }) =>
    decision === null ? [] : [{ ...answer, decision }],
  );
}

export function keyOfAnswer({ name, supplier }: Pick<SupplierAnswer, "name" | "supplier">): string {
  return `${name}\u001f${supplier}`;
}
