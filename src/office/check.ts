import type { Session } from "./session.ts";

/**
 * What is looked at before anything is written, in three steps with a sync after the first two: ask for the overview, ask
 * about what it showed, judge. The steps are apart so that several checks share their syncs.
 */
export type Check<T> = () => () => () => T;

export async function runCheck<T>(session: Session, ask: Check<T>): Promise<T> {
  const lookCloser = ask();
  await session.sync();
  const judge = lookCloser();
  await session.sync();
  return judge();
}

/** Two checks as one, for the syncs of one. */
export function bothChecks<A, B>(first: Check<A>, second: Check<B>): Check<readonly [A, B]> {
  return () => {
    const [lookFirst, lookSecond] = [first(), second()];
    return () => {
      const [judgeFirst, judgeSecond] = [lookFirst(), lookSecond()];
      return () => [judgeFirst(), judgeSecond()];
    };
  };
}

/** The workbook's sheets, tables and styles. One query each, so that a second check does not undo what the first loaded. */
export function loadOverview({ workbook }: Session): {
  readonly worksheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly styles: Excel.StyleCollection;
} {
  const { worksheets, tables, styles } = workbook;
  worksheets.load("items/name,items/protection/protected,items/autoFilter/enabled");
  tables.load("items/name,items/showTotals,items/worksheet/name,items/autoFilter/enabled");
  styles.load("items/name");
  return { worksheets, tables, styles };
}
