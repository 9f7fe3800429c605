import type { ReactNode } from "react";
import type { PlaceView, QueueGroup } from "#application/view/place-view";
import { inUnit } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import { LongList } from "../parts/LongList.tsx";
import { TAG } from "../words/tag.ts";
import { unitOf } from "./tag-subject.ts";

export interface QueueBlockProps {
  readonly heading: string;
  readonly figure: string;
  readonly groups: readonly QueueGroup[];
  readonly view: PlaceView;
  readonly openKey: string | null;
  readonly onToggle: (key: string) => void;
  /** Small print of a line; what it is and whose where left out. */
  readonly smallOf?: (group: QueueGroup) => string;
  /** Id of a line's button. */
  readonly idOf?: (group: QueueGroup) => string;
  /** What stands in the open line. */
  readonly children: (group: QueueGroup) => ReactNode;
}

/** One block of the queue, largest first. */
export function QueueBlock(props: QueueBlockProps) {
  const { heading, figure, groups, view, openKey, onToggle, smallOf = describe, idOf, children } = props;
  return (
    <section>
      <BlockHead heading={heading} figure={figure} />
      <LongList items={groups} keyOf={({ key }) => key} label={heading} openKey={openKey}>
        {(group) => (
          <Line
            clip
            words={group.name}
            small={[smallOf(group), readOf(group, view)].filter((part) => part !== "").join(". ")}
            figure={inUnit(group.pence, unitOf(view, group.rows))}
            figureMeaning={TAG.rows(group.rows.length)}
            open={group.key === openKey}
            onToggle={() => onToggle(group.key)}
            {...(idOf && { id: idOf(group) })}
          >
            {group.key === openKey && children(group)}
          </Line>
        )}
      </LongList>
    </section>
  );
}

/** "£900,000k read": by what the lines are in order, where their share of the place is another. */
function readOf({ pence, readPence, rows }: QueueGroup, view: PlaceView): string {
  return pence === readPence ? "" : TAG.read(inUnit(readPence, unitOf(view, rows)));
}

/** "Home care. 2 spellings, 2 bodies" */
function describe({ description, agency, spellings, credits }: QueueGroup): string {
  const told = [spellings > 1 && TAG.spellings(spellings), agency, credits > 0 && TAG.credits(credits)];
  const rest = told.filter((part) => part !== false && part !== "").join(", ");
  return [description, rest].filter((part) => part !== "").join(". ");
}
