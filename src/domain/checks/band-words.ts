/** A band as a person reads it: 0.005 -> "0.5 %". */
export function percent(part: number): string {
  return `${String(Number((part * 100).toFixed(4)))} %`;
}
