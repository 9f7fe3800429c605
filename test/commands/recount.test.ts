import { createRecountCommand, type Recount } from "#commands/recount";
import { createRibbonAction } from "#commands/ribbon-action";

/** Runs the command against a use case and keeps what was said, in order. */
function attend(recount: Recount): { command: () => Promise<void>; said: string[]; bugs: unknown[] } {
  const said: string[] = [];
  const bugs: unknown[] = [];
  const status = {
    say: (message: string): void => void said.push(message),
    warn: (message: string): void => void said.push(`! ${message}`),
  };
  return { command: createRecountCommand({ recount, status, reportBug: (bug) => bugs.push(bug) }), said, bugs };
}

describe("recount", () => {
  it("says that it counts, then what was counted", async () => {
    const { command, said, bugs } = attend(() => Promise.resolve("Counted 19 lines."));
    await command();
    expect(said).toEqual(["Counting…", "Counted 19 lines."]);
    expect(bugs).toEqual([]);
  });

  it("counts once when pressed twice, and again when pressed later", async () => {
    let counts = 0;
    const { command } = attend(() => Promise.resolve(String(++counts)));
    await Promise.all([command(), command()]);
    expect(counts).toBe(1);
    await command();
    expect(counts).toBe(2);
  });

  it("owns up to a bug once, and can be pressed again", async () => {
    const bug = new Error("row 3 has no agency");
    const outcomes = [() => Promise.reject(bug), () => Promise.resolve("Counted.")];
    const { command, said, bugs } = attend(() => outcomes.shift()!());
    await command();
    await command();
    expect(bugs).toEqual([bug]);
    expect(said).toEqual([
      "Counting…",
      "! The count stopped because of a fault in the add-in (row 3 has no agency). Please report it.",
      "Counting…",
      "Counted.",
    ]);
  });
});

describe("ribbon action", () => {
  it("tells Office that it has ended only when the command has", async () => {
    const steps: string[] = [];
    await new Promise<void>((ended) => {
      const action = createRibbonAction(() => Promise.resolve().then(() => void steps.push("counted")));
      action({ completed: () => ended(void steps.push("completed")) });
    });
    expect(steps).toEqual(["counted", "completed"]);
  });
});
