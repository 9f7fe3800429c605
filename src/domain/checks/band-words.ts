/** A band as a person reads it: 0.005 -> "0.5 %". */
export function percent(part: number): string {
  return `${String(Number((part * 100).toFixed(4)))} %`;
}

/** Pence as pounds without needless decimals: 100 -> "£1", 50 -> "£0.50". */
export function pounds(pence: number): string {
  return pence % 100 === 0 ? `£${String(pence / 100)}` : `£${(pence / 100).toFixed(2)}`;
}
