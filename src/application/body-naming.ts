import { BodyFinder, type Manner } from "#domain/bodies/body-finder";
import { withheldFinder } from "#domain/duplicates/tidy-payee";
import type { AgencyMatcher } from "#domain/place/match-agency";
import type { Agency, Registers } from "#domain/place/registers";
import type { BlockRows } from "#domain/tagging/block-rows";
import { confirmedPayees } from "#domain/transfers/confirmed-payee";
import { confirmedPayers, type PayerOfFlow } from "#domain/transfers/confirmed-payer";
import { FlowsOfPlace } from "#domain/transfers/known-flows";
import { MentionReader } from "#domain/tagging/mention-reader";
import { BODY_WORDS } from "#reference/body-words";
import { KNOWN_FLOWS } from "#reference/known-flows";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import type { BlockContents } from "./block-contents.ts";

/** How the rows of a block are asked whom they pay. */
export interface BodyNaming {
  readonly ofBlock: (
    block: Pick<BlockContents, "payeeWidth">,
  ) => Required<Pick<BlockRows, "mentionOf" | "confirmedPayee" | "confirmedPayer">>;
  readonly payerOfFlow: PayerOfFlow;
}

/**
 * Makes ready to ask the rows of a place whom they pay, and which pairs of it a person has confirmed.
 *
 * @param isCounted - bodies that the sources name: of those that may pay a known flow, one that is only registered stands in
 *   nobody's way, here as in TP_Transfers.
 */
export function bodyNaming(
  { agencies, transfers }: Pick<Registers, "agencies" | "transfers">,
  isCounted: (body: string) => boolean,
): BodyNaming {
  const finder = new BodyFinder(agencies, BODY_WORDS);
  const isWithheld = withheldFinder({ names: REDACTED_PAYEES, marks: REDACTION_MARKS });
  const names = agencies.map(({ name }) => name);
  // Whom a confirmed pair names is a body of the flow, counted or not; who pays a flow of its own is asked of those counted.
  const flows = new FlowsOfPlace(agencies, new Set(names), KNOWN_FLOWS);
  const { payerOf } = new FlowsOfPlace(agencies, new Set(names.filter(isCounted)), KNOWN_FLOWS);
  const confirmedPayee = confirmedPayees(transfers, (...flow) => flows.isFlow(...flow));
  const confirmedPayer = confirmedPayers(transfers, payerOf);
  const ofBlock: BodyNaming["ofBlock"] = ({ payeeWidth }) => {
    const reader = new MentionReader({ finder, flows: KNOWN_FLOWS, isWithheld }, payeeWidth);
    return { mentionOf: (row) => reader.of(row), confirmedPayee, confirmedPayer };
  };
  return { ofBlock, payerOfFlow: payerOf };
}

/** How a body is surely named; anything less is a payee's likeness and never whose spending a row is. */
const SURE: ReadonlySet<Manner> = new Set(["name", "alias", "spelling"]);

/** Finds the registered body that a source names as its own, however it is spelt; null where none is surely meant. */
export function bodyMatcher(agencies: readonly Agency[]): AgencyMatcher {
  const finder = new BodyFinder(agencies, BODY_WORDS);
  const known = new Map<string, string | null>();
  return (text) => {
    if (!known.has(text)) {
      const found = finder.find(text);
      known.set(text, found && SURE.has(found.manner) ? found.body : null);
    }
    return known.get(text)!;
  };
}
