import type { ChartPreview } from "#workbench/model/chart-preview";
import type { ChartView } from "#workbench/server/protocol/book";
import { barBoxes, type Box, type Plot } from "./bar-boxes.ts";

/** Where a chart names no colour: the accents of Office's theme. */
const ACCENTS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"] as const;

interface Props {
  readonly chart: ChartView;
  readonly preview: ChartPreview;
}

/** A bar or column chart, near enough to Excel's drawing of it to see what it says. */
export function ChartDrawing({ chart: { width, height, ticks }, preview }: Props) {
  const box = plotBox(preview, width, height);
  const plot = { box, least: ticks[0]?.value ?? 0, most: ticks.at(-1)?.value ?? 1 };
  const name = preview.title ?? preview.name;
  return (
    <svg
      role="img"
      aria-label={`Chart: ${name}`}
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
    >
      <rect width={width} height={height} fill="#ffffff" stroke="#d1d1d1" />
      {preview.title !== undefined && (
        <text x={width / 2} y={20} textAnchor="middle" className="chart-title">
          {preview.title}
        </text>
      )}
      <ValueAxis plot={plot} ticks={ticks} stands={preview.kind.direction === "column"} />
      {barBoxes(preview, plot).map((bar) => (
        <rect key={`${String(bar.series)} ${String(bar.category)}`} {...shapeOf(bar)} {...paintOf(preview, bar.series)}>
          <title>{`${preview.categories[bar.category] ?? ""}, ${preview.series[bar.series]?.name ?? ""}: ${bar.value.toLocaleString("en-GB")}`}</title>
        </rect>
      ))}
      <Categories preview={preview} box={box} />
      {preview.legend !== undefined && <Legend preview={preview} width={width} y={height - 12} />}
    </svg>
  );
}

function shapeOf({ x, y, width, height }: Box): Box {
  return { x, y, width: Math.max(width, 0.5), height: Math.max(height, 0.5) };
}

/** Room for the words around the bars. */
function plotBox(preview: ChartPreview, width: number, height: number): Box {
  const longest = Math.max(0, ...preview.categories.map((name) => name.length));
  const left = preview.kind.direction === "bar" ? Math.min(width * 0.4, longest * 6 + 16) : 64;
  const top = preview.title === undefined ? 16 : 36;
  const bottom = (preview.legend === undefined ? 12 : 32) + 28;
  return { x: left, y: top, width: Math.max(20, width - left - 20), height: Math.max(20, height - top - bottom) };
}

function paintOf({ series }: ChartPreview, index: number): { fill: string; stroke?: string; strokeWidth?: number } {
  const { colour, line } = series[index] ?? {};
  const fill = colour === null ? "none" : `#${colour ?? ACCENTS[index % ACCENTS.length]}`;
  if (line === undefined || line === "none") return { fill };
  return { fill, stroke: `#${line.colour ?? "404040"}`, strokeWidth: line.weight ?? 0.75 };
}

function ValueAxis({
  plot: { box, least, most },
  ticks,
  stands,
}: {
  plot: Plot;
  ticks: ChartView["ticks"];
  stands: boolean;
}) {
  return ticks.map(({ value, text }) => {
    const part = (value - least) / (most - least || 1);
    const [x, y] = [box.x + part * box.width, box.y + box.height - part * box.height];
    return stands ? (
      <g key={value}>
        <line x1={box.x} x2={box.x + box.width} y1={y} y2={y} className="chart-grid" />
        <text x={box.x - 6} y={y + 4} textAnchor="end">
          {text}
        </text>
      </g>
    ) : (
      <g key={value}>
        <line x1={x} x2={x} y1={box.y} y2={box.y + box.height} className="chart-grid" />
        <text x={x} y={box.y + box.height + 16} textAnchor="middle">
          {text}
        </text>
      </g>
    );
  });
}

function Categories({ preview, box }: { readonly preview: ChartPreview; readonly box: Box }) {
  const { categories, kind, reversed } = preview;
  const band = (kind.direction === "column" ? box.width : box.height) / Math.max(1, categories.length);
  return categories.map((name, index) => {
    const lines = name.split("\n");
    if (kind.direction === "column") {
      const room = Math.max(3, Math.floor(band / 6));
      return (
        <text key={index} x={box.x + (index + 0.5) * band} y={box.y + box.height + 16} textAnchor="middle">
          {name.length > room ? `${name.slice(0, room - 1)}…` : name}
        </text>
      );
    }
    const place = reversed ? index : categories.length - 1 - index;
    return (
      <text key={index} x={box.x - 8} y={box.y + (place + 0.5) * band + 4 - (lines.length - 1) * 6} textAnchor="end">
        {lines.map((line, at) => (
          <tspan key={at} x={box.x - 8} dy={at === 0 ? 0 : 13}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}

function Legend({ preview, width, y }: { readonly preview: ChartPreview; readonly width: number; readonly y: number }) {
  const shown = preview.series.map((series, index) => ({ ...series, index })).filter(({ colour }) => colour !== null);
  const room = width / Math.max(1, shown.length);
  return shown.map(({ name, index }, at) => (
    <g key={index}>
      <rect x={room * at + 16} y={y - 8} width={9} height={9} {...paintOf(preview, index)} />
      <text x={room * at + 30} y={y}>
        {name}
      </text>
    </g>
  ));
}
