/** Overlap within one theme, over positive body × theme cells of at least the materiality (method.md 12-13). */
export interface ThemeOverlap {
  readonly theme: string;
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
