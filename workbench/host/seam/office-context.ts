import type { HostLine } from "./host-line.ts";
import { type ContextFacts, STATUS } from "./host-messages.ts";

const EXCEL = 1;
/** Colours of Excel's own light theme, as numbers 0xRRGGBB. */
const COLOURFUL_THEME = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf3f2f1,
  controlForegroundColor: 0x262626,
};

/** The shared runtime's page opens as a task pane. */
const TASK_PANE = 2;

/** The answer to `window.external.GetContext()`: where the add-in runs, and what it may ask for. */
export function officeContext(facts: ContextFacts, line: HostLine): Readonly<Record<string, () => unknown>> {
  const { instance, settings } = facts;
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => facts.uiLocale,
    GetAppDataLocale: () => facts.dataLocale,
    GetDocUrl: () => facts.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => instance,
    GetInstanceId: () => instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(facts.requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => facts.hostVersion,
    GetDialogRequirementMatrix: () => undefined,
    GetFeaturesForSolution: () => "",
    GetOfficeThemeInfo: () => JSON.stringify(COLOURFUL_THEME),
    GetInitialDisplayMode: () => TASK_PANE,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        keys.push(...Object.keys(settings));
        values.push(...Object.values(settings));
      },
      WriteAsync: (keys: string[], values: string[], done: (status: number) => void) => {
        const written = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
        void line.request({ kind: "writeSettings", settings: written }).then((reply) => {
          done(reply.kind === "done" ? reply.status : STATUS.notSupported);
        });
      },
    }),
  };
}
