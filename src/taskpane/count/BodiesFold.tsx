import type { Agency } from "#domain/place/registers";
import { bare } from "../format/money.ts";
import { figure } from "../format/numbers.ts";
import { Fold } from "../parts/Fold.tsx";
import { COUNT, COUNT_FOLDS } from "../words/count.ts";
import { largestFirst } from "./bridge-lines.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { FigureTable } from "../parts/FigureTable.tsx";

/** What each body spends in the place, with its home, and which bodies are expected and not there. */
export function BodiesFold({ view }: { readonly view: CountedView }) {
  const styles = useCountStyles();
  const { count, title } = view.count;
  const { unit } = view.place;
  const bodies = largestFirst([...count.byAgency]);
  const homeOf = new Map(view.registers.agencies.map((agency) => [agency.name, agency]));
  const missing = view.registers.agencies.filter(
    ({ expected, name }) => expected === true && !count.byAgency.has(name),
  );
  const rows = bodies.map(({ name, pence }) => ({
    name: name || COUNT_FOLDS.noBody,
    small: smallOf(homeOf.get(name), count.totalPence === 0 ? 0 : pence / count.totalPence),
    figures: [bare(pence, unit)],
  }));
  return (
    <Fold help="bodies" heading={COUNT.folds.bodies} answer={figure(bodies.length)}>
      <FigureTable
        caption={COUNT.folds.bodies}
        headings={[COUNT_FOLDS.body, unit]}
        rows={[...rows, { name: title, figures: [bare(count.totalPence, unit)], isSum: true }]}
      />
      {missing.length > 0 && (
        <p className={styles.text}>{COUNT_FOLDS.expected(missing.map(({ name }) => name).join(", "))}</p>
      )}
    </Fold>
  );
}

function smallOf(agency: Agency | undefined, part: number): string {
  const home = agency?.home ?? null;
  return `${home === null ? COUNT_FOLDS.noHome : COUNT_FOLDS.home[home]}, ${COUNT_FOLDS.ofTotal(part)}`;
}
