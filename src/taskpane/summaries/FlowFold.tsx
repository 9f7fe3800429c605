import type { PlaceCount } from "#domain/counting/place-count";
import type { Agency, Unit } from "#domain/place/registers";
import { headline } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import { WORDS } from "../words/catalogue.ts";
import { flowLinks } from "./flow.ts";
import { FlowPicture } from "./FlowPicture.tsx";
import { FlowTable } from "./FlowTable.tsx";

export interface FlowFoldProps {
  readonly count: PlaceCount;
  readonly unit: Unit;
  readonly agencies: readonly Agency[];
}

/** The story in one picture: which body spends on what. Its figures stand in a table below, for whoever cannot see it. */
export function FlowFold({ count, unit, agencies }: FlowFoldProps) {
  const links = flowLinks(count);
  if (links.length === 0) return null;
  return (
    <Fold help="flow" level={2} heading={WORDS.summaries.flow} answer={headline(count.totalPence)}>
      <FlowPicture links={links} shortOf={(body) => shortOf(agencies, body)} />
      <Fold heading={WORDS.summaries.flowTable} answer={unit}>
        <FlowTable links={links} unit={unit} />
      </Fold>
    </Fold>
  );
}

function shortOf(agencies: readonly Agency[], body: string): string {
  const short = agencies.find(({ name }) => name === body)?.short ?? "";
  return short === "" ? body : short;
}
