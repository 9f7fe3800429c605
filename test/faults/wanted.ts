import { openHost } from "#workbench/cli/open-host";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { type BookState, councilCells, stateOf } from "./book-state.ts";
import type { FaultKind } from "./fault-kinds.ts";
import { type Books, COUNCIL_COLUMNS, COUNCIL_SHEET, plainRecount, type Told, type UseCase } from "./use-cases.ts";

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

interface Meanwhile {
  /** The use case is run; false = only what others do. */
  readonly run: boolean;
  /** What others do before it. */
  readonly first?: Change | undefined;
  /** And after it, before a Recount. */
  readonly then?: Change | undefined;
}

/** What is right after a use case, fault by fault; what does not depend on the fault is found once. */
export class WantedStates {
  private readonly useCase: UseCase;
  private readonly bytes: Uint8Array;
  private readonly quiet = new Map<boolean, Promise<Undisturbed>>();

  constructor(useCase: UseCase, books: Books) {
    this.useCase = useCase;
    this.bytes = books[useCase.book];
  }

  /**
   * Runs the use case undisturbed, with a co-author's change before it and with the change after it, to know what is right: names
   * that rows were given before they were sorted stay with them. Where the change is taken back by who reads the message, what
   * is right without it is right as well.
   */
  async after(fault: FaultKind): Promise<Wanted> {
    const { change, mend }: Partial<FaultKind> = fault.refuses?.(this.useCase) === true ? {} : fault;
    const before = await this.settled({ run: false, first: change, then: mend });
    const after = await this.settled({ run: true, first: change, then: mend });
    const then = (model: WorkbookModel): void => {
      change?.(model);
      mend?.(model);
    };
    const later = change ? [await this.settled({ run: true, then })] : [];
    const unharmed = mend ? [await this.settled({ run: false }), await this.settled({ run: true })] : [];
    const isCounted = this.useCase.book === "counted";
    return {
      syncs: (await this.settled({ run: true })).syncs,
      standing: [before.standing, after.standing],
      // Without the use case a book that was never counted stays so: that is no end.
      recounted: [before, after, ...later, ...unharmed].filter((one) => isCounted || one.syncs > 0).map(recountedOf),
      council: allowedCells(this.bytes, fault.change),
    };
  }

  private settled(others: Meanwhile): Promise<Undisturbed> {
    if (others.first || others.then) return this.settle(others);
    let known = this.quiet.get(others.run);
    if (!known) this.quiet.set(others.run, (known = this.settle(others)));
    return known;
  }

  private async settle({ run, first, then }: Meanwhile): Promise<Undisturbed> {
    const model = openXlsx(this.bytes);
    first?.(model);
    const host = await openHost(model);
    try {
      const work = await this.useCase.prepare(host.workbook);
      const began = host.session.counters.syncs;
      if (run) expectDone(await work());
      const syncs = host.session.counters.syncs - began;
      const standing = stateOf(model);
      then?.(model);
      if (run || this.useCase.book === "counted") expectDone(await plainRecount(host.workbook));
      return { syncs, standing, recounted: stateOf(model) };
    } finally {
      host.close();
    }
  }
}

function recountedOf({ recounted }: Undisturbed): BookState {
  return recounted;
}

function expectDone(told: Told): void {
  if (told !== "") throw new Error(`undisturbed it was refused: ${told}`);
}

function allowedCells(bytes: Uint8Array, change: Change | undefined): ReadonlySet<string> {
  const model = openXlsx(bytes);
  const cells = (): string => councilCells(model, COUNCIL_SHEET, COUNCIL_COLUMNS);
  const before = cells();
  change?.(model);
  return new Set([before, cells()]);
}
