import type { PlaceCount } from "#domain/counting/place-count";
import type { Agency, Unit } from "#domain/place/registers";
import { makeStyles } from "@fluentui/react-components";
import { leftInPairs } from "../count/transfer-sides.ts";
import { headline } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import { SEMIBOLD } from "../look/type.ts";
import { WORDS } from "../words/catalogue.ts";
import { type FlowLink, funderLinks, themeLinks } from "./flow.ts";
import { FlowPicture } from "./FlowPicture.tsx";
import { FlowTable } from "./FlowTable.tsx";

/** From here on three columns of names have room beside one another. */
const WIDE = "@media (min-width: 420px)";
const useStyles = makeStyles({
  wide: { display: "none", [WIDE]: { display: "block" } },
  narrow: { [WIDE]: { display: "none" } },
  caption: { ...SEMIBOLD, margin: "0 0 4px", "&:nth-of-type(2)": { marginTop: "12px" } },
});

export interface FlowFoldProps {
  readonly count: PlaceCount;
  readonly unit: Unit;
  readonly agencies: readonly Agency[];
}

/**
 * The story in one picture: whose money each body spends, and on what. Its figures stand in tables below, for whoever
 * cannot see it. Where nothing that bodies pay one another is taken out, the column of funders would say nothing: a sentence
 * stands for it.
 */
export function FlowFold({ count, unit, agencies }: FlowFoldProps) {
  const spending = themeLinks(count);
  const funding = funderLinks(count);
  if (spending.length === 0) return null;
  const words = WORDS.summaries;
  return (
    <Fold help="flow" level={2} heading={words.flow} answer={headline(count.totalPence)}>
      <LeftIn count={count} isAll={funding.length === 0} />
      <FlowPictures funding={funding} spending={spending} nameOf={namesOf(agencies)} />
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

interface FlowPicturesProps {
  readonly funding: readonly FlowLink[];
  readonly spending: readonly FlowLink[];
  readonly nameOf: (name: string) => string;
}

/** One picture of three columns; where there is no room for the names of three, two of two, one below the other. */
function FlowPictures({ funding, spending, nameOf }: FlowPicturesProps) {
  const styles = useStyles();
  const words = WORDS.summaries;
  const stages = funding.length === 0 ? [spending] : [funding, spending];
  if (stages.length === 1) return <FlowPicture stages={stages} nameOf={nameOf} unnamed={words.untagged} />;
  return (
    <>
      <div className={styles.wide}>
        <FlowPicture stages={stages} nameOf={nameOf} unnamed={words.untagged} />
      </div>
      <div className={styles.narrow} aria-hidden="true">
        <p className={styles.caption}>{words.fundingCaption}</p>
        <FlowPicture stages={[funding]} nameOf={nameOf} unnamed={words.noBody} />
        <p className={styles.caption}>{words.flowCaption}</p>
        <FlowPicture stages={[spending]} nameOf={nameOf} unnamed={words.untagged} />
      </div>
    </>
  );
}

/** What bodies pay one another that is not in the picture, and that nothing is where no row says that they do. */
function LeftIn({ count, isAll }: { readonly count: PlaceCount; readonly isAll: boolean }) {
  const words = WORDS.summaries;
  const pairs = leftInPairs(count).map(({ payer, payee }) => words.flowPair(payer, payee));
  if (pairs.length > 0) return <p>{isAll ? words.flowNoneOut(pairs) : words.flowLeftIn(pairs)}</p>;
  return isAll ? <p>{words.flowOwn}</p> : null;
}

/** A name that fits beside a picture. */
function namesOf(agencies: readonly Agency[]): (name: string) => string {
  const shorts = new Map(agencies.map(({ name, short }) => [name, short]));
  return (name) => shorts.get(name) || name;
}
