import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { GUTTER, SEMIBOLD, SMALL } from "../look/type.ts";
import { FRAME } from "../words/frame.ts";
import { TOUR } from "../words/tour.ts";
import type { PaneDesk } from "./pane-desk.ts";
import type { PaneStore } from "./pane-store.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    padding: `${tokens.spacingVerticalS} ${GUTTER}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { ...SMALL, ...SEMIBOLD, margin: 0 },
  text: { margin: `2px 0 ${tokens.spacingVerticalS}` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface TourProps {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
}

/** Begins the tour at its first stop, or goes to another: its step is shown and its words are heard. */
export function goToStop({ store, desk }: TourProps, at: number): void {
  const stop = TOUR.stops[at];
  if (!stop) return;
  store.setState({ tour: at });
  desk.goTo(stop.step);
  desk.say(TOUR.said(TOUR.at(at + 1, TOUR.stops.length), FRAME.stepNames[stop.step], stop.text));
}

/** The tour where one is under way. */
export function Tour(props: TourProps) {
  const at = useStore(props.store, ({ tour }) => tour);
  return at === null ? null : <TourAt {...props} at={at} />;
}

/**
 * A few words on each step, above the step itself, which can be used all the while. It covers nothing and holds no focus:
 * Tab goes on into the step, Esc or a button leaves it.
 */
function TourAt({ store, desk, at }: TourProps & { readonly at: number }) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  // Whoever begins the tour goes on from here by Enter.
  useEffect(() => root.current?.querySelector("button")?.focus(), []);
  const leave = useCallback(() => {
    store.setState({ tour: null });
    desk.say(TOUR.left);
    // What had the focus is gone: it goes to the step that is in sight.
    document.querySelector<HTMLElement>('header [role="tab"][aria-selected="true"]')?.focus();
  }, [store, desk]);
  const stop = TOUR.stops[at];
  if (stop === undefined) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    leave();
  };
  const isLast = at === TOUR.stops.length - 1;
  return (
    <section ref={root} className={styles.root} aria-label={TOUR.name} onKeyDown={onKeyDown}>
      <h2 className={styles.heading}>
        {TOUR.name}, {TOUR.at(at + 1, TOUR.stops.length)}: {FRAME.stepNames[stop.step]}
      </h2>
      <p className={styles.text}>{stop.text}</p>
      <div className={styles.buttons}>
        {/* One button goes on to the end, and none goes away under the focus. */}
        <Button size="small" onClick={isLast ? leave : () => goToStop({ store, desk }, at + 1)}>
          {isLast ? TOUR.end : TOUR.forward}
        </Button>
        <Button size="small" disabledFocusable={at === 0} onClick={() => goToStop({ store, desk }, at - 1)}>
          {TOUR.back}
        </Button>
        {!isLast && (
          <Button size="small" onClick={leave}>
            {TOUR.leave}
          </Button>
        )}
      </div>
    </section>
  );
}
