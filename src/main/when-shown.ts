/**
 * Resolves when the element is first drawn. Excel opens the page of a shared runtime for custom functions and the ribbon
 * too, while the pane is closed: a page that is not drawn has no business fetching what only a reader needs.
 *
 * Asked of the browser, not of Office: Office tells of changes only, and not whether the pane was open to begin with.
 */
export function whenShown(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
