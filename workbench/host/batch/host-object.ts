import { HostError } from "./host-error.ts";
import { MethodArguments } from "./method-arguments.ts";

/**
 * The members of one class of the object model, by wire name (PascalCase). A member that is not in its table does not
 * exist: using it is `ApiNotFound`. `T` is whatever the object stands for (a sheet, an area of it, a table).
 */
export interface HostClass<T> {
  /** As the client names it in error locations: "Range". */
  readonly name: string;
  readonly getters?: Readonly<Record<string, (self: T) => unknown>>;
  readonly setters?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  /** Properties that are objects; null = the null object. */
  readonly links?: Readonly<Record<string, (self: T) => HostObject | null>>;
  /** Methods: an object, the null object (null), a plain value, or nothing. */
  readonly methods?: Readonly<Record<string, (self: T, args: MethodArguments) => unknown>>;
  readonly items?: (self: T) => readonly HostObject[];
  readonly indexer?: (self: T, key: unknown) => HostObject;
  /** What an answer carries so that the client finds the object again: `Id` or `_Id`. */
  readonly identity?: (self: T) => Readonly<Record<string, unknown>>;
  /** True where the client may hold the object over several batches by reference (ranges). */
  readonly kept?: boolean;
}

/** One object of the workbook as the batch interpreter sees it. */
export interface HostObject {
  readonly type: string;
  readonly kept: boolean;
  /** Set once the client has asked to keep it. */
  referenceId: string | undefined;
  identity(): Readonly<Record<string, unknown>>;
  hasGetter(member: string): boolean;
  hasLink(member: string): boolean;
  getterNames(): readonly string[];
  get(member: string): unknown;
  set(member: string, value: unknown): void;
  link(member: string): HostObject | null;
  call(member: string, args: readonly unknown[]): unknown;
  item(key: unknown): HostObject;
  /** undefined where the object is no collection. */
  items(): readonly HostObject[] | undefined;
}

/** Makes the constructor of a class of host objects from its table of members. */
export function defineHostClass<T>(table: HostClass<T>): (self: T) => HostObject {
  return (self) => new TableObject(table, self);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof TableObject;
}

class TableObject<T> implements HostObject {
  referenceId: string | undefined;
  private readonly table: HostClass<T>;
  private readonly self: T;

  constructor(table: HostClass<T>, self: T) {
    this.table = table;
    this.self = self;
  }
  get type(): string {
    return this.table.name;
  }
  get kept(): boolean {
    return this.table.kept ?? false;
  }
  identity(): Readonly<Record<string, unknown>> {
    return this.table.identity?.(this.self) ?? {};
  }
  hasGetter(member: string): boolean {
    return own(this.table.getters, member) !== undefined;
  }
  hasLink(member: string): boolean {
    return own(this.table.links, member) !== undefined;
  }
  getterNames(): readonly string[] {
    return Object.keys(this.table.getters ?? {});
  }
  get(member: string): unknown {
    const getter = this.need(own(this.table.getters, member), member);
    return this.located(member, () => getter(this.self));
  }
  set(member: string, value: unknown): void {
    const setter = this.need(own(this.table.setters, member), member);
    this.located(member, () => setter(this.self, value));
  }
  link(member: string): HostObject | null {
    const link = this.need(own(this.table.links, member), member);
    return this.located(member, () => link(this.self));
  }
  call(member: string, args: readonly unknown[]): unknown {
    const method = this.need(own(this.table.methods, member), member);
    return this.located(member, () => method(this.self, new MethodArguments(args)));
  }
  item(key: unknown): HostObject {
    const indexer = this.need(this.table.indexer, "GetItem");
    return this.located("GetItem", () => indexer(this.self, key));
  }
  items(): readonly HostObject[] | undefined {
    return this.table.items?.(this.self);
  }

  private need<M>(found: M | undefined, member: string): M {
    if (found !== undefined) return found;
    throw this.locate(new HostError("ApiNotFound"), member);
  }
  private located<R>(member: string, run: () => R): R {
    try {
      return run();
    } catch (error) {
      throw error instanceof HostError ? this.locate(error, member) : error;
    }
  }
  private locate(error: HostError, member: string): HostError {
    error.location ??= `${this.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    return error;
  }
}

function own<V>(table: Readonly<Record<string, V>> | undefined, member: string): V | undefined {
  return table && Object.hasOwn(table, member) ? table[member] : undefined;
}
