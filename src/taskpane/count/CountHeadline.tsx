import { headline, inUnit } from "../format/money.ts";
import { rowsAtFullShare } from "../checks/check-bodies.ts";
import { useFigureHelp } from "../parts/FigureHelp.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { Mark } from "../parts/Mark.tsx";
import type { Desk } from "../step.ts";
import { COUNT } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import { countedWholeWithoutHome, type CountedView } from "./counted-view.ts";

/** The total, under the name that it may bear, with £ a head where there may be one and when it was counted. */
export function CountHeadline({ view, desk }: { readonly view: CountedView; readonly desk: Desk }) {
  const styles = useCountStyles();
  const { count, title, countedAt } = view.count;
  const total = useFigureHelp("total");
  const head = useFigureHelp("aHead");
  return (
    <div className={styles.apart}>
      <div>
        <div className={styles.named}>
          <h2 className={styles.title}>{title}</h2>
          {total.button}
        </div>
        <p className={styles.headline}>{headline(count.totalPence)}</p>
      </div>
      <div className={styles.right}>
        <p className={styles.small}>
          {aHead(view)}
          {head.button}
        </p>
        <p className={styles.small}>{countedAt === "" ? COUNT.notOnSheets : COUNT.countedAt(countedAt)}</p>
      </div>
      <CountedWhole view={view} desk={desk} />
      {total.panel}
      {head.panel}
    </div>
  );
}

/** What stands whole in the total though it may, or does, pay for other places too: it is said beside it until it is settled. */
function CountedWhole({ view, desk }: { readonly view: CountedView; readonly desk: Desk }) {
  const styles = useCountStyles();
  const homeless = countedWholeWithoutHome(view);
  const homelessPence = homeless.reduce((sum, { placePence }) => sum + placePence, 0);
  const said = [
    { bodies: homeless, pence: homelessPence, words: COUNT.withoutHome, way: COUNT.giveHomes },
    { ...rowsAtFullShare(view), words: COUNT.withoutShare, way: COUNT.giveShares },
  ];
  return said.map(({ bodies, pence, words, way }) => {
    if (bodies.length === 0) return null;
    return (
      <p key={way} className={styles.whole}>
        <Mark kind="stop" />
        <span>
          {words(bodies.length, inUnit(pence, view.place.unit))}{" "}
          <LinkButton onPress={() => desk.goTo("checks")}>{way}</LinkButton>
        </span>
      </p>
    );
  });
}

/** Payments, or part of a year, are not what a place spends on a head. */
function aHead({ place, count: { isPart, count } }: CountedView): string {
  if (isPart) return COUNT.noHeadOfPart;
  if (place.population === null || place.population <= 0) return COUNT.noPopulation;
  return COUNT.aHead(Math.round(count.totalPence / place.population));
}
