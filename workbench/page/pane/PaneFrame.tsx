import { useEffect, useRef, useState } from "react";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import { loadFrame, seamOf } from "./load-frame.ts";
import { openFrameHost } from "./open-frame-host.ts";
import { PaneDivider } from "./PaneDivider.tsx";

/** Width that Excel gives a task pane, and how far it may be drawn. CSS pixels. */
const WIDTH = { usual: 350, least: 300, most: 450 } as const;

/** The task pane: the add-in's own page in a frame. Closed, it is out of sight and goes on running, as in Excel. */
export function PaneFrame() {
  const workbench = useWorkbench();
  const isOpen = usePage((state) => state.isPaneOpen);
  const opening = usePage((state) => state.opening);
  const [width, setWidth] = useState<number>(WIDTH.usual);
  const close = (): void => {
    workbench.set({ isPaneOpen: false });
    void workbench.ask({ kind: "pane", visible: false });
  };
  return (
    <aside className="pane" aria-label="Task pane" hidden={!isOpen} style={{ width }}>
      <PaneDivider width={width} limits={WIDTH} onChange={setWidth} />
      <div className="pane-title">
        <span>Total Place</span>
        <button type="button" className="quiet" aria-label="Close pane" onClick={close}>
          ✕
        </button>
      </div>
      {opening > 0 && <AddInFrame key={opening} />}
    </aside>
  );
}

/** One loading of the add-in's page. */
function AddInFrame() {
  const workbench = useWorkbench();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const { ready, close } = openFrameHost(workbench);
    let isCurrent = true;
    void ready.then((host) => {
      if (isCurrent && frame.current) loadFrame(frame.current, host, seamOf(window.location.href));
    });
    return () => {
      isCurrent = false;
      close();
    };
  }, [workbench]);
  return <iframe ref={frame} title="Total Place" className="pane-frame" />;
}
