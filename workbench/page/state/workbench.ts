import { createStore } from "zustand/vanilla";
import { type Area, parseArea } from "#workbench/model/address";
import type { Selection } from "#workbench/server/protocol/book";
import type { Command, ReplyTo } from "#workbench/server/protocol/messages";
import { Connection, RefusedCommand } from "../connection/connection.ts";
import { areaBetween } from "../grid/moves.ts";
import { areaAt, contentOf, AT_FIRST, type Edit, type PageState, sheetInFront } from "./page-state.ts";
import { takeTold } from "./take-told.ts";

/** The page's own side of the workbook: what it shows, and everything that can be done from it. */
export class Workbench {
  readonly store = createStore<PageState>(() => AT_FIRST);
  readonly session: string;
  private readonly connection: Connection;
  private readonly hostListeners = new Set<(message: unknown) => void>();

  /** @param session - id of the session, from the page's address. */
  constructor(session: string, socketAddress: string) {
    this.session = session;
    this.connection = new Connection(socketAddress, {
      told: (told) => {
        if (told.kind === "host") for (const listener of this.hostListeners) listener(told.message);
        else this.store.setState((state) => takeTold(state, told));
      },
      lost: () => this.store.setState(({ line }) => ({ line: line === "displaced" ? line : "lost" })),
    });
  }

  get state(): PageState {
    return this.store.getState();
  }
  set(change: Partial<PageState>): void {
    this.store.setState(change);
  }

  /** Asks for something; where it is refused the reason is shown, and the answer is undefined. */
  async ask<C extends Command>(command: C): Promise<ReplyTo<C["kind"]> | undefined> {
    try {
      return await this.connection.ask(command);
    } catch (refused) {
      if (!(refused instanceof RefusedCommand)) throw refused;
      this.say(refused.message);
      return undefined;
    }
  }
  say(words: string): void {
    this.set({ notice: { words, number: (this.state.notice?.number ?? 0) + 1 } });
  }
  dismissNotice(): void {
    this.set({ notice: null });
  }

  /** What the frame of the add-in says to its host, and hears of it. */
  toHost(message: unknown): void {
    this.connection.toHost(message);
  }
  onHost(listener: (message: unknown) => void): () => void {
    this.hostListeners.add(listener);
    return () => this.hostListeners.delete(listener);
  }

  select(selection: Selection, reveal: PageState["reveal"] = "active"): void {
    this.set({ selection, reveal, notice: null });
    void this.ask({ kind: "select", selection });
  }
  /** One cell, with those merged with it. */
  selectCell(row: number, column: number): void {
    const sheet = sheetInFront(this.state);
    if (sheet) this.selectArea(areaAt(sheet, row, column));
  }
  selectArea(area: Area, active = { row: area.top, column: area.left }): void {
    const sheet = sheetInFront(this.state);
    if (sheet) this.select({ sheet: sheet.id, area, active });
  }
  /** Draws the selection on, from the active cell to where its far corner has come. */
  extendTo(area: Area, active = this.state.selection.active): void {
    const sheet = sheetInFront(this.state);
    if (sheet) this.select({ sheet: sheet.id, area, active }, "corner");
  }
  showSheet(id: string): void {
    if (id === this.state.selection.sheet) return;
    const { sheet: before } = this.state.selection;
    this.places.set(before, this.state.selection);
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    this.select(this.places.get(id) ?? { sheet: id, area, active: { row: 0, column: 0 } });
  }
  /** Where each sheet was left. */
  private readonly places = new Map<string, Selection>();

  /** Goes to what a text names; says so where that is nothing. */
  async goTo(text: string): Promise<boolean> {
    const sheet = sheetInFront(this.state);
    if (!sheet) return false;
    const area = parseArea(text.trim());
    if (area) {
      const { top, left, bottom, right } = area;
      this.selectArea(areaBetween(sheet, { row: top, column: left }, { row: bottom, column: right }));
      return true;
    }
    const found = await this.ask({ kind: "find-place", sheet: sheet.id, text });
    if (found) this.select(found);
    else this.say(`“${text}” is no cell, name or table of this workbook. Type a reference such as B4.`);
    return Boolean(found);
  }

  /** Goes where the link in a cell leads. */
  async follow(sheet: string, row: number, column: number): Promise<void> {
    const found = await this.ask({ kind: "follow", sheet, row, column });
    if (found) this.select(found);
  }

  /** Begins to write in the active cell: with its content, or with what was typed. */
  beginEdit({ typed, where }: { readonly typed?: string; readonly where?: Edit["where"] } = {}): void {
    const { selection, edit } = this.state;
    if (edit) {
      if (where) this.set({ edit: { ...edit, where, mode: "edit" } });
      return;
    }
    const { sheet, active: place } = selection;
    const text = typed ?? contentOf(this.state, { sheet, ...place }) ?? "";
    const mode = typed === undefined ? "edit" : "enter";
    this.set({ edit: { sheet, ...place, text, where: where ?? "cell", mode }, notice: null });
    void this.ask({ kind: "editing", on: true });
  }
  changeEdit(text: string): void {
    const { edit } = this.state;
    if (edit) this.set({ edit: { ...edit, text } });
  }
  cancelEdit(): void {
    if (!this.state.edit) return;
    this.set({ edit: null });
    void this.ask({ kind: "editing", on: false });
  }
  /** Enters what was written; where it is refused the cell stays open, with the reason above. */
  async commitEdit(intoSelection = false): Promise<boolean> {
    const { edit, selection } = this.state;
    if (!edit) return true;
    this.cancelEdit();
    const { sheet, row, column, text } = edit;
    if (!intoSelection && contentOf(this.state, edit) === text) return true;
    const reply = intoSelection
      ? await this.ask({ kind: "fill", sheet, area: selection.area, text })
      : await this.ask({ kind: "enter", sheet, row, column, text });
    if (reply !== undefined) return true;
    const area = { top: row, left: column, bottom: row, right: column };
    const { notice } = this.state;
    this.select({ sheet, area, active: { row, column } });
    this.set({ edit: { ...edit, mode: "edit" }, notice });
    void this.ask({ kind: "editing", on: true });
    return false;
  }
}
