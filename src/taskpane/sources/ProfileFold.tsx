import { makeStyles } from "@fluentui/react-components";
import type { SourceView } from "#application/view/place-view";
import type { SourceProfile } from "#domain/profile/profile-source";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { FIELD_WORDS } from "../words/fields.ts";
import { PROFILE_WORDS } from "../words/profile.ts";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** What the lines of a source look like as a whole; nothing of it is taken out. */
export function ProfileFold({ source, desk }: { readonly source: SourceView; readonly desk: Desk }) {
  const styles = useStyles();
  const { profile } = source;
  if (!profile) return null;
  const said = sentences(profile);
  const rows = [...profile.outliers, ...profile.creditWords];
  return (
    <Fold level={3} heading={PROFILE_WORDS.heading} answer={PROFILE_WORDS.answer(said.length)}>
      <ul className={styles.list}>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {rows.length > 0 && (
        <LinkButton onPress={() => desk.showRows(source.sheet, rows)}>{PROFILE_WORDS.show(rows.length)}</LinkButton>
      )}
    </Fold>
  );
}

function sentences(profile: SourceProfile): string[] {
  const { rows, negatives, redacted, textAmounts, repeats, outliers, creditWords } = profile;
  return [
    PROFILE_WORDS.credits(negatives, rows),
    ...(redacted > 0 ? [PROFILE_WORDS.redacted(redacted, rows)] : []),
    ...profile.blanks.map(({ field, rows: blank }) => PROFILE_WORDS.blank(FIELD_WORDS[field], blank)),
    ...(textAmounts > 0 ? [PROFILE_WORDS.textAmounts(textAmounts)] : []),
    ...(repeats > 0 ? [PROFILE_WORDS.repeats(repeats)] : []),
    ...(outliers.length > 0 ? [PROFILE_WORDS.outliers(outliers.length)] : []),
    ...(creditWords.length > 0 ? [PROFILE_WORDS.creditWords(creditWords.length)] : []),
  ];
}
