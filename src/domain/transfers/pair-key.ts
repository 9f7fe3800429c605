/** Payer of a receipt whose payer the payee does not name, where several could be meant. */
export const NOT_STATED = "(not stated)";

/** Key of TP_Transfers: payer, payee, revenue or capital. Names hold no "|" (refused at the register). */
export function transferKey(payer: string, payee: string, capital: string): string {
  return `${payer}|${payee}|${capital}`;
}

export function pairKey(payer: string, payee: string): string {
  return `${payer}|${payee}`;
}
