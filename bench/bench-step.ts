/** One measured step. Milliseconds are medians; product and peer took turns in one run. */
export interface BenchStep {
  readonly id: string;
  readonly ms: number;
  readonly peer: string;
  /** null = the peer is not installed, or there is none. */
  readonly peerMs: number | null;
  /** Time of the product as a multiple of the peer's. Machines are noisy: under 1.5 either way is a tie. */
  readonly ratio: number | null;
}

export interface Peer {
  readonly name: string;
  /** null = not installed. */
  readonly work: (() => unknown) | null;
}

type Measuring = (id: string, product: () => unknown, peers: readonly Peer[]) => Promise<BenchStep[]>;

/**
 * Measures product and peers in turns, so that what else the machine does hits all alike; one step a peer.
 *
 * @param runs - fewer where a peer takes minutes. @param warming - runs of each before, at the least; 0 = none: what is compiled and
 * cached by then is so for both. A pass of some milliseconds is compiled only after a dozen runs, and has them.
 */
export function measuring(runs: number, warming = 1): Measuring {
  return async (id, product, peers) => {
    const times = new Map<string, number[]>([["", []]]);
    const works = [product, ...peers.flatMap(({ work }) => work ?? [])];
    if (warming > 0) for (const work of works) await warm(work, warming);
    for (let run = 0; run < runs; run++) {
      await timeOf(product, times, "");
      for (const { name, work } of peers) if (work) await timeOf(work, times, name);
    }
    const ms = median(times.get("") ?? []);
    if (peers.length === 0) return [stepBeside(id, ms, { peer: "none", peerMs: null })];
    return peers.map(({ name, work }) =>
      stepBeside(id, ms, { peer: name, peerMs: work ? median(times.get(name) ?? []) : null }),
    );
  };
}

/** A step from times that were taken by themselves. */
export function stepBeside(
  id: string,
  ms: number,
  { peer, peerMs }: { readonly peer: string; readonly peerMs: number | null },
): BenchStep {
  return { id, ms: tidy(ms), peer, peerMs: peerMs && tidy(peerMs), ratio: peerMs && tidy(ms / peerMs) };
}

/** So many runs before, or so many milliseconds of them: what takes seconds is compiled while it first runs. */
const [MOST_WARMING, WARMING_MS] = [12, 500];

async function warm(work: () => unknown, least: number): Promise<void> {
  const end = performance.now() + WARMING_MS;
  for (let run = 0; run < least || (run < MOST_WARMING && performance.now() < end); run++) await work();
}

async function timeOf(work: () => unknown, times: Map<string, number[]>, name: string): Promise<void> {
  const start = performance.now();
  await work();
  times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function tidy(value: number): number {
  return Number(value.toPrecision(4));
}
