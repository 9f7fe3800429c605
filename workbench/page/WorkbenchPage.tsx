import { type KeyboardEvent, useEffect } from "react";
import { FormulaBar } from "./bars/FormulaBar.tsx";
import { NoticeBar } from "./bars/NoticeBar.tsx";
import { Ribbon } from "./bars/Ribbon.tsx";
import { SheetTabs } from "./bars/SheetTabs.tsx";
import { StatusLine } from "./bars/StatusLine.tsx";
import { Grid } from "./grid/Grid.tsx";
import { ChoiceMenu } from "./menus/ChoiceMenu.tsx";
import { CellMenu } from "./menus/CellMenu.tsx";
import { saveFile } from "./menus/FileMenu.tsx";
import { FilterMenu } from "./menus/FilterMenu.tsx";
import { PaneFrame } from "./pane/PaneFrame.tsx";
import { goToNextRegion } from "./regions.ts";
import { sheetInFront } from "./state/page-state.ts";
import { usePage, useWorkbench } from "./state/workbench-context.ts";

/** The whole page: a spreadsheet, and beside it the task pane. */
export function WorkbenchPage() {
  const workbench = useWorkbench();
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      saveFile(workbench);
    } else if (event.key === "F6") {
      event.preventDefault();
      goToNextRegion(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <div className="page" onKeyDown={onKeyDown}>
      <TitleBar />
      <Ribbon />
      <main className="work">
        <div className="workbook">
          <FormulaBar />
          <NoticeBar />
          <Sheet />
          <SheetTabs />
        </div>
        <PaneFrame />
      </main>
      <StatusLine />
      <CellMenu />
      <FilterMenu />
      <ChoiceMenu />
    </div>
  );
}

function TitleBar() {
  const file = usePage((state) => state.file);
  useEffect(() => {
    if (file !== "") document.title = `${file} – Workbench`;
  }, [file]);
  return (
    <header className="title-bar">
      <h1>{file === "" ? "Workbench" : file}</h1>
      <span>Total Place workbench – a stand-in for Excel</span>
    </header>
  );
}

function Sheet() {
  const sheet = usePage(sheetInFront);
  const opening = usePage((state) => state.opening);
  return (
    <div className="sheet" id="sheet" role="tabpanel" aria-label={sheet?.name ?? "Sheet"}>
      {sheet && <Grid key={`${String(opening)} ${sheet.id}`} sheet={sheet} />}
    </div>
  );
}
