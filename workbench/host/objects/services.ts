import { defineHostClass, type HostObject } from "../batch/host-object.ts";

const makeInternalService = defineHostClass<null>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** Objects that the client makes by class name, outside any workbook. Custom functions will have theirs here. */
export const services: Readonly<Record<string, () => HostObject>> = {
  AddinInternalService: () => makeInternalService(null),
};
