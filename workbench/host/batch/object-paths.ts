import { HostError } from "./host-error.ts";
import { type HostObject, isHostObject } from "./host-object.ts";
import type { References } from "./references.ts";
import { type ArgumentInfo, type ObjectPathInfo, PATH_TYPE } from "./wire.ts";

/** What a batch starts from. */
export interface Roots {
  readonly global: HostObject;
  /** Objects made by class name without a workbook, e.g. the services of the shared runtime. */
  readonly services: Readonly<Record<string, () => HostObject>>;
  readonly references: References;
}

/** Finds the objects of one batch, each once: a method path such as `Add` has effect a single time. */
export class ObjectPaths {
  private readonly found = new Map<number, HostObject | null>();
  private readonly paths: Readonly<Record<string, ObjectPathInfo>>;
  private readonly roots: Roots;

  constructor(paths: Readonly<Record<string, ObjectPathInfo>>, roots: Roots) {
    this.paths = paths;
    this.roots = roots;
  }

  /** null = the null object. */
  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath");
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  /** The plain arguments of a call, with objects in the places where the client passed objects. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return references ? values.map((value, index) => this.argument(value, references[index])) : values;
  }
  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((part: unknown, index) => this.argument(part, (reference as unknown[])[index]));
    }
    return typeof reference === "number" && reference > 0 ? this.resolve(reference) : value;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH_TYPE.global:
        return this.roots.global;
      case PATH_TYPE.newObject:
        return this.service(name);
      case PATH_TYPE.referenceId:
        return this.roots.references.find(name);
      case PATH_TYPE.nullObject:
        return null;
      default:
        return this.child(path, name);
    }
  }
  private child(path: ObjectPathInfo, name: string): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH_TYPE.property:
        return parent.link(name);
      case PATH_TYPE.indexer:
        return parent.item(this.arguments(path.ArgumentInfo)[0]);
      case PATH_TYPE.method:
        return objectOf(parent.call(name, this.arguments(path.ArgumentInfo)));
      default:
        throw new HostError("InvalidObjectPath");
    }
  }
  private service(name: string): HostObject {
    const make = this.roots.services[name.split(".").pop() ?? name];
    if (make) return make();
    const error = new HostError("ApiNotFound");
    error.location = name;
    throw error;
  }
}

function objectOf(result: unknown): HostObject | null {
  if (result === null || isHostObject(result)) return result;
  throw new Error("A method that the client uses as an object path must give an object.");
}
