import { makeStyles, tokens } from "@fluentui/react-components";
import type { AccountingBasis, ReferenceKind, SourceTerms, SourceUse, VatBasis } from "#domain/place/registers";
import { Choice } from "../parts/Choice.tsx";
import { WORDS } from "../words/catalogue.ts";
import { BodyField } from "./BodyField.tsx";
import { Needed } from "./Needed.tsx";
import { questionId, questionWords } from "./source-answers.ts";
import type { SourceTermsFieldsProps } from "./terms-props.ts";

const useStyles = makeStyles({
  two: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
});

const listed = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));
const UNITS = (["£", "£000", "£m"] as const).map((unit) => ({ value: unit, label: unit }));
const MONTHS = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  label: WORDS.sources.month(at + 1),
}));

/** What a source is, as far as only a person can say. Nothing that moves money or matching is chosen beforehand. */
export function SourceTermsFields(props: SourceTermsFieldsProps) {
  const { source, said, say } = props;
  const terms = { ...source.terms, ...said };
  return (
    <>
      <Choice<SourceUse>
        label={WORDS.sources.use}
        options={listed(WORDS.sources.uses)}
        value={terms.use}
        onChange={(use) => say({ use })}
        hint={terms.use === null ? "" : WORDS.sources.useHint[terms.use]}
      />
      <ReferenceField {...props} />
      <BodyField key={props.source.terms.agency} {...props} />
      <ShortFields {...props} terms={terms} />
    </>
  );
}

function ReferenceField({ source, said, say }: SourceTermsFieldsProps) {
  const isAsked = source.answersNeeded.includes("reference");
  const hasColumn = source.columns.some(({ field }) => field === "reference");
  if (!isAsked && !hasColumn) return null;
  const words = questionWords(source, "reference");
  return (
    <Choice<ReferenceKind>
      id={questionId(source, "reference")}
      label={isAsked ? <Needed question={words} /> : capital(words)}
      options={listed(WORDS.sources.references)}
      value={said.reference ?? (isAsked ? null : source.terms.reference)}
      placeholder={WORDS.sources.choose}
      isNeeded={isAsked && said.reference === undefined}
      onChange={(reference) => say({ reference })}
      hint={WORDS.sources.referenceHint}
    />
  );
}

function ShortFields({ source, said, say, terms }: SourceTermsFieldsProps & { readonly terms: SourceTerms }) {
  const styles = useStyles();
  const asksUnit = source.answersNeeded.includes("unit");
  return (
    <div className={styles.two}>
      <Choice
        id={questionId(source, "unit")}
        label={asksUnit ? <Needed question={WORDS.sources.unitQuestion} /> : WORDS.sources.unit}
        options={UNITS}
        value={asksUnit ? (said.unit ?? null) : terms.unit}
        placeholder={asksUnit ? WORDS.sources.choose : WORDS.sources.notSaid}
        isNeeded={asksUnit && said.unit === undefined}
        onChange={(unit) => say({ unit })}
      />
      <Choice<VatBasis>
        label={WORDS.sources.vat}
        options={listed(WORDS.sources.vats)}
        value={terms.vat}
        onChange={(vat) => say({ vat })}
      />
      <Choice
        label={WORDS.sources.months}
        options={MONTHS}
        value={terms.months === null ? null : String(terms.months)}
        placeholder={WORDS.sources.notSaid}
        onChange={(months) => say({ months: Number(months) })}
      />
      <Choice<AccountingBasis>
        label={WORDS.sources.basis}
        options={listed(WORDS.sources.bases)}
        value={terms.accountingBasis}
        placeholder={WORDS.sources.notSaid}
        onChange={(accountingBasis) => say({ accountingBasis })}
      />
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
