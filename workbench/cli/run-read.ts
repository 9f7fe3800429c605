import { readSources } from "#application/count-workbook";
import { describeFinding } from "#domain/findings/words";
import { describeWorkbookError } from "#application/describe-workbook-error";
import type { JobArguments } from "./arguments.ts";
import { JobFailure } from "./job-failure.ts";
import { openHost } from "./open-host.ts";
import { openInputs, pathOf } from "./open-inputs.ts";
import { readSettings } from "./read-settings.ts";
import { reportSources } from "./source-report.ts";

/**
 * Says what is read from the inputs, and writes nothing.
 *
 * @source headless.md, `read`
 */
export async function runRead(request: JobArguments): Promise<Record<string, unknown>> {
  const settings = request.settings === null ? {} : readSettings(request.settings);
  const opened = openInputs(request.inputs);
  const host = await openHost(opened.model);
  try {
    const read = await readSources(host.workbook, { settings, pathOf: (sheet) => pathOf(opened, sheet) });
    if (!read.ok) throw new JobFailure(describeWorkbookError(read.error));
    const { sources, registers } = read.value;
    return {
      sources: reportSources(sources, opened, registers.sources),
      notSpend: sources.notSpend.map(({ sheet, finding }) => ({
        sheet,
        code: finding.code,
        reason: describeFinding(finding),
      })),
    };
  } finally {
    host.close();
  }
}
