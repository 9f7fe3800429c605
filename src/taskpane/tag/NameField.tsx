import { Combobox, type ComboboxProps, Field, makeStyles, mergeClasses, Option } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { SMALL } from "../look/type.ts";
import { useTagStyles } from "./tag-styles.ts";

const useStyles = makeStyles({ option: SMALL, list: { maxHeight: "240px" } });

/** Above the field where there is no room below it: neither head nor foot of the pane may cover the list. */
const POSITIONING = {
  position: "below",
  fallbackPositions: ["above"],
  autoSize: "height",
  overflowBoundaryPadding: { top: 96, bottom: 56 },
} as const satisfies ComboboxProps["positioning"];

/** Keys by which a reader marks an option of an open list. */
const MOVES: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp"]);

/** More would not be read; typing narrows them. */
const MOST_SHOWN = 60;

export interface NameFieldProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly isFirst?: boolean;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** Seen by name only, as in a table. */
  readonly name?: string;
}

/** A name from a list, or one that is typed: what is typed counts as it stands. */
export function NameField({ label, hint, isFirst = false, ...input }: NameFieldProps) {
  const styles = useTagStyles();
  return (
    <Field
      size="small"
      label={label}
      hint={hint ?? null}
      className={mergeClasses(styles.field, isFirst && styles.first)}
    >
      <NameInput {...input} />
    </Field>
  );
}

export type NameInputProps = Omit<NameFieldProps, "label" | "hint" | "isFirst"> &
  Pick<ComboboxProps, "id" | "className" | "onBlur">;

/** The same without a field around it. */
export function NameInput({ names, value, onChange, field, name, className, ...ofField }: NameInputProps) {
  const styles = { ...useTagStyles(), ...useStyles() };
  const { isTyping, ...asked } = useChoosing(onChange);
  const shown = (isTyping ? narrow(names, value) : names).slice(0, MOST_SHOWN);
  return (
    <Combobox
      {...ofField}
      freeform
      // Arrow down opens the list: the chevron is for the mouse, and no stop of its own.
      expandIcon={{ tabIndex: -1 }}
      size="small"
      className={mergeClasses(styles.input, className)}
      positioning={POSITIONING}
      listbox={{ className: styles.list }}
      value={value}
      selectedOptions={names.includes(value) ? [value] : []}
      {...asked}
      {...(field && { input: { ref: field } })}
      {...(name !== undefined && { "aria-label": name })}
    >
      {shown.map((one) => (
        <Option key={one} value={one} className={styles.option}>
          {one}
        </Option>
      ))}
    </Combobox>
  );
}

/** What was typed, and which option counts as chosen. */
function useChoosing(onChange: NameInputProps["onChange"]) {
  const [isTyping, setTyping] = useState(false);
  const [isMarked, setMarked] = useState(false);
  const asked = {
    onKeyDown: ({ key, currentTarget }) => {
      if (MOVES.has(key) && currentTarget.getAttribute("aria-expanded") === "true") setMarked(true);
    },
    onOpenChange: (_, { open }) => {
      if (!open) setTyping(false);
      setMarked(false);
    },
    onChange: (event) => {
      setTyping(true);
      setMarked(false);
      onChange(event.target.value);
    },
    onOptionSelect: (event, { optionValue }) => {
      // Tab goes on: what stands in the field stays, though the list marks its first option as it opens.
      const isGoingOn = event.type === "keydown" && (event as KeyboardEvent).key === "Tab";
      if (optionValue !== undefined && (isMarked || !isGoingOn)) onChange(optionValue);
    },
  } satisfies Pick<ComboboxProps, "onKeyDown" | "onOpenChange" | "onChange" | "onOptionSelect">;
  return { isTyping, ...asked };
}

function narrow(names: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  return names.filter((one) => one.toLowerCase().includes(wanted));
}
