import { countAndSave, fileOf } from "#test/support/run-job";

it("a credit that stands above nought is a sign to look at, in a file that has credits below it too", async () => {
  const lines = (signs: readonly string[]) =>
    fileOf(
      "payments.csv",
      [
        "Body,Supplier,Invoice,Date,Purpose,Amount",
        "Hart Council,Acme,A1,01/05/2025,Care,100.00",
        "Hart Council,Acme,A2,02/05/2025,Care,-20.00",
        `Hart Council,Acme,A3,03/05/2025,Credit note for A1,${signs[0]!}`,
        `Hart Council,Bron,B1,03/05/2025,Reversal of May,${signs[1]!}`,
        "Hart Council,Bron,B2,03/05/2025,Credit union grant,7.00",
      ].join("\n"),
    );
  const signOf = async (signs: readonly string[]) => {
    const { outcome } = await countAndSave([lines(signs)]);
    const { result, thisSide, finding } = outcome.checks.find(({ id }) => id === "A14")!;
    return { result, thisSide, finding };
  };
  expect(await signOf(["30.00", "40.00"])).toEqual({
    result: "Look at",
    thisSide: 2,
    finding: "payments: 2 lines above nought, first in row 4",
  });
  expect(await signOf(["-30.00", "-40.00"])).toMatchObject({ result: "Ties", thisSide: 0 });
});
