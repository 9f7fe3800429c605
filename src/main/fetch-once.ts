/** Fetches at the first asking and hands everybody the same. What failed is forgotten, so that the next asking tries again. */
export function fetchOnce<T>(fetching: () => Promise<T>): () => Promise<T> {
  let under: Promise<T> | null = null;
  return () => {
    under ??= fetching().catch((failure: unknown) => {
      under = null;
      throw failure;
    });
    return under;
  };
}
