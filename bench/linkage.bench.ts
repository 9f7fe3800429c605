/**
 * How well names alone find what belongs together in public sets of record linkage: npx tsx bench/linkage.bench.ts [FOLDER]
 *
 * Every set is reduced to its distinct names; two names are truly one where some record of each has the same entity. Fair are sets
 * whose records are told apart by a name of an organisation. febrl's people are printed although they are not: the product joins
 * people on an equal name only, on purpose. Left out: splink's fake_1000 (people), Abt-Buy (products), DBLP-ACM (titles). Published figures use addresses, telephones and training
 * besides the name: they stand beside for orientation, not as the same task.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clusterSuppliers } from "#domain/suppliers/cluster-suppliers";
import { SUPPLIER_VOCABULARY } from "#reference/supplier-vocabulary";
import { readCsv } from "#workbench/files/read-csv";
import { type PairQuality, qualityOf } from "./pair-quality.ts";
import { recordResult } from "./record-result.ts";

/** Entities of each distinct name: pairs of names that share one are wanted. */
type NamedEntities = ReadonlyMap<string, ReadonlySet<string>>;

interface LinkageSet {
  readonly title: string;
  readonly published: string;
  readonly read: (folder: string) => NamedEntities;
}

/** dedupe-examples has a script that works them out from one's own training (csv_evaluation.py); no figure was found. */
const NOT_PRINTED = "none found: dedupe has a script for it";
/** From the log of its benchmark canonical_matching, trained on the true pairs; the recall is not in what was read of it. */
const DEDUPE_RESTAURANTS = "dedupe, by name, address, cuisine and city: precision 1.0 (dedupeio/dedupe, issue 1019)";
/** What was read of its demos of febrl 3 and 4 draws the accuracy as charts. */
const SPLINK_FEBRL = "none found: splink's demos draw charts";
const NOTHING_FOUND = "none found";

const SETS: readonly LinkageSet[] = [
  {
    title: "patstat: applicants of patents",
    published: NOT_PRINTED,
    read: (folder) => {
      const path = join(folder, "dedupe-examples/patstat_reference.csv");
      return entitiesOf(records(path).map((row) => [field(row, "person_name"), field(row, "leuven_id")]));
    },
  },
  {
    title: "messy CSV: sites of nurseries in Chicago",
    published: NOT_PRINTED,
    read: (folder) => {
      const path = join(folder, "dedupe-examples/csv_example_input_with_true_ids.csv");
      return entitiesOf(records(path).map((row) => [field(row, "Site name"), field(row, "True Id")]));
    },
  },
  {
    title: "Fodor's and Zagat's: restaurants",
    published: DEDUPE_RESTAURANTS,
    read: (folder) => {
      const at = (file: string): Row[] => records(join(folder, "fodors-zagats", file));
      const twin = new Map(
        at("matches_fodors_zagats.csv").map((row) => [field(row, "zagats_id"), field(row, "fodors_id")]),
      );
      const fodors = at("fodors.csv").map((row) => [field(row, "name"), field(row, "id")] as const);
      const zagats = at("zagats.csv").map((row): readonly [string, string] => {
        const id = field(row, "id");
        return [field(row, "name"), twin.get(id) ?? `zagats ${id}`];
      });
      return entitiesOf([...fodors, ...zagats]);
    },
  },
  {
    title: "febrl 1: people, by their names alone",
    published: SPLINK_FEBRL,
    read: (folder) =>
      entitiesOf(
        records(join(folder, "febrl/dataset1.csv")).map((row) => [
          `${field(row, "given_name")} ${field(row, "surname")}`.trim(),
          field(row, "rec_id").split("-").slice(0, 2).join("-"),
        ]),
      ),
  },
];

type Row = ReadonlyMap<string, string>;

function records(path: string): Row[] {
  const [headings = [], ...rows] = readCsv(readFileSync(path)).rows;
  return rows.map((row) => new Map(headings.map((heading, at) => [heading.trim(), (row[at] ?? "").trim()])));
}

function field(row: Row, name: string): string {
  return row.get(name) ?? "";
}

function entitiesOf(pairs: readonly (readonly [name: string, entity: string])[]): NamedEntities {
  const entities = new Map<string, Set<string>>();
  for (const [name, entity] of pairs) {
    if (name !== "" && entity !== "") entities.set(name, (entities.get(name) ?? new Set()).add(entity));
  }
  return entities;
}

/** Pairs of distinct names, found against wanted. */
function measure(entities: NamedEntities): PairQuality {
  const names = [...entities.keys()];
  const { clusterOf } = clusterSuppliers(names, SUPPLIER_VOCABULARY);
  let [right, found, wanted] = [0, 0, 0];
  for (const [a, one] of [...entities.values()].entries()) {
    for (const [b, other] of [...entities.values()].slice(a + 1).entries()) {
      const isFound = clusterOf[a] === clusterOf[a + 1 + b];
      const isWanted = [...one].some((entity) => other.has(entity));
      found += Number(isFound);
      wanted += Number(isWanted);
      right += Number(isFound && isWanted);
    }
  }
  return qualityOf(right, found, wanted);
}

/** Pairs of company names with an answer each: yes where the product would join the two, all names seen together. */
function measurePairs(folder: string): PairQuality {
  const pairs = records(join(folder, "company-name-matcher/test_data.csv"));
  const names = [...new Set(pairs.flatMap((row) => [field(row, "Name_x"), field(row, "Name_y")]))];
  const { clusterOf } = clusterSuppliers(names, SUPPLIER_VOCABULARY);
  const at = new Map(names.map((name, index) => [name, clusterOf[index]]));
  const joined = (row: Row): boolean => at.get(field(row, "Name_x")) === at.get(field(row, "Name_y"));
  const found = pairs.filter(joined);
  const wanted = pairs.filter((row) => field(row, "Targets") === "1");
  return qualityOf(wanted.filter(joined).length, found.length, wanted.length);
}

function rowOf(title: string, { precision, recall, f1 }: PairQuality, published: string): string {
  return `| ${[title, ...[precision, recall, f1].map((value) => value.toFixed(3)), published].join(" | ")} |`;
}

const folder = process.argv[2] ?? join(import.meta.dirname, "../../shared/data/linkage");
if (existsSync(folder)) {
  const lines = [
    "| pairs of distinct names | P | R | F1 | published |",
    "| --- | ---: | ---: | ---: | --- |",
    ...SETS.map(({ title, read, published }) => rowOf(title, measure(read(folder)), published)),
    rowOf("company pairs, many in two languages", measurePairs(folder), NOTHING_FOUND),
  ];
  recordResult("Public sets of record linkage, by names alone", ["`npx tsx bench/linkage.bench.ts`", "", ...lines]);
  process.stdout.write(`${lines.join("\n")}\n`);
} else {
  process.stdout.write(`There is no folder ${folder}: name the one that holds the linkage sets.\n`);
}
