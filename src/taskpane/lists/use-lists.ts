import { useEffect, useState } from "react";
import { type PackPlan, packBodiesStanding, planPack } from "#application/packs/plan-pack";
import type { PlaceView } from "#application/view/place-view";
import { type PackShelf, PACK_SHELVES, type StarterPack } from "#domain/tagging/starter-pack";
import type { Desk } from "../step.ts";

/** A pack that is looked at, with what loading it would do. */
export interface ChosenPack {
  readonly pack: StarterPack;
  readonly plan: PackPlan;
}

/** The lists to start with, and which of them is open. */
export interface Lists {
  /** null = not fetched yet. */
  readonly shelves: readonly { readonly shelf: PackShelf; readonly packs: readonly StarterPack[] }[] | null;
  readonly isFetching: boolean;
  readonly fetch: () => void;
  readonly open: PackShelf | null;
  readonly toggle: (shelf: PackShelf) => void;
  readonly choose: (id: string) => void;
  /** Of the open shelf; null = none chosen yet. */
  readonly chosen: ChosenPack | null;
  /** The council that is typed. */
  readonly council: string;
  readonly typeCouncil: (name: string) => void;
}

/** Fetches the packs once somebody looks at them, and holds which is chosen. */
export function useLists(view: PlaceView, desk: Desk, isShown: boolean): Lists {
  const { packs, isFetching, fetch } = usePacks(desk, isShown);
  const [open, setOpen] = useState<PackShelf | null>(null);
  const [ids, setIds] = useState<Readonly<Partial<Record<PackShelf, string>>>>({});
  const [council, setCouncil] = useState("");
  const onShelf = packs?.filter(({ shelf }) => shelf === open) ?? [];
  const pack = onShelf.length === 1 ? onShelf[0] : onShelf.find(({ id }) => open !== null && id === ids[open]);
  return {
    shelves: packs && shelvesOf(packs),
    isFetching,
    fetch,
    open,
    toggle: (shelf) => setOpen(shelf === open ? null : shelf),
    choose: (id) => {
      if (open !== null) setIds((all) => ({ ...all, [open]: id }));
    },
    chosen: pack ? { pack, plan: planOf(pack, view, council) } : null,
    council,
    typeCouncil: setCouncil,
  };
}

function usePacks(desk: Desk, isShown: boolean) {
  const [packs, setPacks] = useState<readonly StarterPack[] | null>(null);
  const [isFetching, setFetching] = useState(false);
  const fetch = (): void => {
    setFetching(true);
    void desk.starterPacks().then((fetched) => {
      setPacks(fetched);
      setFetching(false);
    });
  };
  useEffect(() => {
    if (isShown && packs === null && !isFetching) fetch();
    // Asked for once, when the lists are first shown; a refusal leaves it to the person to try again.
  }, [isShown]);
  return { packs, isFetching, fetch };
}

function shelvesOf(packs: readonly StarterPack[]): NonNullable<Lists["shelves"]> {
  return PACK_SHELVES.map((shelf) => ({ shelf, packs: packs.filter((pack) => pack.shelf === shelf) })).filter(
    (one) => one.packs.length > 0,
  );
}

/** Of the councils only those are taken that the sources name, and the one that is typed: a place has few. */
function planOf(pack: StarterPack, { registers, tags }: PlaceView, council: string): PackPlan {
  const standing = { ...registers, rules: tags.rules.map(({ rule }) => rule) };
  if (pack.shelf !== "councils") return planPack(pack, standing);
  const wanted = council.trim() === "" ? packBodiesStanding(pack, registers.agencies) : [council.trim()];
  return planPack(pack, standing, new Set(wanted));
}
