/** The arrays of the desktop's scripting engine, as office.js expects them of the host. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

export function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1 };
}
