import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { DUPLICATION } from "../words/duplication.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";

/** A list that rests on the count, before there is one. */
export function NotCounted({ desk }: { readonly desk: Desk }) {
  const styles = useDuplicationStyles();
  return (
    <>
      <p className={styles.lead}>{DUPLICATION.notCounted}</p>
      <LinkButton onPress={() => desk.goTo("count")}>{DUPLICATION.goToCount}</LinkButton>
    </>
  );
}
