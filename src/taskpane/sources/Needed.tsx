import { makeStyles, tokens } from "@fluentui/react-components";
import { SEMIBOLD } from "../look/type.ts";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({ lead: { ...SEMIBOLD, color: tokens.colorNeutralForeground1 } });

/** Label of a field without whose answer nothing is read. */
export function Needed({ question }: { readonly question: string }) {
  return (
    <>
      <b className={useStyles().lead}>{WORDS.sources.answerNeeded}</b> {question}
    </>
  );
}
