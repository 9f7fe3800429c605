import type { Dice } from "./dice.ts";
import { ENDINGS, FAMILIES, LEGAL_FORMS, PLACES, PUBLIC_BODIES, SOCIETIES, TRADES } from "./supplier-words.ts";
import { SPELLINGS, spell, type SupplierName } from "./spell-supplier.ts";

/** Suppliers by number, and every way in which their names are written. */
export interface Suppliers {
  readonly count: number;
  /** Each once; none stands for two suppliers. */
  readonly names: readonly string[];
  /** Supplier of each name. Shape: names. */
  readonly supplierOf: readonly number[];
  /** Names of each supplier, the usual one first. */
  readonly namesOf: readonly (readonly number[])[];
}

/**
 * Makes up suppliers and their spellings: the same name in capitals, short, with another legal form, mistyped.
 *
 * @param count - how many different ones.
 * @param spellings - how many names there shall be for each, on average; those that are paid often have more.
 */
export function nameSuppliers(dice: Dice, count: number, spellings: number): Suppliers {
  const register = new Register();
  const registered = new Set<string>();
  const bases: SupplierName[] = [];
  while (bases.length < count) {
    const base = supplierName(dice);
    const compared = registeredName(base);
    if (registered.has(compared) || !register.enter(bases.length, fullName(base))) continue;
    bases.push(base);
    registered.add(compared);
  }
  for (let tries = Math.round(count * (spellings - 1)); tries > 0; tries--) {
    const supplier = Math.floor(count * dice.roll() ** 1.6);
    const base = bases[supplier];
    if (base) register.enter(supplier, spell(dice, base, dice.pick(SPELLINGS)));
  }
  return { count, names: register.names, supplierOf: register.supplierOf, namesOf: register.namesOf };
}

class Register {
  readonly names: string[] = [];
  readonly supplierOf: number[] = [];
  readonly namesOf: number[][] = [];
  private readonly owner = new Map<string, number>();
  private readonly seen = new Set<string>();

  /** @returns false where the name is somebody's, whatever its case. */
  enter(supplier: number, name: string): boolean {
    const folded = name.toLowerCase();
    const owner = this.owner.get(folded);
    if (this.seen.has(name) || (owner !== undefined && owner !== supplier)) return false;
    this.seen.add(name);
    this.owner.set(folded, supplier);
    (this.namesOf[supplier] ??= []).push(this.names.length);
    this.names.push(name);
    this.supplierOf.push(supplier);
    return true;
  }
}

/**
 * What of a company's name the registrar compares: not its legal form, blanks, points, case, accents, `and`, nor `UK` at the end.
 * No two are registered that are the same in this. Somebody who trades without being registered may bear the name as well; `Group`
 * and `Holdings` tell companies apart.
 *
 * @source Companies Act 2006, section 66; SI 2015/17, regulation 7 and schedule 3
 */
function registeredName({ stem, legal }: SupplierName): string {
  if (legal === "") return stem;
  const plain = stem.normalize("NFD").toLowerCase().replace(/ uk$/, "");
  return `registered ${plain.replace(/\band\b/g, "").replace(/[^\p{L}\p{N}]/gu, "")}`;
}

export function fullName({ stem, legal }: SupplierName): string {
  return `${stem} ${legal}`.trim();
}

function supplierName(dice: Dice): SupplierName {
  const parts = kindOf(dice.roll(), dice);
  const legal = dice.pick(LEGAL_FORMS);
  // A council or a maintained school is no company: there is one of its name.
  const isPublic = PUBLIC_BODIES.includes(parts.at(-1) ?? "");
  return { stem: parts.filter((part) => part !== "").join(" "), legal: isPublic ? "" : legal };
}

function kindOf(roll: number, dice: Dice): readonly string[] {
  const initial = (): string => dice.pick("ABCDEFGHJKLMNPRSTW".split(""));
  if (roll < 0.1) return [initial(), initial(), dice.pick(FAMILIES), dice.pick(TRADES)];
  if (roll < 0.2) return [dice.pick(FAMILIES), "and", dice.pick([...FAMILIES, "Sons"]), dice.pick(TRADES)];
  if (roll < 0.3) return [dice.pick(FAMILIES), dice.pick(PLACES), dice.pick(TRADES)];
  if (roll < 0.38) return [dice.pick(PLACES), dice.pick([...PUBLIC_BODIES, ...SOCIETIES])];
  if (roll < 0.46)
    return [
      dice.pick(["St Aidan's", "St Bede's", "Our Lady's"]),
      dice.pick(PLACES),
      dice.pick([...PUBLIC_BODIES, ...SOCIETIES]),
    ];
  if (roll < 0.6) return [dice.pick(PLACES), "and", dice.pick(PLACES), dice.pick(TRADES), dice.pick(ENDINGS)];
  if (roll < 0.75) return [dice.pick(FAMILIES), dice.pick(TRADES), dice.pick(ENDINGS)];
  return [dice.pick(PLACES), dice.pick(TRADES), dice.pick(TRADES), dice.pick(ENDINGS)];
}
