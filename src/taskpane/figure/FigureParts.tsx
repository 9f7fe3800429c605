import type { FigureCell, FigurePart } from "#application/figures/figure-trace";
import { cellText } from "#application/figures/name-figure";
import { LinkButton } from "../parts/LinkButton.tsx";
import { FIGURE } from "../words/figure.ts";
import { shownText } from "./shown-text.ts";
import { useFigureStyles } from "./figure-styles.ts";

export interface FigurePartsProps {
  readonly parts: readonly FigurePart[];
  readonly onChoose: (cell: FigureCell) => void;
}

/** Cells with what they show; each leads on to what is behind it. */
export function FigureParts({ parts, onChoose }: FigurePartsProps) {
  const styles = useFigureStyles();
  return (
    <ul className={styles.list}>
      {parts.map((part) => {
        const { sheet, row, column, name } = part;
        const place = cellText(part);
        return (
          <li key={place} className={styles.item}>
            <span>
              {name}
              <span className={styles.small}>
                <LinkButton name={FIGURE.open(place)} onPress={() => onChoose({ sheet, row, column })}>
                  {place}
                </LinkButton>
              </span>
            </span>
            <span className={styles.figure}>{shownText(part.shown)}</span>
          </li>
        );
      })}
    </ul>
  );
}
