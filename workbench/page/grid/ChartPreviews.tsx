import type { ChartView, SheetView } from "#workbench/server/protocol/book";
import { ChartDrawing } from "../charts/ChartDrawing.tsx";
import { type GridLayout, HEADER, positionOf } from "./layout.ts";

/** The charts of a sheet, where they stand. */
export function ChartPreviews({ sheet, layout }: { readonly sheet: SheetView; readonly layout: GridLayout }) {
  return sheet.charts.map((chart) => <ChartPreview key={chart.id} chart={chart} layout={layout} />);
}

/** It is drawn within the cells that scroll with it: never over frozen ones that it is scrolled under. */
function ChartPreview({
  chart,
  layout: { rows, columns },
}: {
  readonly chart: ChartView;
  readonly layout: GridLayout;
}) {
  const { anchor, width, height, preview } = chart;
  const pane = {
    top: HEADER.height + (anchor.row < rows.frozen ? 0 : rows.frozenSize),
    left: HEADER.width + (anchor.column < columns.frozen ? 0 : columns.frozenSize),
  };
  const left = HEADER.width + positionOf(columns, anchor.column) + anchor.right - pane.left;
  const top = HEADER.height + positionOf(rows, anchor.row) + anchor.down - pane.top;
  return (
    <div className="chart-pane" style={pane}>
      <div className="chart" style={{ left, top, width, height }}>
        {preview ? (
          <ChartDrawing chart={chart} preview={preview} />
        ) : (
          <p>A chart of a kind that the workbench keeps and does not draw.</p>
        )}
      </div>
    </div>
  );
}
