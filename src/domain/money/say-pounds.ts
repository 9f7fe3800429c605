/** Pence as pounds without needless decimals: 100 -> "£1", 50 -> "£0.50". */
export function pounds(pence: number): string {
  return pence % 100 === 0 ? `£${String(pence / 100)}` : `£${(pence / 100).toFixed(2)}`;
}
