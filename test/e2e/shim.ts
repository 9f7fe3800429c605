import type { Page } from "playwright-core";
export async function shim(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const def = Object.defineProperty;
    Object.defineProperty = function (o: any, k: any, d: any) {
      if (k === "external" && d.value) {
        const ext = d.value;
        const c = ext.GetContext();
        if (!c.GetOfficeThemeInfo)
          c.GetOfficeThemeInfo = () =>
            JSON.stringify({
              bodyBackgroundColor: 16777215,
              bodyForegroundColor: 0,
              controlBackgroundColor: 16777215,
              controlForegroundColor: 0,
            });
        ext.GetContext = () => c;
      }
      return def(o, k, d);
    } as any;
  });
}
