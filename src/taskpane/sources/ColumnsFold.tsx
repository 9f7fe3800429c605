import { makeStyles, tokens } from "@fluentui/react-components";
import type { Amendments } from "#application/amendments";
import type { ColumnView, SourceView } from "#application/view/place-view";
import { NOT_USED } from "#domain/ledger/carry-mapping";
import { type Field, FIELDS } from "#domain/ledger/reading";
import { HEARD_ONLY, SEMIBOLD } from "../look/type.ts";
import { tpTokens } from "../look/tp-tokens.ts";
import { ChoiceList } from "../parts/Choice.tsx";
import { Fold } from "../parts/Fold.tsx";
import { FIELD_WORDS } from "../words/fields.ts";
import { WORDS } from "../words/catalogue.ts";
import { readColumns, withField } from "./read-columns.ts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed" },
  heard: HEARD_ONLY,
  cell: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "top",
    padding: "3px 8px 3px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    width: "128px",
    padding: "3px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
  },
  heading: { ...SEMIBOLD, display: "block" },
  sample: { display: "block", color: tokens.colorNeutralForeground3 },
  unsure: { color: tpTokens.warning },
});

const CHOICES: readonly { readonly value: Field | typeof NOT_USED; readonly label: string }[] = [
  { value: NOT_USED, label: WORDS.sources.notUsed },
  ...FIELDS.map((field) => ({ value: field, label: FIELD_WORDS[field] })),
];

/** From here on nobody needs to be asked: what the domain calls sure. */
const SURE = 0.8;
const LIKELY = 0.6;

export interface ColumnsFoldProps {
  readonly source: SourceView;
  readonly pending: Amendments;
  readonly amend: (said: Amendments) => void;
}

/** Which column is which: heading, first value, and what it is read as. */
export function ColumnsFold({ source, pending, amend }: ColumnsFoldProps) {
  const styles = useStyles();
  const columns = readColumns(source, pending.mappings?.[source.sheet]);
  const used = columns.filter(({ field }) => field !== null).length;
  return (
    <Fold level={3} heading={WORDS.sources.columns} answer={WORDS.sources.matched(used, columns.length)}>
      <table className={styles.table}>
        <caption className={styles.heard}>{WORDS.sources.columnsCaption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {WORDS.sources.heading}
            </th>
            <th scope="col" className={styles.choice}>
              {WORDS.sources.readAs}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              onChange={(field) => amend(withField(source, column, field))}
            />
          ))}
        </tbody>
      </table>
      <p>{WORDS.sources.columnHint}</p>
    </Fold>
  );
}

interface ColumnRowProps {
  readonly column: ColumnView;
  readonly onChange: (field: Field | null) => void;
}

function ColumnRow({ column, onChange }: ColumnRowProps) {
  const styles = useStyles();
  const unsure = column.field === null ? "" : doubtOf(column.confidence);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.heading}>{column.header}</span>
        <span className={styles.sample}>{column.sample}</span>
      </th>
      <td className={styles.choice}>
        <ChoiceList
          aria-label={WORDS.sources.columnIs(column.header)}
          options={CHOICES}
          value={column.field}
          placeholder={WORDS.sources.notUsed}
          onChange={(choice) => onChange(choice === NOT_USED ? null : choice)}
        />
        {unsure !== "" && <span className={styles.unsure}>{unsure}</span>}
      </td>
    </tr>
  );
}

/** Said only where it is not sure. */
function doubtOf(confidence: number): string {
  if (confidence >= SURE) return "";
  return confidence >= LIKELY ? WORDS.sources.likely : WORDS.sources.check;
}
