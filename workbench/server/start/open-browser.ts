import { spawn } from "node:child_process";

/** Opens an address in the computer's own browser; where there is no display, or no browser, nothing happens. */
export function openBrowser(address: string): void {
  const command = commandFor(process.platform, process.env);
  if (!command) return;
  const opener = spawn(command.program, [...command.before, address], { stdio: "ignore", detached: true });
  // The address is printed either way.
  opener.on("error", () => undefined);
  opener.unref();
}

interface Opener {
  readonly program: string;
  readonly before: readonly string[];
}

/** The program that opens an address; undefined on a Unix without a display. */
export function commandFor(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Opener | undefined {
  if (platform === "win32") return { program: "cmd", before: ["/c", "start", ""] };
  if (platform === "darwin") return { program: "open", before: [] };
  const hasDisplay = Boolean(environment["DISPLAY"]) || Boolean(environment["WAYLAND_DISPLAY"]);
  return hasDisplay ? { program: "xdg-open", before: [] } : undefined;
}
