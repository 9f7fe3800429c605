/** Overlap within one theme, function, service or supplier, over positive cells of at least the materiality (method.md 12-13). */
export interface NamedOverlap {
  readonly name: string;
  readonly positivePence: number;
  readonly agencies: number;
  readonly hhi: number;
  readonly effectiveNumber: number;
  readonly lead: string;
  readonly nonLeadPence: number;
  readonly rate: number;
  readonly creditsLeftOutPence: number;
  readonly belowMaterialityPence: number;
  readonly netTotalPence: number;
}
