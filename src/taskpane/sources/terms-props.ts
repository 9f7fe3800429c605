import type { SourceView } from "#application/view/place-view";
import type { Agency } from "#domain/place/registers";
import type { SaidTerms } from "./source-answers.ts";

export interface SourceTermsFieldsProps {
  readonly source: SourceView;
  readonly agencies: readonly Agency[];
  readonly said: SaidTerms;
  readonly say: (terms: SaidTerms) => void;
}
