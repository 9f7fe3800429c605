import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type DragEvent, type ReactNode, useState } from "react";
import type { Desk } from "../step.ts";
import { bringIn } from "./bring-in.ts";

const useStyles = makeStyles({
  root: { minHeight: "100%" },
  over: { outline: `2px dashed ${tokens.colorCompoundBrandStroke}`, outlineOffset: "4px" },
});

/** Files may be dropped anywhere on the step. */
export function DropZone({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void bringIn(desk, files);
  };
  return (
    <div
      className={mergeClasses(styles.root, isOver && styles.over)}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {children}
    </div>
  );
}
