import type { WholeReport } from "./bench-report.ts";
import { DEMANDS } from "./demands.ts";
import { type Demand, type Judged, judgeDemand } from "./judge-demand.ts";

/** Demands that other commands measure, and where their figures stand. */
const ELSEWHERE: readonly (readonly [what: string, where: string])[] = [
  [
    "the pane: no task over 50 ms while a job runs",
    "“Tasks of the pane's thread”, “A session in the pane” and “The whole job in Chromium at 1000000 rows”",
  ],
  ["the pane: first paint, and an entry of at most 200 KB gzip", "“The start of the pane”"],
  ["a million rows through the whole job: syncs, bytes, memory", "“The whole job at 1000000 rows”"],
];

const row = (cells: readonly unknown[]): string => `| ${cells.map(String).join(" | ")} |`;

/** The report as one reads it in a window. */
export function printReport(report: WholeReport): string {
  const { rows, seed, steps } = report;
  const lines = [`${String(rows)} rows, seed ${String(seed)}`];
  for (const { id, ms, peer, peerMs, ratio } of steps) {
    const beside = peerMs === null ? peer : `${peer} ${String(peerMs)} ms, ratio ${String(ratio)}`;
    lines.push(`  ${id.padEnd(50)} ${String(ms).padStart(8)} ms   ${beside}`);
  }
  for (const [what, kind, score] of scoresOf(report)) {
    lines.push(`  ${`${what}: ${kind}`.padEnd(50)} ${score.toFixed(4)}`);
  }
  for (const demand of DEMANDS) {
    const judged = judgeDemand(demand, report);
    lines.push(`  ${demand.what}: ${measuredWords(judged)} of ${askedWords(demand)}: ${verdictWords(judged)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Steps and scores as Markdown. */
export function stepLines(report: WholeReport): string[] {
  const { rows, seed, steps } = report;
  return [
    `\`npm run -s bench -- --rows ${String(rows)} --seed ${String(seed)}\`; product and peers in turns; sums, tags, cells and findings are held against the peers' in the same run, which fails where one differs.`,
    "",
    row(["step", "ms", "peer", "peer ms", "ratio"]),
    row(["---", "---:", "---", "---:", "---:"]),
    ...steps.map(({ id, ms, peer, peerMs, ratio }) => row([id, ms, peer, peerMs ?? "–", ratio ?? "–"])),
    "",
    row(["found", "what", "score"]),
    row(["---", "---", "---:"]),
    ...scoresOf(report).map(([what, kind, score]) => row([what, kind, score.toFixed(4)])),
  ];
}

/** What is demanded, what was measured, and the cause where it is not met; as Markdown. */
export function demandLines(report: WholeReport): string[] {
  const judged = DEMANDS.map((demand) => [demand, judgeDemand(demand, report)] as const);
  return [
    `Judged by the run of ${String(report.rows)} rows, seed ${String(report.seed)}. A time that is missed by less than 1.5 times is missed within noise.`,
    "",
    row(["demand", "asked", "measured", "verdict", "cause"]),
    row(["---", "---:", "---:", "---", "---"]),
    ...judged.map(([demand, one]) =>
      row([
        demand.what,
        askedWords(demand),
        measuredWords(one),
        verdictWords(one),
        one.by === null ? "" : demand.cause,
      ]),
    ),
    ...ELSEWHERE.map(([what, where]) => row([what, "", "", `see ${where}`, ""])),
  ];
}

function scoresOf({ quality, peerQuality }: WholeReport): (readonly [what: string, kind: string, score: number])[] {
  const all = { ...quality, "suppliers, by indel ratio alone": peerQuality };
  return Object.entries(all).flatMap(([what, scores]) =>
    Object.entries(scores).map(([kind, score]) => [what, kind, Number(score)] as const),
  );
}

function askedWords({ asked }: Demand): string {
  return "most" in asked ? `≤ ${asked.most.toLocaleString("en-GB")}` : `≥ ${asked.least.toLocaleString("en-GB")}`;
}

function measuredWords({ measured }: Judged): string {
  return measured === null ? "–" : measured.toLocaleString("en-GB", { maximumSignificantDigits: 4 });
}

function verdictWords({ verdict, by }: Judged): string {
  return by === null ? verdict : `${verdict}, ${by.toPrecision(4)} times`;
}
