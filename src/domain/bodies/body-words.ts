/** Words by which the names of public bodies vary, lower case and folded as `nameTokens` folds them. */
export interface BodyWords {
  /** One word that stands for another: `hosp` -> `hospital`. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Several words that stand for others: `clinical commissioning group` -> `ccg`. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What kinds of body there are, each known by its words; the first that fits is meant. */
  readonly kinds: readonly BodyKind[];
  /** Company forms: at the end of a name they make it another body, at its start they are left over from the line above. */
  readonly legalForms: readonly string[];
  /** Words beside a name that say nothing of whose it is: `accounts payable`, `ref`. */
  readonly neutral: readonly string[];
  /** Words that say of a name in a description what is paid: `contribution`. */
  readonly payments: readonly string[];
  /** Words beside a name that make it another body: `pension fund`, `school`, `friends of`. */
  readonly others: readonly string[];
}

/** A kind of body, such as a council: names of one kind are alike where what is left without these words is alike. */
export interface BodyKind {
  readonly name: string;
  /** Any of these sets of words marks the kind. */
  readonly marks: readonly (readonly string[])[];
  /** Words that say only the kind, and come and go from spelling to spelling. */
  readonly words: readonly string[];
  /** Of those, the ones that tell bodies of one kind apart where both names have one: a county is no district. */
  readonly ranks: readonly string[];
}
