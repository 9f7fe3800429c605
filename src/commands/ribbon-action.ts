/** The part of Office's command event that we use. */
export interface RibbonEvent {
  completed(): void;
}

/**
 * Wraps a command for the ribbon: Office waits, and greys the button, until it is told that the command has ended. Called
 * by a keyboard shortcut it hands no event over, and there is nobody to tell.
 *
 * @param command - what the button does. If it rejects, Office is told all the same and the rejection stays visible.
 */
export function createRibbonAction(command: () => Promise<void>): (event?: RibbonEvent) => void {
  return (event) => {
    void command().finally(() => {
      event?.completed();
    });
  };
}
