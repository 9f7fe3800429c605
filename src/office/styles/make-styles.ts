import { STYLE_NAMES, type StyleName } from "#sheets/plan/style-names";
import type { Session } from "../session.ts";
import { translateError } from "../translate-error.ts";
import { type StyleMode, defineStyle } from "./set-look.ts";
import { lookOf } from "./style-looks.ts";

/**
 * Makes those of our named styles that the workbook lacks: one sync, none where all are there.
 *
 * A style that exists is left as it is, so that a council may give the sheets its own looks once and for all.
 *
 * @returns "direct" where the host refuses named styles; cells then get their looks one by one.
 */
export async function makeStyles(session: Session, known: Excel.StyleCollection): Promise<StyleMode> {
  const names = new Set(known.items.map((style) => style.name));
  const missing = STYLE_NAMES.filter((name) => !names.has(name));
  if (missing.length === 0) return "named";
  for (const name of missing) addStyle(session.workbook.styles, name);
  try {
    await session.sync();
    return "named";
  } catch (fault) {
    if (translateError(fault, "").code !== "api-not-supported") throw fault;
    return "direct";
  }
}

function addStyle(styles: Excel.StyleCollection, name: StyleName): void {
  styles.add(name);
  defineStyle(styles.getItem(name), lookOf(name));
}
