import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { focusGrid } from "../grid/CellEditor.tsx";
import type { Point } from "../state/page-state.ts";

interface Props {
  readonly at: Point;
  readonly role: "menu" | "dialog";
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const ITEMS = "button:not(:disabled), input:not(:disabled)";

/** Something that opens at a point and closes by Escape or a press beside it. It takes the keyboard, and gives it back. */
export function Popup({ at, role, label, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${String(Math.max(4, Math.min(at.x, window.innerWidth - width - 4)))}px`;
    element.style.top = `${String(Math.max(4, Math.min(at.y, window.innerHeight - height - 4)))}px`;
  }, [at]);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(ITEMS)?.focus();
  }, []);
  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    window.addEventListener("pointerdown", onPress, true);
    return () => window.removeEventListener("pointerdown", onPress, true);
  }, [onClose]);
  return (
    <div
      ref={box}
      className="popup"
      role={role}
      aria-label={label}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") {
          onClose();
          focusGrid();
        } else if (role === "menu" && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
          event.preventDefault();
          moveFocus(box.current, event.key === "ArrowDown" ? 1 : -1);
        }
      }}
    >
      {children}
    </div>
  );
}

function moveFocus(box: HTMLElement | null, step: 1 | -1): void {
  const items = [...(box?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items.at((at + step) % items.length)?.focus();
}
