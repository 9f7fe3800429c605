import type { AddInButton } from "#workbench/server/protocol/messages";
import type { Workbench } from "../state/workbench.ts";

/** Presses a button of the add-in, wherever its manifest put it. */
export function press(workbench: Workbench, { id, action }: AddInButton): void {
  if (action.kind === "run") {
    void workbench.ask({ kind: "action", name: action.name, control: id });
    return;
  }
  workbench.set({ isPaneOpen: true });
  void workbench.ask({ kind: "pane", visible: true });
}
