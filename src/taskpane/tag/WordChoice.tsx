import { Field, Select } from "@fluentui/react-components";
import { useTagStyles } from "./tag-styles.ts";

export interface WordChoiceProps<Word extends string> {
  readonly label: string;
  /** What each word is called on screen; "" = as the source says. */
  readonly words: Readonly<Record<Word, string>>;
  readonly value: Word;
  readonly onChange: (word: Word) => void;
}

/** One of a few words that are fixed. */
export function WordChoice<Word extends string>({ label, words, value, onChange }: WordChoiceProps<Word>) {
  const styles = useTagStyles();
  return (
    <Field size="small" label={label} className={styles.field}>
      <Select size="small" value={value} onChange={(_, { value: chosen }) => onChange(chosen as Word)}>
        {(Object.entries(words) as [Word, string][]).map(([word, shown]) => (
          <option key={word} value={word}>
            {shown}
          </option>
        ))}
      </Select>
    </Field>
  );
}
