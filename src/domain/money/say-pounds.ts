/** Pence as pounds without needless decimals: 100 -> "£1", 50 -> "£0.50", -100 -> "−£1". */
export function pounds(pence: number): string {
  const size = Math.abs(pence) / 100;
  return signed(pence, pence % 100 === 0 ? String(size) : size.toFixed(2));
}

/** To the penny: 2816390 -> "£28,163.90", -900 -> "−£9.00". */
export function poundsInFull(pence: number): string {
  const [whole = "", rest = ""] = (Math.abs(pence) / 100).toFixed(2).split(".");
  return signed(pence, `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${rest}`);
}

/** The sign stands before the £. */
function signed(pence: number, figure: string): string {
  return `${pence < 0 ? "−" : ""}£${figure}`;
}
