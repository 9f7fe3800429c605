import type { SettingsStore } from "./settings.ts";

/**
 * The requirement sets that the host offers: what the library (1.15) and the host both have. `DelayForCellEdit` is how
 * the client asks whether batches may wait for a cell to be left.
 */
const REQUIREMENT_SETS = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.3",
  RichApi: "1.1",
  DelayForCellEdit: "1.1",
};

const EXCEL = 1;
const SUCCEEDED = 0;

/** The answer to `window.external.GetContext()`: where the add-in runs, and what it may ask for. */
export function officeContext(instance: string, settings: SettingsStore): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-GB",
    GetAppDataLocale: () => "en-GB",
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => instance,
    GetInstanceId: () => instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.18000.20000",
    GetDialogRequirementMatrix: () => undefined,
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      WriteAsync: (keys: string[], values: string[], done: (status: number) => void) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
        setTimeout(() => done(SUCCEEDED), 0);
      },
    }),
  };
}
