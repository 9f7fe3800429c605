import { bearsOurMark } from "#sheets/plan/our-mark";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import type { Check } from "../check.ts";
import type { Session } from "../session.ts";
import { loadUsedArea } from "../survey.ts";
import { Refusal } from "../translate-error.ts";
import { FLAG_ROW, WHOLE } from "./directory.ts";

/** The copy that an earlier run left, if it broke off. */
export interface SafeCopyStanding {
  readonly sheet: Excel.Worksheet | null;
  /** False where that run broke off before the copy was made: then nothing had been written yet. */
  readonly isWhole: boolean;
}

/**
 * Looks for the copy of an earlier run, before anything is written.
 *
 * @throws Refusal `not-our-sheet` where a sheet of its name is somebody else's, `workbook-protected` where none can be added.
 */
export function checkSafeCopy(session: Session): Check<SafeCopyStanding> {
  return () => {
    const sheet = session.workbook.worksheets.getItemOrNullObject(UNFINISHED_SHEET).load("name");
    const protection = session.workbook.protection.load("protected");
    return () => {
      if (protection.protected) throw new Refusal({ code: "workbook-protected" });
      if (sheet.isNullObject) return () => ({ sheet: null, isWhole: false });
      const used = loadUsedArea(sheet);
      const notice = sheet.getRangeByIndexes(0, 0, FLAG_ROW + 1, 1).load("values");
      return () => {
        const texts = notice.values.map(([cell]) => cell as unknown);
        if (!used.isNullObject && !bearsOurMark(UNFINISHED_SHEET, texts.slice(0, 1)))
          throw new Refusal({ code: "not-our-sheet", sheet: UNFINISHED_SHEET });
        return { sheet, isWhole: texts[FLAG_ROW] === WHOLE };
      };
    };
  };
}
