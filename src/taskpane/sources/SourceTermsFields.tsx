import { makeStyles, tokens } from "@fluentui/react-components";
import type { AccountingBasis, ReferenceKind, SourceTerms, SourceUse, VatBasis } from "#domain/place/registers";
import type { GuessedTerm } from "#domain/place/guessed-terms";
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
    alignItems: "start",
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
        hint={useHint(source, said)}
      />
      <ReferenceField {...props} />
      <BodyField key={props.source.terms.agency} {...props} />
      <ShortFields {...props} terms={terms} />
    </>
  );
}

function useHint(source: SourceTermsFieldsProps["source"], said: SourceTermsFieldsProps["said"]): string {
  const { terms, findings } = source;
  const use = said.use ?? terms.use;
  if (use === null) return "";
  const isGuessed = terms.useIsDefault === true && said.use === undefined;
  // What its own title says is the whole reason: what the use is commonly for may not be so here.
  const { hint } = guessHint({ source, said }, "use");
  if (isGuessed && hint !== undefined) return hint;
  const words = [isGuessed ? WORDS.sources.useGuessed[use] : "", WORDS.sources.useHint[use]];
  return [...words, use === "count" ? otherYearHint(findings) : ""].filter((sentence) => sentence !== "").join(" ");
}

/** That a source is counted must not be read as if all its money were in the total. */
function otherYearHint(findings: SourceTermsFieldsProps["source"]["findings"]): string {
  const params = findings.find(({ code }) => code === "rows-of-other-years")?.params;
  if (!params) return "";
  return WORDS.sources.linesOfOtherYear[params["rows"] === params["lines"] ? "all" : "some"];
}

/** Why a setting is what it is; nothing where a person has said it, now or before. */
function guessHint(
  { source, said }: Pick<SourceTermsFieldsProps, "source" | "said">,
  term: GuessedTerm,
): { readonly hint?: string } {
  const because = term in said ? undefined : source.terms.guessed?.[term];
  return because === undefined ? {} : { hint: WORDS.sources.guessed(because) };
}

/** Why the months are what they are, and of which year the file says it is. */
function yearHint(props: SourceTermsFieldsProps): { readonly hint?: string } {
  const { yearShown, guessed } = props.source.terms;
  const { hint } = guessHint(props, "months");
  if (yearShown === undefined) return hint === undefined ? {} : { hint };
  const year = WORDS.sources.yearShown(yearShown, guessed?.["yearShown"] ?? "");
  return { hint: hint === undefined ? year : `${hint} ${year}` };
}

function ReferenceField(props: SourceTermsFieldsProps) {
  const { source, said, say } = props;
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
      hint={guessHint(props, "reference").hint ?? WORDS.sources.referenceHint}
    />
  );
}

function ShortFields(props: SourceTermsFieldsProps & { readonly terms: SourceTerms }) {
  const { source, said, say, terms } = props;
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
        {...(asksUnit ? {} : guessHint(props, "unit"))}
      />
      <VatField {...props} />
      <Choice
        label={WORDS.sources.months}
        options={MONTHS}
        value={terms.months === null ? null : String(terms.months)}
        placeholder={WORDS.sources.notSaid}
        onChange={(months) => say({ months: Number(months) })}
        {...yearHint(props)}
      />
      <Choice<AccountingBasis>
        label={WORDS.sources.basis}
        options={listed(WORDS.sources.bases)}
        value={terms.accountingBasis}
        placeholder={WORDS.sources.notSaid}
        onChange={(accountingBasis) => say({ accountingBasis })}
        {...guessHint(props, "accountingBasis")}
      />
    </div>
  );
}

function VatField(props: SourceTermsFieldsProps & { readonly terms: SourceTerms }) {
  return (
    <Choice<VatBasis>
      label={WORDS.sources.vat}
      options={listed(WORDS.sources.vats)}
      value={props.terms.vat}
      onChange={(vat) => props.say({ vat })}
      {...guessHint(props, "vat")}
    />
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
