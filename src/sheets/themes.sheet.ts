import type { Theme } from "#domain/place/registers";
import type { BookLayout } from "./layout/book-layout.ts";
import { LOOK, tablePlan, valueColumn } from "./plan/columns.ts";
import { planSheet } from "./plan/frame.ts";
import type { SheetPlan } from "./plan/sheet-plan.ts";

interface ThemeInUse {
  readonly theme: Theme | undefined;
  /** Only the rows say it. */
  readonly isOpen: boolean;
  /** Rows that are counted say it. */
  readonly isUsed: boolean;
}

/** `?` where the rows alone say the theme, until a person writes Y; what he has put out of use stays so. */
function activeOf({ theme, isOpen, isUsed }: ThemeInUse): string {
  if (theme?.notListed === "N") return "N";
  return isOpen || (theme?.notListed === "?" && !isUsed) ? "?" : "Y";
}

/** TP Themes: the themes registered and in use. */
export function planThemesSheet(book: BookLayout): SheetPlan {
  const { themes, registers, openThemes } = book.input;
  const registered = new Map(registers.themes.map((theme) => [theme.name, theme]));
  const of = (read: (name: string) => string | undefined) => themes.map((name) => read(name) || null);
  return planSheet(book, {
    name: "TP Themes",
    group: "input",
    title: "The themes",
    source: "One row a theme. A row of spending may stand under several: see TP Splits.",
    widths: [150, 243, 90, 44],
    tables: [
      tablePlan("TP_Themes", [
        valueColumn("Theme", themes, LOOK.input),
        valueColumn(
          "Description",
          of((name) => registered.get(name)?.description),
          LOOK.input,
        ),
        valueColumn(
          "Pack",
          of((name) => registered.get(name)?.pack),
          LOOK.input,
        ),
        valueColumn(
          "Active",
          of((name) =>
            activeOf({
              theme: registered.get(name),
              isOpen: openThemes?.has(name) === true,
              isUsed: book.input.count.byTheme.has(name),
            }),
          ),
          LOOK.input,
        ),
      ]),
    ],
    checkLine: { id: "B3", text: "spending that carries a theme", row: Math.max(1, themes.length) + 6 },
    page: { orientation: "portrait" },
  });
}
