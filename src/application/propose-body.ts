import { nameInTitle } from "#domain/bodies/name-in-title";
import { registeredInTitle } from "#domain/bodies/registered-in-title";
import { cellText } from "#domain/ledger/text-at";
import type { Agency } from "#domain/place/registers";
import { BODY_WORDS } from "#reference/body-words";
import { TITLE_WORDS } from "#reference/title-words";
import { bodyMatcher } from "./body-naming.ts";
import type { RecognisedBlock } from "./recognised-block.ts";

/** A body that a file seems to be of, and where its name stands. */
export interface ProposedBody {
  readonly name: string;
  /** `the title “Gateshead Council: payments over £500”` */
  readonly because: string;
  /** No body of the register bears that name. */
  readonly isNew?: true;
}

const WORDS = { ...BODY_WORDS, ...TITLE_WORDS };

/**
 * The body that the title rows, the file's name or the sheet's name speak of, in this order: the registered body that is
 * meant by a name spelt out there, else that name itself; else a whole name or alias of the register. Two bodies named at
 * one place say nothing. Only ever a proposal.
 */
export function proposeBody({ block, cells }: RecognisedBlock, agencies: readonly Agency[]): ProposedBody | null {
  const titles = cells.columns.flatMap((column) => column.slice(0, block.reading.headerRow)).map(cellText);
  const file = block.path.split("/").at(-1) ?? "";
  const places = [
    ...titles.filter((text) => text !== "").map((text) => ({ text, because: `the title “${text.trim()}”` })),
    { text: file, because: `the file's name, “${file}”` },
    { text: block.sheet, because: `the sheet's name, “${block.sheet}”` },
  ];
  const match = bodyMatcher(agencies);
  for (const { text, because } of places) {
    const spelt = nameInTitle(text, TITLE_WORDS);
    const name = (spelt === null ? null : match(spelt)) ?? registeredInTitle(text, agencies, WORDS);
    if (name !== null) return { name, because };
    if (spelt !== null) return { name: spelt, because, isNew: true };
  }
  return null;
}
