import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { WebSocket } from "ws";
import { readAddIn } from "#workbench/server/addin/read-add-in";
import type { OpenWorkbook } from "#workbench/server/open-workbook";
import type { CellView, SheetView } from "#workbench/server/protocol/book";
import type { Command, ReplyTo, Told } from "#workbench/server/protocol/messages";
import { type RunningServer, startServer } from "#workbench/server/start-server";

/** The shipped page in small: what the server rewrites, and what it must leave alone. */
export const SHIPPED_PAGE =
  "<!doctype html><html><head><meta http-equiv=Content-Security-Policy content=\"script-src 'self'\"></head>" +
  "<body><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script></body></html>";

export const OFFICE = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

export interface Bench {
  readonly server: RunningServer;
  /** A page that opens (or reloads) the session of that id. */
  connect(session?: string): Promise<TestPage>;
  close(): Promise<void>;
}

/** Serves an add-in made for the test, on any free port. */
export async function startBench(
  first: () => OpenWorkbook,
  certificate?: { readonly key: string; readonly cert: string },
  addInAt?: string,
): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  writeFileSync(join(folder, "manifest.xml"), readFileSync("manifest.xml"));
  writeFileSync(join(folder, "functions.json"), JSON.stringify({ functions: [] }));
  writeFileSync(join(folder, "taskpane.html"), SHIPPED_PAGE);
  writeFileSync(join(folder, "page.html"), "<!doctype html><title>Workbench</title>");
  const bugs: unknown[] = [];
  const server = await startServer({
    folders: { addIn: folder, page: folder, office: OFFICE },
    first,
    addIn: () => readAddIn(folder),
    port: 0,
    reportBug: (bug) => bugs.push(bug),
    addInAt,
    ...(certificate && { certificate }),
  });
  const pages: TestPage[] = [];
  return {
    server,
    connect: async (session = "one") => {
      const page = await TestPage.open(server.port, session);
      pages.push(page);
      return page;
    },
    close: async () => {
      for (const page of pages) page.close();
      await server.close();
      rmSync(folder, { recursive: true });
      if (bugs.length > 0) throw new AggregateError(bugs, "The server reported bugs.");
    },
  };
}

/** The page's end of the line, without a page. */
export class TestPage {
  readonly told: Told[] = [];
  private readonly socket: WebSocket;
  private readonly watchers = new Set<() => void>();
  private nextId = 1;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("message", (data: Buffer) => {
      this.told.push(JSON.parse(data.toString("utf8")) as Told);
      for (const watch of [...this.watchers]) watch();
    });
  }
  static async open(port: number, session: string): Promise<TestPage> {
    const socket = new WebSocket(`ws://localhost:${String(port)}/socket?session=${session}`);
    const page = new TestPage(socket);
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    await page.find("go");
    return page;
  }
  close(): void {
    this.socket.terminate();
  }

  /** The latest message of a kind that passes; waits for it where there is none yet. */
  find<K extends Told["kind"]>(
    kind: K,
    passes: (told: Extract<Told, { kind: K }>) => boolean = () => true,
  ): Promise<Extract<Told, { kind: K }>> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.told.findLast((each) => each.kind === kind && passes(each as Extract<Told, { kind: K }>));
        if (!found) return;
        this.watchers.delete(look);
        resolve(found as Extract<Told, { kind: K }>);
      };
      this.watchers.add(look);
      look();
    });
  }
  send(sent: unknown): void {
    this.socket.send(JSON.stringify(sent));
  }
  /** The answer to a command; a refusal is thrown as its words. */
  async ask<C extends Command>(command: C): Promise<ReplyTo<C["kind"]>> {
    const id = this.nextId++;
    this.send({ kind: "command", id, command });
    const answer = await Promise.race([
      this.find("done", (told) => told.id === id),
      this.find("refused", (told) => told.id === id),
    ]);
    if (answer.kind === "refused") throw new Error(answer.words);
    return answer.reply as ReplyTo<C["kind"]>;
  }

  async sheet(name: string): Promise<SheetView> {
    const { sheets } = await this.find("book", (told) => told.sheets.some((each) => each.name === name));
    return sheets.find((each) => each.name === name)!;
  }
  /** The cells of a block as the page would draw them, row by row; "" for an empty one. */
  async texts(
    sheet: SheetView,
    [top, left, bottom, right]: readonly [number, number, number, number],
  ): Promise<string[][]> {
    const cells = await this.cells(sheet, [top, left, bottom, right]);
    return Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from(
        { length: right - left + 1 },
        (__, across) => cells.find(({ row, column }) => row === top + down && column === left + across)?.text ?? "",
      ),
    );
  }
  async cells(
    sheet: SheetView,
    [top, left, bottom, right]: readonly [number, number, number, number],
  ): Promise<readonly CellView[]> {
    const area = { top, left, bottom, right };
    // Another sight in between: what was told last for the same one is not told again.
    await this.ask({ kind: "look", sheet: sheet.id, areas: [] });
    await this.ask({ kind: "look", sheet: sheet.id, areas: [area] });
    const { blocks } = await this.find("cells");
    return blocks[0]!.cells;
  }
  /** What the formula bar shows of a cell. */
  async content(sheet: SheetView, row: number, column: number): Promise<string> {
    const area = { top: row, left: column, bottom: row, right: column };
    await this.ask({ kind: "select", selection: { sheet: sheet.id, area, active: { row, column } } });
    const { cell } = await this.find("active", (told) => told.cell.row === row && told.cell.column === column);
    return cell.content;
  }
}
