import type { PlaceCount } from "#domain/counting/place-count";
import type { Agency, Unit } from "#domain/place/registers";
import { headline } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import { WORDS } from "../words/catalogue.ts";
import { funderLinks, themeLinks } from "./flow.ts";
import { FlowPicture } from "./FlowPicture.tsx";
import { FlowTable } from "./FlowTable.tsx";

export interface FlowFoldProps {
  readonly count: PlaceCount;
  readonly unit: Unit;
  readonly agencies: readonly Agency[];
}

/**
 * The story in one picture: whose money each body spends, and on what. Its figures stand in tables below, for whoever
 * cannot see it. Where no body pays another, the column of funders would say nothing: a sentence stands for it.
 */
export function FlowFold({ count, unit, agencies }: FlowFoldProps) {
  const spending = themeLinks(count);
  const funding = funderLinks(count);
  if (spending.length === 0) return null;
  const words = WORDS.summaries;
  return (
    <Fold help="flow" level={2} heading={words.flow} answer={headline(count.totalPence)}>
      {funding.length === 0 && <p>{words.flowOwn}</p>}
      <FlowPicture stages={funding.length === 0 ? [spending] : [funding, spending]} nameOf={namesOf(agencies)} />
      <Fold heading={words.flowTable} answer={unit}>
        {funding.length > 0 && (
          <FlowTable
            caption={words.fundingCaption}
            ends={[words.funder, words.body]}
            unnamed={words.noBody}
            links={funding}
            unit={unit}
          />
        )}
        <FlowTable
          caption={words.flowCaption}
          ends={[words.body, words.theme]}
          unnamed={words.untagged}
          links={spending}
          unit={unit}
        />
      </Fold>
    </Fold>
  );
}

/** A name that fits beside a picture. */
function namesOf(agencies: readonly Agency[]): (name: string) => string {
  const shorts = new Map(agencies.map(({ name, short }) => [name, short]));
  return (name) => shorts.get(name) || name;
}
