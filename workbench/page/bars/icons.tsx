import type { ReactNode } from "react";

/** Pictures of the sheet's own buttons, drawn in the colour of the text around them. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
      {children}
    </svg>
  );
}

export const SaveIcon = () => (
  <Icon>
    <path d="M2.5 2.5h9l2 2v9h-11zM5 2.5v3.5h5.5v-3.5M4.5 13.5v-4.5h7v4.5" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M6 3 2.5 6.5 6 10M2.5 6.5h7a3.5 3.5 0 0 1 0 7h-3" />
  </Icon>
);

export const SortUpIcon = () => (
  <Icon>
    <path d="M11.5 3v10m-2.5-2.5 2.5 2.5 2.5-2.5M2 7l2.25-5 2.25 5M2.8 5.5h2.9M2.25 9.5h4l-4 4.5h4" />
  </Icon>
);

export const SortDownIcon = () => (
  <Icon>
    <path d="M11.5 3v10m-2.5-2.5 2.5 2.5 2.5-2.5M2.25 2h4l-4 4.5h4M2 14l2.25-5 2.25 5M2.8 12.5h2.9" />
  </Icon>
);

export const FilterIcon = () => (
  <Icon>
    <path d="M2 3h12l-4.5 5.5v4l-3 1.5v-5.5z" />
  </Icon>
);
