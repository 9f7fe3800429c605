import type { PlaceCount } from "#domain/counting/place-count";
import type { Unit } from "#domain/place/registers";
import { bare, inUnit } from "../format/money.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { COUNT, COUNT_FOLDS } from "../words/count.ts";
import type { BridgeLine, BridgeStep } from "./bridge-lines.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { FigureTable, type FigureRow } from "../parts/FigureTable.tsx";

export interface BridgeEvidenceProps {
  readonly line: BridgeLine;
  readonly view: CountedView;
  readonly desk: Desk;
}

/** Lines behind which stands how what was read becomes what is reported. */
const READ_STEPS: readonly BridgeStep[] = ["read", "notCounted", "reported"];

/** What stands behind a line of the bridge: its bodies, or where they can be read. */
export function BridgeEvidence({ line, view, desk }: BridgeEvidenceProps) {
  const styles = useCountStyles();
  const { unit } = view.place;
  if (line.step === "income" || line.step === "net") {
    return (
      <>
        <p className={styles.small}>{line.step === "income" ? COUNT.incomeByBody : COUNT.netByBody}</p>
        {view.isCounted && <LinkButton onPress={() => desk.openSheet("TP Bodies")}>{COUNT.openBodies}</LinkButton>}
      </>
    );
  }
  const show = (pence: number): string => bare(pence, unit);
  const read = READ_STEPS.includes(line.step) ? whatWasRead(view.count.count, line, show) : [];
  return (
    <>
      {read.length > 2 && <FigureTable caption={COUNT.readHead} rows={read} />}
      <Parts line={line} unit={unit} />
    </>
  );
}

function Parts({ line, unit }: Pick<BridgeEvidenceProps, "line"> & { readonly unit: Unit }) {
  const styles = useCountStyles();
  // Of what was read the classes stand in the table above.
  if (line.step === "read" || line.step === "notCounted") return null;
  if (line.parts.length === 0) return <p className={styles.small}>{COUNT.nothingHere(inUnit(0, unit))}</p>;
  const rows = line.parts.map(({ name, pence }) => ({
    name: name || COUNT_FOLDS.noBody,
    figures: [bare(pence, unit)],
  }));
  return <FigureTable caption={COUNT_FOLDS.body} rows={rows} />;
}

/** What was read and does not go on to the count: nothing leaves the total without standing here. */
function whatWasRead(count: PlaceCount, { step, parts }: BridgeLine, show: (pence: number) => string): FigureRow[] {
  const { read } = COUNT;
  const less = [
    { name: read.detail, pence: count.detailPence },
    { name: read.otherPeriod, pence: count.otherPeriodPence },
    ...[...count.leftOutByClass].map(([name, pence]) => ({ name: read.leftOut(name, pence), pence })),
    { name: read.noShare, pence: count.noSharePence },
  ].filter(({ pence }) => pence !== 0);
  return [
    { name: read.read, figures: [show(count.readPence)] },
    ...less.map(({ name, pence }) => ({ name, figures: [show(0 - pence)] })),
    {
      name: step === "reported" ? COUNT.lines.reported(parts.length) : COUNT.reported,
      figures: [show(count.reportedPence)],
      isSum: true,
    },
  ];
}
