import type { HostEnvelope } from "#workbench/host/seam/host-messages";
import type { OpenWorkbook } from "./open-workbook.ts";
import { isOnWorkbook, runCommand } from "./commands/run-command.ts";
import { wordRefusal } from "./commands/word-refusal.ts";
import { newWorkbook } from "./files/open-file.ts";
import { sampleWorkbook } from "./files/sample-workbook.ts";
import { hostBook, type HostedBook } from "./hosted-book.ts";
import { PageTeller } from "./page-teller.ts";
import type { AddIn } from "./addin/read-add-in.ts";
import type { Command, Sent, Told } from "./protocol/messages.ts";

/** A page that is connected. */
export interface PageLink {
  send(told: Told): void;
}

/** At most this often is a page told what a running batch of the add-in changes. Milliseconds. */
const TELLING_PAUSE = 60;

const FAULT = "The workbench has a fault and did not do this; the window it was started in tells more.";

/**
 * One workbook on one page: what Excel is to an add-in and its user. It outlives the page, so that a reload finds the
 * workbook as it was; a second window takes it over from the first.
 */
export class Session {
  private readonly addIn: AddIn;
  private open: OpenWorkbook;
  private readonly reportBug: (bug: unknown) => void;
  private openings = 0;
  private page: PageLink | undefined;
  private teller: PageTeller | undefined;
  private host: HostedBook | undefined;
  private telling: NodeJS.Timeout | undefined;

  constructor(open: OpenWorkbook, addIn: AddIn, reportBug: (bug: unknown) => void) {
    this.open = open;
    this.addIn = addIn;
    this.reportBug = reportBug;
  }

  get workbook(): OpenWorkbook {
    return this.open;
  }

  /** A page is connected. */
  get isWatched(): boolean {
    return this.page !== undefined;
  }

  /** A page has come: it gets the workbook, and any other page loses it. */
  connect(page: PageLink): void {
    if (this.page && this.page !== page) this.page.send({ kind: "displaced" });
    this.page = page;
    this.host ??= this.openHost();
    this.greet(page);
  }
  disconnect(page: PageLink): void {
    if (this.page !== page) return;
    this.page = undefined;
    this.teller = undefined;
  }

  /** Another workbook takes the place of the one that is open. */
  show(open: OpenWorkbook): void {
    this.open = open;
    this.host?.close();
    this.host = this.openHost();
    if (this.page) this.greet(this.page);
  }
  /** The page has been handed the workbook as a file. */
  noteSaved(): void {
    this.open.noteSaved();
    this.tellSoon();
  }
  close(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    this.host?.close();
    this.host = undefined;
    this.page = undefined;
    this.teller = undefined;
  }

  receive(page: PageLink, sent: Sent): void {
    if (page !== this.page) return;
    if (sent.kind === "host") this.host?.handle(sent.message as HostEnvelope);
    else this.answer(page, sent.id, sent.command);
  }

  private openHost(): HostedBook {
    return hostBook(this.open, this.addIn.functions, {
      toFrame: (message) => this.page?.send({ kind: "host", message }),
      changed: () => this.tellSoon(),
      selected: (selection) => this.go(selection),
      pane: (visible) => this.page?.send({ kind: "pane", visible }),
    });
  }

  private greet(page: PageLink): void {
    const { open } = this;
    page.send({ kind: "opened", file: open.file, opening: ++this.openings, menus: this.addIn.menus });
    this.teller = new PageTeller(open, (told) => page.send(told));
    page.send({ kind: "go", selection: open.selection });
    this.teller.tellAll();
  }

  private go(selection: OpenWorkbook["selection"]): void {
    this.open.selection = selection;
    this.page?.send({ kind: "go", selection });
    this.tellSoon();
  }

  private answer(page: PageLink, id: number, command: Command): void {
    try {
      const reply = this.run(command);
      page.send({ kind: "done", id, reply });
    } catch (thrown) {
      const refusal = wordRefusal(thrown);
      if (!refusal) this.reportBug(thrown);
      page.send({ kind: "refused", id, words: refusal?.message ?? FAULT });
    }
  }

  private run(command: Command): unknown {
    if (command.kind === "look") {
      this.teller?.lookAt(command.sheet, command.areas);
      return null;
    }
    if (isOnWorkbook(command)) {
      try {
        return runCommand(this.open, command);
      } finally {
        this.open.book.freshen();
        this.teller?.tellAll();
      }
    }
    switch (command.kind) {
      case "editing":
        this.open.host.user.cellEditing(command.on);
        return null;
      case "action":
        void this.act(command);
        return null;
      case "pane":
        this.open.host.user.showPane(command.visible);
        return null;
      case "new":
        this.show(newWorkbook());
        return null;
      case "sample":
        this.show(sampleWorkbook());
        return null;
    }
  }

  /** Presses a button of the add-in; the pane comes first, since its page runs the command and shows what comes of it. */
  private async act({ name, control }: Extract<Command, { kind: "action" }>): Promise<void> {
    try {
      await this.open.host.user.invokeCommand(name, control);
    } catch (failed) {
      this.page?.send({ kind: "notice", words: failed instanceof Error ? failed.message : String(failed) });
    }
  }

  /** Tells the page a little later: a batch that changes much is told once. */
  private tellSoon(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.teller?.tellAll();
    }, TELLING_PAUSE);
  }
}
