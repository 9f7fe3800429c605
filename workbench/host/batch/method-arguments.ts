import { type HostError, invalid } from "./host-error.ts";

/** The arguments of one call, read with their types; what is missing or of another type is `InvalidArgument`. */
export class MethodArguments {
  private readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }
  /** As it came; undefined where omitted. */
  any(index: number): unknown {
    return this.values[index] ?? undefined;
  }
  text(index: number): string {
    return asText(this.any(index));
  }
  optionalText(index: number): string | undefined {
    const value = this.any(index);
    return value === undefined ? undefined : asText(value);
  }
  integer(index: number): number {
    return asInteger(this.any(index));
  }
  optionalInteger(index: number): number | undefined {
    const value = this.any(index);
    return value === undefined ? undefined : asInteger(value);
  }
  flag(index: number, otherwise: boolean): boolean {
    const value = this.any(index);
    return value === undefined ? otherwise : asFlag(value);
  }
}

export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  throw wrongType("text", value);
}
export function asNumber(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw wrongType("a number", value);
}
export function asInteger(value: unknown): number {
  if (Number.isInteger(value)) return value as number;
  throw wrongType("a whole number", value);
}
export function asFlag(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw wrongType("true or false", value);
}
/** A plain object: an options bag. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw wrongType("an object", value);
}
/** One of the words of an enumeration of the API. */
export function asWord<W extends string>(value: unknown, words: readonly W[]): W {
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  throw wrongType(`one of ${words.join(", ")}`, value);
}

function wrongType(wanted: string, value: unknown): HostError {
  return invalid(
    `The argument is invalid or missing or has an incorrect format: wanted ${wanted}, got ${show(value)}.`,
  );
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);
}
