/**
 * Opens a page of ours in the browser; the first page of the help if none is said. In a desktop Excel a window opened by
 * script may be swallowed: where Office opens browsers itself, it is asked to.
 */
export function openHelp(page = "help.html"): void {
  const address = new URL(page, location.href).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(address);
  } else {
    window.open(address, "_blank", "noopener");
  }
}
