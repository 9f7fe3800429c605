import { commandFor } from "#workbench/server/start/open-browser";
import { readOptions } from "#workbench/server/start/read-options";

describe("npm start's command line", () => {
  it("opens the sample on port 3000 in a browser unless told otherwise", () => {
    expect(readOptions([])).toEqual({ port: 3000, open: true, web: false, sideload: false, file: null });
    expect(readOptions(["our file.xlsx", "--no-open", "--port", "3100", "--web"])).toEqual({
      port: 3100,
      open: false,
      web: true,
      sideload: false,
      file: "our file.xlsx",
    });
  });

  it("serves for real Excel where it is asked to", () => {
    expect(readOptions(["--sideload"])).toMatchObject({ sideload: true });
  });

  it.each([
    [["--port", "many"], "--port"],
    [["a.xlsx", "b.xlsx"], "one file"],
    [["--nope"], "--nope"],
  ])("says what is wrong with %j", (argv, words) => {
    expect(readOptions(argv)).toEqual({ problem: expect.stringContaining(words) as string });
  });

  it("opens the browser of each system, and none where there is no display", () => {
    expect(commandFor("linux", {})).toBeUndefined();
    expect(commandFor("linux", { DISPLAY: ":0" })?.program).toBe("xdg-open");
    expect(commandFor("darwin", {})?.program).toBe("open");
    expect(commandFor("win32", {})?.program).toBe("cmd");
  });
});
