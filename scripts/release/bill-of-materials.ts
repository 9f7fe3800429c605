/** Of a lock file, what the bill needs. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  /** For development, or where somebody wants it: not shipped by us. */
  readonly devOptional?: boolean;
}
interface Project {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

type Licence = { readonly license: { readonly id: string } } | { readonly expression: string };

export interface BillComponent {
  readonly type: "library";
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly Licence[];
  readonly purl: string;
  readonly hashes: readonly { readonly alg: "SHA-512"; readonly content: string }[];
}

/**
 * What the add-in ships of others, as CycloneDX 1.5: every package of the lock file that is not for development alone, with
 * version, licence, address and checksum. The same lock file gives the same text.
 */
export function billOfMaterials(project: Project, lock: LockFile) {
  const { name, version, license } = project;
  const components = new Map(
    Object.entries(lock.packages)
      .filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true)
      .map(([path, entry]) => componentOf(path.replace(/^.*node_modules\//, ""), entry))
      .map((component) => [component.purl, component]),
  );
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name, version, licenses: licencesOf(license) } },
    components: [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  };
}

function componentOf(name: string, { version = "", license = "", integrity = "" }: LockedPackage): BillComponent {
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const digest = /^sha512-(.+)$/.exec(integrity)?.[1];
  const content = digest === undefined ? null : Buffer.from(digest, "base64").toString("hex");
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    licenses: licencesOf(license),
    purl,
    hashes: content === null ? [] : [{ alg: "SHA-512", content }],
  };
}

/** `(MIT OR Apache-2.0)` is an expression, `MIT` the name of a licence. */
function licencesOf(license: string): Licence[] {
  if (license === "") return [];
  return / (?:OR|AND|WITH) /.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}
