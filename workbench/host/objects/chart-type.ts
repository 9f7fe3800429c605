import type { BarChart, ChartGrouping } from "#workbench/model/chart";
import { notModelled } from "../batch/host-error.ts";
import { asText } from "../batch/method-arguments.ts";

type Kind = Pick<BarChart, "direction" | "grouping">;

const DIRECTIONS = { Column: "column", Bar: "bar" } as const;
const GROUPINGS: Readonly<Record<string, ChartGrouping>> = {
  Clustered: "clustered",
  Stacked: "stacked",
  Stacked100: "percentStacked",
};

/** `BarStacked100` and the like: bars and columns, flat. */
export function readChartType(value: unknown): Kind {
  const word = asText(value);
  const [, direction = "", grouping = ""] = /^(Column|Bar)(Clustered|Stacked100|Stacked)$/.exec(word) ?? [];
  const found = GROUPINGS[grouping];
  if (found === undefined) throw notModelled(`charts of type ${word}`);
  return { direction: DIRECTIONS[direction as keyof typeof DIRECTIONS], grouping: found };
}

export function chartType({ direction, grouping }: Kind): string {
  const name = direction === "column" ? "Column" : "Bar";
  return name + (Object.keys(GROUPINGS).find((word) => GROUPINGS[word] === grouping) ?? "");
}
