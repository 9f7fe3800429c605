/** Excel answers null where some are hidden and some are not, which its types do not say. */
export function isSomeHidden(answer: boolean | null): boolean {
  return answer !== false;
}
