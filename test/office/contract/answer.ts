import type { Result } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";
import type { Bench, OpenBench, SheetDraft } from "../bench.ts";

/** The value of an answer. @throws where the port refused: the test did not expect that. */
export function valueOf<T>(answer: Result<T, WorkbookError>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** The refusal in an answer. @throws where there is none. */
export function refusalOf(answer: Result<unknown, WorkbookError>): WorkbookError {
  if (answer.ok) throw new Error("expected a refusal, and the port did it");
  return answer.error;
}

/** Opens a bench for one test and closes it whatever happens. */
export async function withBench(
  open: OpenBench,
  drafts: readonly SheetDraft[],
  test: (bench: Bench) => Promise<void>,
): Promise<void> {
  const bench = await open(drafts);
  try {
    await test(bench);
  } finally {
    await bench.close();
  }
}

/** Opens benches whose requests stay under so many bytes, so that small workbooks take several chunks. */
export function limitedTo(payloadBytes: number, open: OpenBench): OpenBench {
  return (drafts) => open(drafts, { payloadBytes });
}
