import { makeStyles, tokens } from "@fluentui/react-components";
import { inUnit } from "../format/money.ts";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { Mark } from "../parts/Mark.tsx";
import { SPLIT_WORDS } from "../words/tag.ts";
import { levelLast, partPence, readWeight, totalWeight, type TypedPart, writeWeight } from "./split-parts.ts";
import type { TagSubject } from "./tag-subject.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  strong: SEMIBOLD,
});

export interface WeightsOffProps {
  readonly id: string;
  readonly subject: TagSubject;
  readonly parts: readonly TypedPart[];
  readonly onParts: (parts: readonly TypedPart[]) => void;
}

/** What is wrong with the weights, what it means in £, and the one press that puts it right. */
export function WeightsOff({ id, subject, parts, onParts }: WeightsOffProps) {
  const styles = useStyles();
  const total = totalWeight(parts);
  const isUntouched = parts.every(({ weight }) => weight.trim() === "");
  const hasBad = parts.some(({ weight }) => weight.trim() !== "" && readWeight(weight) === null);
  if (isUntouched || (total === 10_000 && !hasBad)) return <div id={id} />;
  const level = hasBad ? null : levelLast(parts);
  return (
    <div id={id} className={styles.root}>
      <Mark kind="stop" words="" />
      <div>
        {total !== 10_000 && <b className={styles.strong}>{SPLIT_WORDS.short(writeWeight(total))}</b>}{" "}
        {hasBad ? SPLIT_WORDS.badWeight : wordDifference(subject, parts, total)}{" "}
        {level !== null && (
          <LinkButton onPress={() => onParts(level.parts)}>{wordLevel(level.change, parts)}</LinkButton>
        )}
      </div>
    </div>
  );
}

function wordDifference({ pence, unit }: TagSubject, parts: readonly TypedPart[], total: number): string {
  const shared = partPence(parts, pence).reduce((sum, one) => sum + one, 0);
  const amount = inUnit(Math.abs(pence - shared), unit);
  return total < 10_000 ? SPLIT_WORDS.noTheme(amount) : SPLIT_WORDS.twice(amount);
}

function wordLevel(change: number, parts: readonly TypedPart[]): string {
  const name = parts.at(-1)?.theme.trim() ?? "";
  const to = name === "" ? SPLIT_WORDS.partNamed(parts.length) : name;
  return change > 0 ? SPLIT_WORDS.give(writeWeight(change), to) : SPLIT_WORDS.take(writeWeight(-change), to);
}
