import { StopBox } from "../parts/StopBox.tsx";
import { WORDS } from "../words/catalogue.ts";

/** What stops a count, where there is something. */
export function CountStopped({ refusals }: { readonly refusals: readonly string[] }) {
  if (refusals.length === 0) return null;
  return <StopBox kind="look" heading={WORDS.sources.stopped} lines={refusals} />;
}
