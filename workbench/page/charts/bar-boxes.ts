import type { ChartPreview } from "#workbench/model/chart-preview";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Bar extends Box {
  readonly series: number;
  readonly category: number;
  readonly value: number;
}

export interface Plot {
  readonly box: Box;
  /** Ends of the value axis. */
  readonly least: number;
  readonly most: number;
}

/** Where each bar of a chart stands, in the plot's own pixels; bars without a height are left out. */
export function barBoxes(preview: ChartPreview, plot: Plot): Bar[] {
  return preview.categories.flatMap((_, category) => {
    const stack = { up: 0, down: 0 };
    const whole = preview.series.reduce((sum, { values }) => sum + Math.abs(values[category] ?? 0), 0);
    return preview.series.flatMap(({ values }, series) => {
      const value = values[category] ?? 0;
      const [from, to] = reachOf(preview, { value, whole, stack });
      return from === to ? [] : [{ ...boxOf(preview, plot, { category, series, from, to }), series, category, value }];
    });
  });
}

/** From where to where on the value axis a bar reaches; stacked ones begin where those before them end. */
function reachOf(
  { kind: { grouping } }: ChartPreview,
  { value, whole, stack }: { value: number; whole: number; stack: { up: number; down: number } },
): [from: number, to: number] {
  if (grouping === "clustered") return [0, value];
  const part = grouping === "percentStacked" ? (whole === 0 ? 0 : value / whole) : value;
  const side = part < 0 ? "down" : "up";
  const from = stack[side];
  stack[side] += part;
  return [from, from + part];
}

function boxOf(
  { kind, categories, series: all, gapWidth, reversed }: ChartPreview,
  { box, least, most }: Plot,
  { category, series, from, to }: { category: number; series: number; from: number; to: number },
): Box {
  const stands = kind.direction === "column";
  const length = stands ? box.height : box.width;
  const band = (stands ? box.width : box.height) / categories.length;
  const side = kind.grouping === "clustered" ? all.length : 1;
  const thickness = band / (side + gapWidth / 100);
  // Lying bars begin at the bottom, unless their order is turned.
  const place = stands || reversed ? category : categories.length - 1 - category;
  const across = place * band + (band - thickness * side) / 2 + (side > 1 ? series * thickness : 0);
  const scale = (value: number): number => ((Math.min(most, Math.max(least, value)) - least) / (most - least)) * length;
  const [low, high] = [Math.min(scale(from), scale(to)), Math.max(scale(from), scale(to))];
  return stands
    ? { x: box.x + across, y: box.y + box.height - high, width: thickness, height: high - low }
    : { x: box.x + low, y: box.y + across, width: high - low, height: thickness };
}
