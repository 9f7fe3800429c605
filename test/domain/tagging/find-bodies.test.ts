import { agencyMatcher } from "#domain/place/match-agency";
import { withNewBodies } from "#domain/tagging/find-bodies";

const namesIn = (...names: string[]): string[][] =>
  withNewBodies([], names).map(({ name, aliases }) => [name, ...aliases]);

describe("bodies met for the first time", () => {
  it("takes a name broken over lines for the body whose name the lines make, and what stood alone in front of the break too", () => {
    const found = namesIn(
      "Homerton Hospital NHS",
      "FT\nHomerton Hospital NHS",
      "Homerton Hospital",
      "NHS FT\r\nHomerton Hospital",
      "Homerton Hospital NHS FT",
    );
    expect(found).toEqual([
      [
        "Homerton Hospital NHS FT",
        "Homerton Hospital NHS",
        "FT Homerton Hospital NHS",
        "Homerton Hospital",
        "NHS FT Homerton Hospital",
      ],
    ]);
  });

  it("leaves a broken name alone where its lines make no name that stands there", () => {
    expect(namesIn("Harton\nCouncil", "Harton", "Council for Harton")).toEqual([
      ["Harton\nCouncil"],
      ["Harton"],
      ["Council for Harton"],
    ]);
  });

  it("finds them again by either order of the lines once they are registered", () => {
    const match = agencyMatcher(withNewBodies([], ["Homerton Hospital NHS FT"]));
    expect(match("FT\nHomerton Hospital NHS")).toBe("Homerton Hospital NHS FT");
    expect(match("Homerton Hospital\nNHS FT")).toBe("Homerton Hospital NHS FT");
    expect(match("FT\nBarts Hospital NHS")).toBeNull();
  });
});
