import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { LinkButton } from "../parts/LinkButton.tsx";
import { FILTER_WORDS } from "../words/filter.ts";
import { bodiesOf, isFiltering, NO_FILTER, type QueueFilter, readLeast } from "./queue-filter.ts";
import { useTagStyles } from "./tag-styles.ts";
import { queueOf } from "./tag-subject.ts";
import type { Tagging } from "./use-tagging.ts";

/** Fewer are read at a glance. */
const WORTH_FILTERING = 8;

/** Narrows the queue by words, source, body and amount; says how much is left while it does. */
export function FilterQueue({ tagging }: { readonly tagging: Tagging }) {
  const styles = useTagStyles();
  const [isOpen, setOpen] = useState(false);
  const { view, filter, queue, setFilter } = tagging;
  const all = queueOf(view).length;
  const isOn = isFiltering(filter);
  if (all < WORTH_FILTERING && !isOn) return null;
  return (
    <div role="group" aria-label={FILTER_WORDS.name}>
      <div className={styles.apart}>
        <span className={styles.quiet}>{isOn ? FILTER_WORDS.shown(queueOf({ tags: queue }).length, all) : ""}</span>
        <span>
          {isOn && <LinkButton onPress={() => setFilter(NO_FILTER)}>{FILTER_WORDS.clear}</LinkButton>}{" "}
          <LinkButton onPress={() => setOpen(!isOpen)}>{isOpen ? FILTER_WORDS.close : FILTER_WORDS.open}</LinkButton>
        </span>
      </div>
      {isOpen && <FilterFields tagging={tagging} />}
    </div>
  );
}

function FilterFields({ tagging: { view, filter, setFilter } }: { readonly tagging: Tagging }) {
  const styles = useTagStyles();
  const amend = (change: Partial<QueueFilter>): void => setFilter({ ...filter, ...change });
  const isBad = filter.least.trim() !== "" && readLeast(filter.least) === null;
  return (
    <>
      <div className={styles.pair}>
        <TextField label={FILTER_WORDS.text} value={filter.text} onChange={(text) => amend({ text })} />
        <TextField
          label={FILTER_WORDS.least}
          value={filter.least}
          onChange={(least) => amend({ least })}
          wrong={isBad ? FILTER_WORDS.badLeast : ""}
        />
      </div>
      <div className={styles.pair}>
        <OneOf
          label={FILTER_WORDS.sheet}
          names={[...new Set(view.sources.map(({ sheet }) => sheet))]}
          value={filter.sheet}
          onChange={(sheet) => amend({ sheet })}
        />
        <OneOf
          label={FILTER_WORDS.body}
          names={bodiesOf(view.tags)}
          value={filter.body}
          onChange={(body) => amend({ body })}
        />
      </div>
    </>
  );
}

interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, onChange, wrong = "" }: FilterFieldProps & { readonly wrong?: string }) {
  const styles = useTagStyles();
  return (
    <Field
      size="small"
      label={label}
      className={styles.field}
      validationState={wrong === "" ? "none" : "error"}
      validationMessage={wrong === "" ? null : wrong}
    >
      <Input size="small" className={styles.input} value={value} onChange={(_, typed) => onChange(typed.value)} />
    </Field>
  );
}

function OneOf({ label, names, value, onChange }: FilterFieldProps & { readonly names: readonly string[] }) {
  const styles = useTagStyles();
  return (
    <Field size="small" label={label} className={styles.field}>
      <Select size="small" className={styles.select} value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        <option value="">{FILTER_WORDS.all}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
