import type { OfBook } from "../objects/target.ts";
import type { EventType } from "./event-types.ts";

type Method<T> = (self: T) => void;

/**
 * The methods by which the client registers handlers: `_RegisterAddedEvent`, `_UnregisterAddedEvent`. An event that is
 * not in the table is `ApiNotFound` when a handler is added.
 *
 * @param events - the client's name of each event, e.g. `DataChanged`.
 * @param target - what handlers of this object listen to: a sheet's or table's id, or the whole workbook.
 */
export function eventMethods<T extends OfBook>(
  events: Readonly<Record<string, EventType>>,
  target: (self: T) => string,
): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}Event`] = (self) => self.book.events.registrations.add(type, target(self));
    methods[`_Unregister${name}Event`] = (self) => self.book.events.registrations.remove(type, target(self));
  }
  return methods;
}
