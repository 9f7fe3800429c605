import { usePage, useWorkbench } from "../state/workbench-context.ts";

const LINE_WORDS = {
  lost: "The workbench has been stopped. Start it again with npm start, then reload this page.",
  displaced: "This workbook is open in another window now. Reload this page to have it here.",
} as const;

/** What went wrong, in words, above the sheet. */
export function NoticeBar() {
  const workbench = useWorkbench();
  const notice = usePage((state) => state.notice);
  const line = usePage((state) => state.line);
  if (line === "lost" || line === "displaced") {
    return (
      <div role="alert" className="notice">
        {LINE_WORDS[line]}
      </div>
    );
  }
  if (!notice) return null;
  return (
    <div role="alert" key={notice.number} className="notice">
      <span>{notice.words}</span>
      <button type="button" className="quiet" aria-label="Dismiss message" onClick={() => workbench.dismissNotice()}>
        ✕
      </button>
    </div>
  );
}
