/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { done, failed } from "#application/ports/result";
import { answerCellEdit } from "#taskpane/frame/cell-wait";
import { WORDS } from "#taskpane/words/catalogue";
import { FakeActions } from "../fakes/fake-actions.ts";
import { fordshireView } from "../fakes/fordshire-view.ts";
import { held } from "../fakes/open-desk.ts";
import { renderFrame } from "../render-frame.tsx";

const WAITING = "Waiting for you to finish editing the cell. Press Enter or Esc in the sheet.";

async function openFrame() {
  const actions = new FakeActions(fordshireView());
  const frame = await renderFrame(actions);
  const edits = (isEditing: boolean) => {
    let answer = "";
    act(() => void (answer = answerCellEdit(frame.store, isEditing)));
    return answer;
  };
  return { ...frame, actions, edits };
}

it("a job that waits for a cell says so, once, in sight and heard, until the cell is left", async () => {
  const { store, desk, edits } = await openFrame();
  const { answer, end } = held();
  act(() => void desk.run("Counting", () => answer));
  expect(edits(true)).toBe("wait");
  const { turn } = store.getState().said;
  expect(edits(true)).toBe("wait");
  expect(store.getState().said.turn).toBe(turn);
  expect(screen.getByRole("status")).toHaveTextContent(WAITING);
  expect(screen.getAllByText(WAITING)).toHaveLength(2);
  edits(false);
  expect(screen.queryAllByText(WAITING, { selector: "p" })).toEqual([]);
  await act(async () => {
    end(done({ view: fordshireView(), said: "Counted.", undo: null }));
    await answer;
  });
});

it("Cancel of a job ends its waiting", async () => {
  const { desk, edits } = await openFrame();
  const { answer, end } = held();
  act(() => void desk.run("Counting", () => answer));
  expect(edits(true)).toBe("wait");
  act(() => desk.cancel());
  expect(edits(true)).toBe("cancel");
  await act(async () => {
    end(failed({ code: "cancelled", message: "Stopped." }));
    await answer;
  });
});

it("rows that are to be shown wait as well, with a Cancel of their own", async () => {
  const { actions, desk, edits, store } = await openFrame();
  let end: () => void = () => undefined;
  jest
    .spyOn(actions, "showRows")
    .mockImplementation(
      () => new Promise((resolve) => (end = () => resolve(failed({ code: "cancelled", message: "Stopped." })))),
    );
  act(() => desk.showRows("Spend", [1]));
  expect(edits(true)).toBe("wait");
  act(() => screen.getByText(WORDS.job.cancel).click());
  expect(edits(true)).toBe("cancel");
  expect(screen.queryAllByText(WAITING, { selector: "p" })).toEqual([]);
  edits(false);
  await act(async () => {
    end();
    await Promise.resolve();
  });
  expect(store.getState()).toMatchObject({ asked: 0, cellWait: null });
});

it("what nobody asked for does not wait, and nothing is said of it", async () => {
  const { store, edits } = await openFrame();
  const { said } = store.getState();
  expect(edits(true)).toBe("refuse");
  expect(store.getState().said).toBe(said);
  expect(store.getState().cellWait).toBeNull();
});
