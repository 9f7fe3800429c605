import { findBrowser } from "./find-browser.ts";

const chosen = process.env["PLACE_BROWSER"];
afterEach(() => {
  if (chosen === undefined) delete process.env["PLACE_BROWSER"];
  else process.env["PLACE_BROWSER"] = chosen;
});

it("takes the browser that the user names", () => {
  process.env["PLACE_BROWSER"] = process.execPath;
  expect(findBrowser()).toBe(process.execPath);
});

it("says so where there is no such program, rather than taking another", () => {
  process.env["PLACE_BROWSER"] = "/no/such/browser";
  expect(findBrowser).toThrow("PLACE_BROWSER names /no/such/browser, but there is no such program.");
});
