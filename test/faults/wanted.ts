import { openHost } from "#workbench/cli/open-host";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { type BookState, councilCells, differences, stateOf } from "./book-state.ts";
import type { FaultKind } from "./fault-kinds.ts";
import { type CouncilSheet, councilSheets } from "./books.ts";
import type { Recounts } from "./recounts.ts";
import { type Books, groundOf, plainRecount, type Told, type UseCase } from "./use-case.ts";

/** What is right after a use case, with or without its effect. */
export interface Wanted {
  /** Round trips of the use case itself where nobody changes anything. */
  readonly syncs: number;
  /** As saved, and after the use case. */
  readonly standing: readonly BookState[];
  /** After a plain Recount of either. */
  readonly recounted: readonly BookState[];
  /** The council's cells as they were, and as a co-author's change makes them. */
  readonly council: ReadonlySet<string>;
}

type Change = (model: WorkbookModel) => void;

interface Undisturbed {
  readonly syncs: number;
  readonly standing: BookState;
  readonly recounted: BookState;
}

/** How much of a use case is run: nothing where only others do something, `steps` = what is done before the rest of it. */
type Run = "nothing" | "steps" | "all";

interface Meanwhile {
  readonly run: Run;
  /** What others do before it. */
  readonly first?: Change | undefined;
  /** A plain Recount between the two. */
  readonly isRecounted?: boolean;
  /** And after it, before a Recount. */
  readonly then?: Change | undefined;
}

/** What is right after a use case, fault by fault; what does not depend on the fault is found once. */
export class WantedStates {
  private readonly useCase: UseCase;
  private readonly bytes: Uint8Array;
  private readonly recounts: Recounts;
  private readonly quiet = new Map<Run, Promise<Undisturbed>>();

  /** @param recounts - of other use cases too. */
  constructor(useCase: UseCase, books: Books, recounts: Recounts) {
    this.useCase = useCase;
    this.bytes = books[useCase.book];
    this.recounts = recounts;
  }

  /**
   * Runs the use case undisturbed, with a co-author's change before it and with the change after it, to know what is right: names
   * that rows were given before they were sorted stay with them. Where the change is taken back by who reads the message, what
   * is right without it is right as well.
   */
  async after(fault: FaultKind): Promise<Wanted> {
    const isRefused = fault.refuses?.(this.useCase) === true;
    const { change, mend }: Partial<FaultKind> = isRefused ? {} : fault;
    const ends = await this.runsWith({ first: change, then: mend });
    const elsewhere =
      isRefused && fault.recountsElsewhere?.(this.useCase) === true
        ? await this.runsWith({ first: fault.change, isRecounted: true, then: fault.mend })
        : [];
    const then = (model: WorkbookModel): void => {
      change?.(model);
      mend?.(model);
    };
    const later = change ? await this.runsWith({ then }) : [];
    const unharmed = mend ? await this.runsWith({}) : [];
    return {
      syncs: (await this.settled({ run: "all" })).syncs,
      standing: ends.map(({ standing }) => standing),
      // Without the use case a book that was never counted stays so: that is no end.
      recounted: [...ends, ...elsewhere, ...later, ...unharmed]
        .filter((one) => this.isCounted || one.syncs > 0)
        .map(recountedOf),
      council: allowedCells(this.bytes, councilSheets(this.useCase.book), fault.change),
    };
  }

  private get isCounted(): boolean {
    return this.useCase.book !== "uncounted";
  }

  /** Without the use case, with it, and where it is several things with some of them. */
  private async runsWith(others: Omit<Meanwhile, "run">): Promise<Undisturbed[]> {
    const runs: Run[] = ["nothing", ...(this.useCase.steps ? (["steps"] as const) : []), "all"];
    const settled: Undisturbed[] = [];
    for (const run of runs) settled.push(await this.settled({ ...others, run }));
    return settled;
  }

  private settled(others: Meanwhile): Promise<Undisturbed> {
    if (others.first || others.then) return this.settle(others);
    let known = this.quiet.get(others.run);
    if (!known) this.quiet.set(others.run, (known = this.settle(others)));
    return known;
  }

  private async settle({ run, first, isRecounted, then }: Meanwhile): Promise<Undisturbed> {
    const model = openXlsx(this.bytes);
    first?.(model);
    const host = await openHost(model);
    try {
      if (isRecounted) expectDone(await plainRecount(groundOf(host)));
      const { prepare, steps = prepare } = this.useCase;
      const work = await (run === "steps" ? steps : prepare)(groundOf(host));
      const began = host.session.counters.syncs;
      if (run !== "nothing") await doneOrRefused(model, work, first);
      const syncs = host.session.counters.syncs - began;
      const standing = stateOf(model);
      then?.(model);
      if (run === "nothing" && !this.isCounted) return { syncs, standing, recounted: stateOf(model) };
      const recounted = await this.recounts.of(model, groundOf(host));
      expectDone(recounted.told);
      return { syncs, standing, recounted: recounted.state };
    } finally {
      host.close();
    }
  }
}

function recountedOf({ recounted }: Undisturbed): BookState {
  return recounted;
}

/** What others have changed before may be a good reason to refuse; then nothing is written. */
async function doneOrRefused(
  model: WorkbookModel,
  work: () => Promise<Told>,
  first: Change | undefined,
): Promise<void> {
  const before = stateOf(model);
  const told = await work();
  if (first === undefined || differences(before, stateOf(model)).length > 0) expectDone(told);
}

function expectDone(told: Told): void {
  if (told !== "") throw new Error(`undisturbed it was refused: ${told}`);
}

function allowedCells(
  bytes: Uint8Array,
  sheets: readonly CouncilSheet[],
  change: Change | undefined,
): ReadonlySet<string> {
  const model = openXlsx(bytes);
  const cells = (): string => councilCells(model, sheets);
  const before = cells();
  change?.(model);
  return new Set([before, cells()]);
}
