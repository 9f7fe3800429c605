import type { RowFigures } from "../apportionment/row-figures.ts";
import type { PlaceCount } from "../counting/place-count.ts";
import type { Ledger, SourceBlock } from "../ledger/ledger.ts";
import type { SourceRow } from "../ledger/source-row.ts";
import type { LeftOutGroup } from "../left-out/list-left-out.ts";
import type { Registers } from "../place/registers.ts";
import type { PaymentTally } from "../duplicates/duplicates.ts";
import type { PairReason } from "./pair-reason.ts";
import type { Bands } from "./bands.ts";
import type { Signing } from "./signed-version.ts";

/** All that the checks look at: the count and everything it was made from. */
export interface CheckInput {
  readonly ledger: Ledger;
  readonly figures: RowFigures;
  readonly count: PlaceCount;
  readonly registers: Registers;
  readonly blocks: readonly SourceBlock[];
  readonly sources: readonly SourceRow[];
  /** Names of the bodies in a circle of transfers, one text a circle. */
  readonly circles: readonly string[];
  /** Cells of lines that hold text where income, a share or a part should stand: nothing counts them (check A4). */
  readonly unreadCells: number;
  /** 0-based rows of each block's sheet that stand above nought and speak of a credit; not given = nobody has looked (check A14). */
  readonly creditRows?: readonly (readonly number[])[];
  readonly bands: Bands;
  /** Classes under which a line may be left out; not given = check E4 is not used. */
  readonly knownClasses?: readonly string[];
  /** Lines whose words say a class that no count holds; not given = nobody has looked (checks E1 and E2 are not proven). */
  readonly leftOutGroups?: readonly LeftOutGroup[];
  /** What became of every payment in the duplicate test; not given = no payments (checks H1 and H2 are not used). */
  readonly payments?: PaymentTally;
  /** T as it stood before the duplicate test ran; not given = check H2 is not used. */
  readonly totalBeforeTestPence?: number;
  /** Why the two sides of pairs differ, as people say; not given = nobody has said anything (check D4). */
  readonly pairReasons?: readonly PairReason[];
  /** What was signed before; not given = checks A17 and G5 are not used. */
  readonly signing?: Signing;
}
