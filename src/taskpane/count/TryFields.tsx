import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ShareView } from "#application/view/place-view";
import { percent } from "../format/numbers.ts";
import { COUNT_FOLDS } from "../words/count.ts";
import { SHARE_FORM } from "../words/share-form.ts";
import { UNITS } from "./share-units.ts";
import { DIRECT, GIVEN, readPercent, type WayTried } from "./try-share.ts";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalM,
  },
  wide: { gridColumnStart: "1", gridColumnEnd: "3" },
  // Fluent's own least width would push the pane wider than it is.
  narrow: { minWidth: 0, width: "100%", minHeight: "24px" },
});

export interface TryFieldsProps {
  readonly shares: readonly ShareView[];
  readonly used: ShareView;
  readonly onBody: (at: number) => void;
  readonly tried: WayTried;
  readonly onTried: (tried: WayTried) => void;
}

/** The body whose share is tried, and what is tried: a basis for which it has drivers, or a share in per cent. */
export function TryFields(props: TryFieldsProps) {
  const styles = useStyles();
  const { shares, used, onBody, tried, onTried } = props;
  const narrow = { size: "small" as const, className: styles.narrow, select: { className: styles.narrow } };
  return (
    <div className={styles.fields}>
      <Field size="small" label={COUNT_FOLDS.tryBody} hint={wayNow(used)} className={styles.wide}>
        <Select {...narrow} value={String(shares.indexOf(used))} onChange={(_, { value }) => onBody(Number(value))}>
          {shares.map((share, index) => (
            <option key={index} value={String(index)}>
              {nameOf(share, shares)}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label={COUNT_FOLDS.tryWay}>
        <Select {...narrow} value={tried.way} onChange={(_, { value }) => onTried({ ...tried, way: value })}>
          <option value={GIVEN}>{COUNT_FOLDS.tryGiven}</option>
          {used.instead.map(({ basis, share }) => (
            <option key={basis} value={basis}>
              {`${basis}, ${percent(share)}`}
            </option>
          ))}
          <option value={UNITS}>{SHARE_FORM.units}</option>
        </Select>
      </Field>
      {tried.way === GIVEN && <PercentField tried={tried} onTried={onTried} />}
    </div>
  );
}

/** The body; with its way where its lines come to the place by several. In one line the way would be cut. */
function nameOf(share: ShareView, shares: readonly ShareView[]): string {
  const body = share.agency || COUNT_FOLDS.noBody;
  const isAlone = shares.filter(({ agency }) => agency === share.agency).length === 1;
  if (isAlone) return body;
  const isByFigure = share.share !== null && share.basis !== DIRECT;
  return `${body}, ${wayNow(share)}${isByFigure ? `, ${percent(share.share)}` : ""}`;
}

/** How the body's lines come to the place now. */
function wayNow({ basis, share, whole }: Pick<ShareView, "basis" | "share" | "whole">): string {
  if (share === null) return SHARE_FORM.noShareYet;
  return basis === DIRECT && whole === null ? SHARE_FORM.whole : basis;
}

function PercentField({ tried, onTried }: Pick<TryFieldsProps, "tried" | "onTried">) {
  const styles = useStyles();
  const { typed } = tried;
  const isWrong = typed.trim() !== "" && readPercent(typed) === null;
  return (
    <Field size="small" label={COUNT_FOLDS.tryPercent} {...(isWrong && { validationMessage: COUNT_FOLDS.tryWrong })}>
      <Input
        size="small"
        className={styles.narrow}
        input={{ className: styles.narrow }}
        inputMode="decimal"
        value={typed}
        onChange={(_, { value }) => onTried({ ...tried, typed: value })}
      />
    </Field>
  );
}
