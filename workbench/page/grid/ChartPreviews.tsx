import type { ChartView, SheetView } from "#workbench/server/protocol/book";
import { ChartDrawing } from "../charts/ChartDrawing.tsx";
import { type GridLayout, HEADER, positionOf } from "./layout.ts";

/** The charts of a sheet, where they stand. */
export function ChartPreviews({ sheet, layout }: { readonly sheet: SheetView; readonly layout: GridLayout }) {
  return sheet.charts.map((chart) => <ChartPreview key={chart.id} chart={chart} layout={layout} />);
}

function ChartPreview({ chart, layout }: { readonly chart: ChartView; readonly layout: GridLayout }) {
  const { anchor, width, height, preview } = chart;
  const left = HEADER.width + positionOf(layout.columns, anchor.column) + anchor.right;
  const top = HEADER.height + positionOf(layout.rows, anchor.row) + anchor.down;
  return (
    <div className="chart" style={{ left, top, width, height }}>
      {preview ? <ChartDrawing chart={chart} preview={preview} /> : <p>A chart of a kind that the workbench keeps and does not draw.</p>}
    </div>
  );
}
