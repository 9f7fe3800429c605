import { MessageChannel } from "node:worker_threads";
import { breathe } from "#main/breathe";

it("is over only in a task of its own, whatever promises are kept meanwhile", async () => {
  Object.assign(globalThis, { MessageChannel });
  let isOver = false;
  const breath = breathe().then(() => (isOver = true));
  for (let turn = 0; turn < 1000; turn++) await Promise.resolve();
  expect(isOver).toBe(false);
  await breath;
  expect(isOver).toBe(true);
});
