import { cellText } from "#domain/ledger/text-at";
import { foldName } from "#domain/place/match-agency";
import type { Agency } from "#domain/place/registers";
import type { RecognisedBlock } from "./recognised-block.ts";

/** A body of the register that a file seems to be of, and where its name stands. */
export interface ProposedBody {
  readonly name: string;
  /** `the title “Gateshead Council: payments over £500”` */
  readonly because: string;
}

/** Names shorter than this stand in too many words by chance. */
const SHORTEST = 3;

/**
 * The body that the title rows, the file's name or the sheet's name speak of: by a whole name or alias of the register, the
 * longest there. Two bodies named at one place say nothing. Only ever a proposal.
 */
export function proposeBody({ block, cells }: RecognisedBlock, agencies: readonly Agency[]): ProposedBody | null {
  const titles = cells.columns.flatMap((column) => column.slice(0, block.reading.headerRow)).map(cellText);
  const file = block.path.split("/").at(-1) ?? "";
  const places = [
    ...titles.filter((text) => text !== "").map((text) => ({ text, because: `the title “${text.trim()}”` })),
    { text: file, because: `the file's name, “${file}”` },
    { text: block.sheet, because: `the sheet's name, “${block.sheet}”` },
  ];
  for (const { text, because } of places) {
    const name = bodyIn(text, agencies);
    if (name !== null) return { name, because };
  }
  return null;
}

function bodyIn(text: string, agencies: readonly Agency[]): string | null {
  const words = ` ${foldName(text)} `;
  const found = agencies.flatMap(({ name, aliases }) =>
    [name, ...aliases]
      .map(foldName)
      .filter((known) => known.length >= SHORTEST && words.includes(` ${known} `))
      .map((known) => ({ name, length: known.length })),
  );
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const names = new Set(found.filter(({ length }) => length === longest).map(({ name }) => name));
  const [only] = names;
  return names.size === 1 ? only! : null;
}
