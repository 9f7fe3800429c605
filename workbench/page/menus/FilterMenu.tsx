import { useEffect, useState } from "react";
import type { Replies } from "#workbench/server/protocol/messages";
import { focusGrid } from "../grid/CellEditor.tsx";
import { type OpenFilter, sheetInFront } from "../state/page-state.ts";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import { Popup } from "./Popup.tsx";

type Values = Replies["filter-values"];

/** The menu of a heading: sort its column, and choose by value which rows show. */
export function FilterMenu() {
  const open = usePage((state) => state.openFilter);
  return open && <OpenMenu key={`${open.filter} ${String(open.column)}`} open={open} />;
}

function OpenMenu({ open }: { readonly open: OpenFilter }) {
  const workbench = useWorkbench();
  const sheet = usePage(sheetInFront);
  const [values, setValues] = useState<Values | null>(null);
  const { filter, column, at } = open;
  const range = sheet?.filters.find(({ id }) => id === filter);
  useEffect(() => {
    void workbench.ask({ kind: "filter-values", filter, column }).then((found) => setValues(found ?? null));
  }, [workbench, filter, column]);
  if (!range || !sheet) return null;
  const close = (): void => {
    workbench.set({ openFilter: null });
    focusGrid();
  };
  const { area } = range;
  const sort = (descending: boolean): void => {
    const cell = { top: area.top, left: area.left, bottom: area.top, right: area.left };
    void workbench.ask({ kind: "sort", sheet: sheet.id, area: cell, column: area.left + column, descending });
    close();
  };
  const apply = (keep: readonly string[] | null): void => {
    void workbench.ask({ kind: "filter", filter, column, keep });
    close();
  };
  return (
    <Popup at={at} role="dialog" label={`Filter ${range.headings[column] ?? ""}`} onClose={() => workbench.set({ openFilter: null })}>
      <button type="button" className="menu-item" onClick={() => sort(false)}>
        Sort A to Z
      </button>
      <button type="button" className="menu-item" onClick={() => sort(true)}>
        Sort Z to A
      </button>
      <button type="button" className="menu-item" disabled={!range.filtered.includes(column)} onClick={() => apply(null)}>
        Clear filter
      </button>
      <hr />
      {values && <ValueList values={values} onApply={apply} onCancel={close} />}
    </Popup>
  );
}

interface ListProps {
  readonly values: Values;
  readonly onApply: (keep: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

function ValueList({ values: { values, isCut }, onApply, onCancel }: ListProps) {
  const [kept, setKept] = useState(() => new Set(values.filter((value) => value.kept).map(({ text }) => text)));
  const isAll = kept.size === values.length;
  const set = (text: string, on: boolean): void => {
    const next = new Set(kept);
    if (on) next.add(text);
    else next.delete(text);
    setKept(next);
  };
  return (
    <>
      <div className="filter-values">
        <label>
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => setKept(new Set(isAll ? [] : values.map(({ text }) => text)))}
          />
          (Select all)
        </label>
        {values.map(({ text, rows }) => (
          <label key={text}>
            <input type="checkbox" checked={kept.has(text)} onChange={(event) => set(text, event.target.checked)} />
            <span className="value">{text === "" ? "(Blanks)" : text}</span>
            <span className="rows" aria-hidden="true">
              {rows.toLocaleString("en-GB")}
            </span>
          </label>
        ))}
        {isCut && <p>Not all values are listed: there are more than 2,000.</p>}
      </div>
      <div className="buttons">
        <button type="button" className="primary" disabled={kept.size === 0} onClick={() => onApply(isAll ? null : [...kept])}>
          OK
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}
