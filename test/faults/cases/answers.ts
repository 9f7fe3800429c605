import type { Amendments } from "#application/amendments";
import { SIGN_OFF } from "#test/workbench/host/open-sample";
import { lookedAt, told, type UseCase } from "../use-case.ts";

const ALIKE = ["S02-000001", "S02-000002"] as const;

/** Two payments decided on, a payee joined and another parted, and the rows of a body at a share given. */
const ANSWERED: Amendments = {
  duplicates: [
    { rows: ALIKE, verdict: "duplicate", note: "asked for", decidedBy: "", decidedOn: null, members: ALIKE },
  ],
  suppliers: [
    { name: "Delta Foods", supplier: "Citylink Taxis", decision: "same" },
    { name: "Acme Care Limited", supplier: "ACME CARE LTD", decision: "apart" },
  ],
  shares: [{ agency: "Wold Combined Authority", from: { basis: "population" }, to: { share: 0.5 }, note: "agreed" }],
};

export const ANSWERS: readonly UseCase[] = [
  {
    name: "answers on payments, payees and shares",
    book: "paid",
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.recount(ANSWERED));
    },
  },
  {
    name: "a return signed",
    book: "counted",
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.recount({ signOff: SIGN_OFF }));
    },
  },
  {
    name: "a signature taken back",
    book: "signed",
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.recount({ withdrawnSignature: "1" }));
    },
  },
];
