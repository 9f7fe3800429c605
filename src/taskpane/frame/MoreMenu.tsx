import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { THEME_CHOICES, type ThemeChoice } from "../look/pane-theme.ts";
import { WORDS } from "../words/catalogue.ts";
import { TOUR } from "../words/tour.ts";
import type { PaneSheet } from "./pane-store.ts";

const useStyles = makeStyles({
  button: { width: "28px", minWidth: "28px", height: "28px", padding: 0 },
});

export interface MoreMenuProps {
  /** Place and Log need a place. */
  readonly hasPlace: boolean;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onOpen: (sheet: PaneSheet) => void;
  readonly onHelp: () => void;
  readonly onTour: () => void;
}

/** What is not needed every day. Only what works stands here. */
export function MoreMenu({ hasPlace, theme, onTheme, onOpen, onHelp, onTour }: MoreMenuProps) {
  const item = (sheet: Exclude<PaneSheet, "steps">) => (
    <MenuItem onClick={() => onOpen(sheet)}>{WORDS.more[sheet]}</MenuItem>
  );
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems }) => onTheme(chosen(checkedItems))}
    >
      <MoreButton />
      <MenuPopover>
        <MenuList>
          {hasPlace && item("place")}
          {hasPlace && item("log")}
          {hasPlace && item("restore")}
          {item("functions")}
          <MenuGroup>
            <MenuGroupHeader>{WORDS.more.theme}</MenuGroupHeader>
            {THEME_CHOICES.map((choice) => (
              <MenuItemRadio key={choice} name="theme" value={choice}>
                {WORDS.more.themes[choice]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={onHelp}>{WORDS.more.help}</MenuItem>
          {hasPlace && <MenuItem onClick={onTour}>{TOUR.name}</MenuItem>}
          {item("keyboard")}
          {item("privacy")}
          {item("about")}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreButton() {
  const styles = useStyles();
  return (
    <MenuTrigger disableButtonEnhancement>
      {/* One word, beside the button: by keyboard it stands as long as the focus does, and would lie over the steps. */}
      <Tooltip content={WORDS.more.short} relationship="inaccessible" positioning="before">
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Dots />}
          aria-label={WORDS.more.button}
          data-more=""
        />
      </Tooltip>
    </MenuTrigger>
  );
}

function chosen(checked: readonly string[]): ThemeChoice {
  return THEME_CHOICES.find((choice) => checked.includes(choice)) ?? "as Excel";
}

function Dots() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
      <circle cx="3" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="13" cy="8" r="1.3" />
    </svg>
  );
}
