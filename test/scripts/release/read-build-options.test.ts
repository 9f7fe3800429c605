import { readBuildOptions } from "#scripts/release/read-build-options";

describe("the command line of the build", () => {
  it("is for development where no host is named", () => {
    expect(readBuildOptions([])).toEqual({ host: null });
  });

  it.each([
    ["https://apps.example.gov.uk", "https://apps.example.gov.uk"],
    ["https://apps.example.gov.uk/total-place/", "https://apps.example.gov.uk/total-place"],
    ["https://apps.example.gov.uk:8443/a//", "https://apps.example.gov.uk:8443/a"],
  ])("takes %s", (typed, host) => {
    expect(readBuildOptions(["--host", typed])).toEqual({ host });
  });

  it.each([
    ["http://apps.example.gov.uk", /https only/],
    ["apps.example.gov.uk", /an address such as/],
    ["https://apps.example.gov.uk/?a=1", /without \?, #/],
    ["https://me@apps.example.gov.uk/", /a user's name/],
  ])("refuses %s in words", (typed, words) => {
    expect(readBuildOptions(["--host", typed])).toEqual({ problem: expect.stringMatching(words) as string });
  });

  it("names an option that it does not know", () => {
    expect(readBuildOptions(["--hots", "x"])).toEqual({ problem: expect.stringContaining("--hots") as string });
  });
});
