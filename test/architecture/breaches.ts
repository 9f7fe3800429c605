import { MAY_IMPORT, type Room, type RoomRule } from "./may-import.ts";
import type { Import } from "./imports.ts";
import { roomOf } from "./source-files.ts";

/** The packages of package.json: those that ship, and the tools. */
export interface Packages {
  readonly shipped: readonly string[];
  readonly tools: readonly string[];
}

/**
 * Holds every import against MAY_IMPORT.
 *
 * @returns one plain line a breach; empty where the house is in order.
 */
export function findBreaches(imports: readonly Import[], packages: Packages): string[] {
  return imports.flatMap((line) => {
    const reason = breachOf(line, packages);
    return reason === undefined ? [] : [`${line.from}: "${line.specifier}" ${reason}`];
  });
}

function breachOf({ from, target, climbsPastShortcut }: Import, packages: Packages): string | undefined {
  const room = roomOf(from);
  if (room === undefined) return "is imported in a room that MAY_IMPORT does not list";
  if (climbsPastShortcut) return "climbs more than one folder: use #room/…";
  const rule = MAY_IMPORT[room];
  switch (target.kind) {
    case "nowhere":
      return "leads nowhere";
    case "node":
      return rule.packages === "any" ? undefined : `is Node's own: ${room} runs inside Excel`;
    case "package":
      return packageBreach(target.name, rule, packages);
    case "file":
      return roomBreach(room, roomOf(target.path));
  }
}

function roomBreach(room: Room, other: Room | undefined): string | undefined {
  const isAllowed = other === room || (other !== undefined && MAY_IMPORT[room].rooms.includes(other));
  return isAllowed ? undefined : `takes from ${String(other)}, which ${room} may not`;
}

function packageBreach(name: string, rule: RoomRule, { shipped, tools }: Packages): string | undefined {
  if (rule.packages === "none") return "is a package: this room stands on the language alone";
  if (shipped.includes(name)) return undefined;
  if (rule.packages === "any" && tools.includes(name)) return undefined;
  return rule.packages === "any" ? "is not in package.json" : "is not among the dependencies that ship";
}
