import type { KeyboardEvent, PointerEvent } from "react";

interface Props {
  readonly width: number;
  readonly limits: { readonly least: number; readonly most: number };
  readonly onChange: (width: number) => void;
}

/** Pixels that an arrow key moves it. */
const STEP = 10;

/** The line between sheet and pane, which is drawn by mouse or arrow keys. */
export function PaneDivider({ width, limits: { least, most }, onChange }: Props) {
  const change = (wanted: number): void => onChange(Math.min(most, Math.max(least, Math.round(wanted))));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") change(width + STEP);
    else if (event.key === "ArrowRight") change(width - STEP);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) change(window.innerWidth - event.clientX);
  };
  return (
    <div
      className="pane-divider"
      role="separator"
      aria-label="Width of the task pane"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
