import { mergeClasses } from "@fluentui/react-components";
import type { PackShelf, StarterPack } from "#domain/tagging/starter-pack";
import { Choice } from "../parts/Choice.tsx";
import { Line } from "../parts/Line.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { LISTS } from "../words/lists.ts";
import { NameField } from "../tag/NameField.tsx";
import { useTagStyles } from "../tag/tag-styles.ts";
import { PackContents } from "./PackContents.tsx";
import type { Lists } from "./use-lists.ts";

/** Themes, bodies and rules to start with: one line a shelf, what an open one would add below it. */
export function ListsTab({ lists }: { readonly lists: Lists }) {
  const styles = useTagStyles();
  if (lists.shelves === null) return <NotHere lists={lists} />;
  return (
    <>
      <p className={mergeClasses(styles.text, styles.aboveLines)}>{LISTS.intro}</p>
      {lists.shelves.map(({ shelf, packs }) => (
        <Line
          key={shelf}
          level={2}
          words={LISTS.shelf[shelf]}
          small={LISTS.shelfWhat[shelf]}
          open={lists.open === shelf}
          onToggle={() => lists.toggle(shelf)}
        >
          <Shelf shelf={shelf} packs={packs} lists={lists} />
        </Line>
      ))}
    </>
  );
}

function NotHere({ lists: { isFetching, fetch } }: { readonly lists: Lists }) {
  const styles = useTagStyles();
  if (isFetching) return <Skeleton words={LISTS.fetching} />;
  return (
    <p className={styles.text}>
      {LISTS.notFetched} <LinkButton onPress={fetch}>{LISTS.tryAgain}</LinkButton>
    </p>
  );
}

interface ShelfProps {
  readonly shelf: PackShelf;
  readonly packs: readonly StarterPack[];
  readonly lists: Lists;
}

function Shelf({ shelf, packs, lists }: ShelfProps) {
  const { chosen, council } = lists;
  return (
    <>
      {packs.length > 1 && (
        <Choice
          label={LISTS.choose[shelf]}
          placeholder={LISTS.choosePrompt}
          options={packs.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen?.pack.id ?? null}
          onChange={lists.choose}
        />
      )}
      {shelf === "councils" && chosen && (
        <NameField
          label={LISTS.choose.councils}
          hint={LISTS.councilHint}
          names={chosen.pack.agencies.map(({ name }) => name)}
          value={council}
          onChange={lists.typeCouncil}
          isFirst
        />
      )}
      {chosen && <PackContents {...chosen} />}
    </>
  );
}
