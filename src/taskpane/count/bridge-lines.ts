import type { PlaceCount } from "#domain/counting/place-count";

export const BRIDGE_STEPS = [
  "read",
  "notCounted",
  "reported",
  "outside",
  "apportioned",
  "paidBetween",
  "total",
  "income",
  "net",
] as const;
export type BridgeStep = (typeof BRIDGE_STEPS)[number];

/** A body, or a payer and its payee, with the pence that stand behind a figure. */
export interface NamedPence {
  readonly name: string;
  readonly pence: number;
}

/** One line of the bridge, with where its bar stands. */
export interface BridgeLine {
  readonly step: BridgeStep;
  /** As shown: a deduction is below 0. */
  readonly pence: number;
  readonly kind: "base" | "deduction" | "total";
  /** Left and right end of the bar, 0-1 of the largest figure. A deduction hangs where the total before it ends. */
  readonly bar: { readonly from: number; readonly to: number };
  /** Largest first; empty where the count does not part the figure by body. */
  readonly parts: readonly NamedPence[];
}

type Drawn = Omit<BridgeLine, "bar">;

/**
 * The bridge from what the bodies report to the total and on to net, as the pane draws it.
 *
 * What is left out stands before it where there is any: each £ left out lowers what is reported.
 *
 * @param count - figures in whole pence; the lines close as method.md has it: R − O = A, A − E = T, T − Y = N.
 * @source method.md, FORMULAS 1-6; pane.md, step 3
 */
export function bridgeLines(count: PlaceCount): readonly BridgeLine[] {
  const paid = paidByPayer(count);
  const base = (step: BridgeStep, pence: number, parts: readonly NamedPence[]): Drawn => {
    return { step, pence, kind: step === "total" ? "total" : "base", parts };
  };
  const less = (step: BridgeStep, pence: number, parts: readonly NamedPence[]): Drawn => {
    // 0 − x, since −0 would be shown as a deduction of nothing.
    return { step, pence: 0 - pence, kind: "deduction", parts };
  };
  const spending = [...count.byAgency];
  const notCounted = [...count.leftOutByClass];
  const leftOut = notCounted.some(([, pence]) => pence !== 0)
    ? [
        base("read", count.readPence, []),
        less("notCounted", count.readPence - count.reportedPence, largestFirst(notCounted)),
      ]
    : [];
  return withBars([
    ...leftOut,
    base("reported", count.reportedPence, largestFirst([...spending, ...count.outsideByAgency, ...paid])),
    less("outside", count.outsidePence, largestFirst([...count.outsideByAgency])),
    base("apportioned", count.apportionedPence, largestFirst([...spending, ...paid])),
    less("paidBetween", count.eliminatedPence, largestFirst(paidByPair(count))),
    base("total", count.totalPence, largestFirst(spending)),
    less("income", count.externalIncomePence, []),
    base("net", count.netPence, []),
  ]);
}

function paidByPayer({ pairs }: PlaceCount): [string, number][] {
  return pairs.map(({ payer, payerSaysPence }) => [payer, payerSaysPence]);
}

function paidByPair({ pairs }: PlaceCount): [string, number][] {
  return pairs.map(({ payer, payee, payerSaysPence }) => [`${payer} → ${payee}`, payerSaysPence]);
}

/** Adds what stands under one name, leaves out what comes to nothing, and sorts by size. */
export function largestFirst(entries: readonly (readonly [string, number])[]): NamedPence[] {
  const sums = new Map<string, number>();
  for (const [name, pence] of entries) sums.set(name, (sums.get(name) ?? 0) + pence);
  return [...sums]
    .map(([name, pence]) => ({ name, pence }))
    .filter(({ pence }) => pence !== 0)
    .sort((a, b) => Math.abs(b.pence) - Math.abs(a.pence));
}

function withBars(lines: readonly Drawn[]): BridgeLine[] {
  const largest = Math.max(1, ...lines.map(({ pence }) => pence));
  const onBar = (pence: number): number => Math.min(1, Math.max(0, pence / largest));
  let running = 0;
  return lines.map((line) => {
    const before = line.kind === "deduction" ? running : 0;
    const after = line.kind === "deduction" ? running + line.pence : line.pence;
    running = after;
    return { ...line, bar: { from: onBar(Math.min(before, after)), to: onBar(Math.max(before, after)) } };
  });
}
