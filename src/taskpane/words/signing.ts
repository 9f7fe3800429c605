import { counted } from "../format/numbers.ts";

/** Words of reasons and of the sign-off. */
export const SIGNING = {
  reason: "Reason printed on the return",
  saveReason: "Save reason",
  savingReason: (id: string) => `Saving the reason for check ${id}`,
  given: (on: string) => (on === "" ? "Given" : `Given ${on}`),
  outdated: (then: string) => `This reason ${then}. Say whether it still explains it, then save.`,
  pairReason: (pair: string, apart: string) => `Why ${pair} differs by ${apart}`,
  pairHint:
    "Who at which body found it, and what it is. It is printed on the return; without it the return cannot be signed.",
  pairOutdated: "This reason was given for another difference. Say whether it still explains it, then save.",
  savingPairReason: (pair: string) => `Saving the reason for ${pair}`,
  savePairReason: (pair: string) => `Save reason: ${pair}`,
  explained: (checks: number) => `${counted(checks, "reason")} given`,

  signed: (name: string, on: string) => `Signed by ${name}, ${on}`,
  changed: (on: string) => `Signed ${on}; inputs have changed since`,
  answer: {
    stop: "Not while a stop is open",
    stale: "Not before a Recount",
    ready: "Ready to sign",
    signed: (on: string) => `Signed ${on}`,
    changed: "Changed since it was signed",
  },
  three:
    "Three people answer for the return: who prepared it, somebody else who checked it, and the treasurer, who signs. Name nobody who has not seen it as it stands.",
  people: { preparer: "Prepared by", checker: "Checked by", treasurer: "Treasurer (section 151 officer)" },
  part: {
    preparer: "Brought the sources together and answered the questions.",
    checker: "Another person, who went through sources, transfers and checks.",
    treasurer: "Reads the return and signs it. The signature bears today’s date.",
  },
  signs: (name: string) =>
    name.trim() === ""
      ? "The treasurer presses this button, or has it pressed after signing the printed return."
      : `${name.trim()} presses this button, or has it pressed after signing the printed return.`,
  name: "Name",
  post: "Post",
  of: (what: string, who: string) => `${what}: ${who}`,
  opinion:
    "Signing says: I have examined the sources, shares, transfers and checks listed in this workbook. In my opinion the figures are a fair count of public spending by the bodies named, on the bases and with the limitations stated. They are not audited and are not financial statements. Overlap and duplicate figures are for enquiry and are not savings.",
  sign: "Sign the return",
  signing: "Signing the return",
  withdraw: "Withdraw the signature",
  withdrawing: "Withdrawing the signature",
  logged:
    "The names, the figures of rows 9 to 15 of TP Return and the fingerprint of the inputs go to TP Log. A change of the inputs shows at once.",
  lackingFirst: (words: string) => `Not signed. ${words}`,
} as const;
