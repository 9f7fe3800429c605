import { useEffect, useState } from "react";
import type { Command, Replies } from "#workbench/server/protocol/messages";
import { focusGrid } from "../grid/CellEditor.tsx";
import { type OpenFilter, sheetInFront } from "../state/page-state.ts";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import { Popup } from "./Popup.tsx";

/** The menu of a heading: sort its column, and choose by value which rows show. */
export function FilterMenu() {
  const open = usePage((state) => state.openFilter);
  return open && <OpenMenu key={`${open.filter} ${String(open.column)}`} open={open} />;
}

function OpenMenu({ open: { filter, column, at } }: { readonly open: OpenFilter }) {
  const workbench = useWorkbench();
  const sheet = usePage(sheetInFront);
  const range = sheet?.filters.find(({ id }) => id === filter);
  if (!range || !sheet) return null;
  const forget = (): void => workbench.set({ openFilter: null });
  const run = (command: Command): void => {
    void workbench.ask(command);
    forget();
    focusGrid();
  };
  const { top, left } = range.area;
  const corner = { top, left, bottom: top, right: left };
  const sort = (descending: boolean): void =>
    run({ kind: "sort", sheet: sheet.id, area: corner, column: left + column, descending });
  const keep = (texts: readonly string[] | null): void => run({ kind: "filter", filter, column, keep: texts });
  return (
    <Popup at={at} role="dialog" label={`Filter ${range.headings[column] ?? ""}`} onClose={forget}>
      <button type="button" className="menu-item" onClick={() => sort(false)}>
        Sort A to Z
      </button>
      <button type="button" className="menu-item" onClick={() => sort(true)}>
        Sort Z to A
      </button>
      <button
        type="button"
        className="menu-item"
        disabled={!range.filtered.includes(column)}
        onClick={() => keep(null)}
      >
        Clear filter
      </button>
      <hr />
      <ValueList filter={filter} column={column} onApply={keep} onCancel={forget} />
    </Popup>
  );
}

interface ListProps {
  readonly filter: string;
  readonly column: number;
  readonly onApply: (keep: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

function ValueList({ filter, column, onApply, onCancel }: ListProps) {
  const workbench = useWorkbench();
  const [{ values, isCut }, setValues] = useState<Replies["filter-values"]>({ values: [], isCut: false });
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void workbench.ask({ kind: "filter-values", filter, column }).then((found) => {
      if (!found) return;
      setValues(found);
      setKept(new Set(found.values.filter((value) => value.kept).map(({ text }) => text)));
    });
  }, [workbench, filter, column]);
  const isAll = kept.size === values.length;
  const all = values.map(({ text }) => text);
  return (
    <>
      <div className="filter-values">
        <label>
          <input type="checkbox" checked={isAll} onChange={() => setKept(new Set(isAll ? [] : all))} />
          (Select all)
        </label>
        {values.map((value) => (
          <ValueBox
            key={value.text}
            {...value}
            isOn={kept.has(value.text)}
            onChange={(on) => setKept(withText(kept, value.text, on))}
          />
        ))}
        {isCut && <p>Not all values are listed: there are more than 2,000.</p>}
      </div>
      <Buttons isOff={kept.size === 0} onApply={() => onApply(isAll ? null : [...kept])} onCancel={onCancel} />
    </>
  );
}

interface ButtonsProps {
  readonly isOff: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

function Buttons({ isOff, onApply, onCancel }: ButtonsProps) {
  return (
    <div className="buttons">
      <button type="button" className="primary" disabled={isOff} onClick={onApply}>
        OK
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

interface BoxProps {
  readonly text: string;
  readonly rows: number;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}

function ValueBox({ text, rows, isOn, onChange }: BoxProps) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span className="value">{text === "" ? "(Blanks)" : text}</span>
      <span className="rows" aria-hidden="true">
        {rows.toLocaleString("en-GB")}
      </span>
    </label>
  );
}

function withText(texts: ReadonlySet<string>, text: string, on: boolean): ReadonlySet<string> {
  const next = new Set(texts);
  if (on) next.add(text);
  else next.delete(text);
  return next;
}
