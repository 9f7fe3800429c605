import type { ChartView, SheetView } from "#workbench/server/protocol/book";
import { type GridLayout, HEADER } from "./layout.ts";

/** The charts of a sheet, drawn by the server and shown where they stand. */
export function ChartPreviews({ sheet, layout }: { readonly sheet: SheetView; readonly layout: GridLayout }) {
  const { rows, columns } = layout;
  const left = HEADER.width + columns.frozenSize - columns.axis.offsetOf(columns.first);
  const top = HEADER.height + rows.frozenSize - rows.axis.offsetOf(rows.first);
  return sheet.charts.map((chart) => <ChartPreview key={chart.id} chart={chart} corner={{ left, top }} />);
}

function ChartPreview({ chart, corner }: { readonly chart: ChartView; readonly corner: { left: number; top: number } }) {
  const { title, left, top, width, height, svg } = chart;
  return (
    <img
      className="chart"
      alt={`Chart: ${title}`}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      style={{ left: corner.left + left, top: corner.top + top, width, height }}
    />
  );
}
