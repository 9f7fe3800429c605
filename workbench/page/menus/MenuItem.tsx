import type { ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  readonly keys?: string;
  readonly icon?: string | null;
  readonly onChoose: () => void;
}

/** One line of a menu. */
export function MenuItem({ children, keys, icon, onChoose }: Props) {
  return (
    <button type="button" role="menuitem" className="menu-item" onClick={onChoose}>
      {icon ? <img src={icon} alt="" width={16} height={16} /> : <span className="no-icon" />}
      <span>{children}</span>
      {keys !== undefined && (
        <span className="keys" aria-hidden="true">
          {keys}
        </span>
      )}
    </button>
  );
}
