import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ShareView } from "#application/view/place-view";
import { LinkButton } from "../parts/LinkButton.tsx";
import { COUNT_FOLDS } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { TriedTotal } from "./TriedTotal.tsx";
import { readPercent, sharesInUse, tryShare } from "./try-share.ts";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 88px",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  // Fluent's own least width would push the pane wider than it is.
  narrow: { minWidth: 0, width: "100%", minHeight: "24px" },
});

/** Tries another share for one body: a trial on the screen, nothing is written. */
export function TryShare({ view, onOpenDrivers }: { readonly view: CountedView; readonly onOpenDrivers: () => void }) {
  const styles = useCountStyles();
  const shares = sharesInUse(view.count.shares).filter(({ share }) => share !== null);
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState("");
  const used = shares[at] ?? shares[0];
  if (!used) return null;
  const part = readPercent(typed);
  const tried = part === null ? null : tryShare(used, part, view.count.count.totalPence);
  return (
    <div role="group" aria-label={COUNT_FOLDS.tryHeading}>
      <TryFields shares={shares} at={at} onBody={setAt} typed={typed} onTyped={setTyped} />
      {tried && <TriedTotal words={COUNT_FOLDS.tried(used.agency)} tried={tried} unit={view.place.unit} />}
      <p className={styles.text}>{COUNT_FOLDS.triedOnly}</p>
      {view.isCounted && <LinkButton onPress={onOpenDrivers}>{COUNT_FOLDS.openDrivers}</LinkButton>}
    </div>
  );
}

interface TryFieldsProps {
  readonly shares: readonly ShareView[];
  readonly at: number;
  readonly onBody: (at: number) => void;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

function TryFields({ shares, at, onBody, typed, onTyped }: TryFieldsProps) {
  const styles = useStyles();
  const isWrong = typed.trim() !== "" && readPercent(typed) === null;
  return (
    <div className={styles.fields}>
      <Field size="small" label={COUNT_FOLDS.tryBody}>
        <Select
          size="small"
          className={styles.narrow}
          select={{ className: styles.narrow }}
          value={String(at)}
          onChange={(_, { value }) => onBody(Number(value))}
        >
          {shares.map(({ agency, basis }, index) => (
            <option key={index} value={String(index)}>
              {`${agency}, ${basis}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label={COUNT_FOLDS.tryPercent} {...(isWrong && { validationMessage: COUNT_FOLDS.tryWrong })}>
        <Input
          size="small"
          className={styles.narrow}
          input={{ className: styles.narrow }}
          inputMode="decimal"
          value={typed}
          onChange={(_, { value }) => onTyped(value)}
        />
      </Field>
    </div>
  );
}
