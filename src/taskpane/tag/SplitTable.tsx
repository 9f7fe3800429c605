import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { inUnit } from "../format/money.ts";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { HeardOnly } from "../parts/HeardOnly.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { SPLIT_WORDS } from "../words/tag.ts";
import { NameInput } from "./NameField.tsx";
import { addPart, partPence, readWeight, totalWeight, type TypedPart, writeWeight } from "./split-parts.ts";
import type { TagSubject } from "./tag-subject.ts";

const useStyles = makeStyles({
  table: { ...SMALL, width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  weightColumn: { width: "64px" },
  spendColumn: { width: "80px" },
  cell: {
    padding: "3px 8px 3px 0",
    textAlign: "left",
    verticalAlign: "middle",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { color: tokens.colorNeutralForeground3 },
  figure: { paddingRight: 0, textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  weight: { width: "100%", minWidth: 0, "& input": { ...SMALL, minWidth: 0, textAlign: "right" } },
  sum: {
    ...SEMIBOLD,
    borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderBottom: "0 none transparent",
  },
  total: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

export interface SplitTableProps {
  readonly subject: TagSubject;
  readonly parts: readonly TypedPart[];
  readonly themes: readonly string[];
  /** Id of the message that says what is wrong with the weights. */
  readonly weightsOffId: string;
  readonly onParts: (parts: readonly TypedPart[]) => void;
}

/** The parts of a row: theme, weight, and the £ that follows the weight as it is typed. */
export function SplitTable({ subject, parts, themes, weightsOffId, onParts }: SplitTableProps) {
  const styles = useStyles();
  const pence = partPence(parts, subject.pence);
  return (
    <table className={styles.table}>
      <caption>
        <HeardOnly>{SPLIT_WORDS.caption(subject.name)}</HeardOnly>
      </caption>
      <Heads />
      <tbody>
        {parts.map((part, at) => (
          <PartRow
            key={at}
            at={at}
            part={part}
            spend={inUnit(pence[at] ?? 0, subject.unit)}
            themes={themes}
            weightsOffId={weightsOffId}
            onPart={(changed) => onParts(parts.with(at, changed))}
          />
        ))}
        <tr>
          <td colSpan={3} className={styles.cell}>
            <AddOrRemove parts={parts} onParts={onParts} />
          </td>
        </tr>
        <SumRow parts={parts} subject={subject} pence={pence} />
      </tbody>
    </table>
  );
}

function Heads() {
  const styles = useStyles();
  const cell = mergeClasses(styles.cell, styles.head);
  return (
    <thead>
      <tr>
        <th scope="col" className={cell}>
          {SPLIT_WORDS.theme}
        </th>
        <th scope="col" className={mergeClasses(cell, styles.weightColumn)}>
          {SPLIT_WORDS.weight}
        </th>
        <th scope="col" className={mergeClasses(cell, styles.figure, styles.spendColumn)}>
          {SPLIT_WORDS.spend}
        </th>
      </tr>
    </thead>
  );
}

interface PartRowProps extends Pick<SplitTableProps, "themes" | "weightsOffId"> {
  readonly at: number;
  readonly part: TypedPart;
  readonly spend: string;
  readonly onPart: (part: TypedPart) => void;
}

function PartRow({ at, part, spend, themes, weightsOffId, onPart }: PartRowProps) {
  const styles = useStyles();
  const isWrong = part.weight.trim() !== "" && readWeight(part.weight) === null;
  return (
    <tr>
      <td className={styles.cell}>
        <NameInput
          name={SPLIT_WORDS.part(at + 1)}
          names={themes}
          value={part.theme}
          onChange={(theme) => onPart({ ...part, theme })}
        />
      </td>
      <td className={styles.cell}>
        <Input
          size="small"
          inputMode="decimal"
          className={styles.weight}
          aria-label={SPLIT_WORDS.partWeight(at + 1)}
          aria-invalid={isWrong}
          aria-describedby={weightsOffId}
          value={part.weight}
          onChange={(_, { value }) => onPart({ ...part, weight: value })}
        />
      </td>
      <td className={mergeClasses(styles.cell, styles.figure)}>{spend}</td>
    </tr>
  );
}

function AddOrRemove({ parts, onParts }: Pick<SplitTableProps, "parts" | "onParts">) {
  return (
    <>
      <LinkButton onPress={() => onParts(addPart(parts))}>{SPLIT_WORDS.add}</LinkButton>{" "}
      {parts.length > 2 && (
        <LinkButton onPress={() => onParts(parts.slice(0, -1))}>{SPLIT_WORDS.remove(parts.length)}</LinkButton>
      )}
    </>
  );
}

function SumRow({ parts, subject, pence }: Pick<SplitTableProps, "parts" | "subject"> & { pence: readonly number[] }) {
  const styles = useStyles();
  const sum = mergeClasses(styles.cell, styles.sum);
  const spend = pence.reduce((total, one) => total + one, 0);
  return (
    <tr>
      <th scope="row" className={sum}>
        {SPLIT_WORDS.total}
      </th>
      <td className={mergeClasses(sum, styles.total)}>{writeWeight(totalWeight(parts))}</td>
      <td className={mergeClasses(sum, styles.figure)}>{inUnit(spend, subject.unit)}</td>
    </tr>
  );
}
