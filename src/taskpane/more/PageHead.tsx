import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { SEMIBOLD } from "../look/type.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  heading: {
    ...SEMIBOLD,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: "4px 0 8px",
    outlineStyle: "none",
  },
});

/** Heading of something behind More, with the way back. The officer chose it, so the focus comes here. */
export function PageHead({ heading, onBack }: { readonly heading: string; readonly onBack: () => void }) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <LinkButton onPress={onBack}>{WORDS.frame.back}</LinkButton>
      <h1 ref={title} tabIndex={-1} className={styles.heading}>
        {heading}
      </h1>
    </>
  );
}
