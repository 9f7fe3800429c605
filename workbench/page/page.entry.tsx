import { createRoot } from "react-dom/client";
import { Workbench } from "./state/workbench.ts";
import { WorkbenchContext } from "./state/workbench-context.ts";
import { WorkbenchPage } from "./WorkbenchPage.tsx";

const session = new URL(window.location.href).searchParams.get("session") ?? "";
const socket = `${window.location.protocol === "https:" ? "wss" : "ws"}://${window.location.host}/socket?session=${session}`;
const root = document.getElementById("root");
if (!root) throw new Error("The page has no place for the workbench.");
createRoot(root).render(
  <WorkbenchContext value={new Workbench(session, socket)}>
    <WorkbenchPage />
  </WorkbenchContext>,
);
