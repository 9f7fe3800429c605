import type { OpenWorkbook } from "./open-workbook.ts";
import type { AddIn } from "./addin/read-add-in.ts";
import { Session } from "./session.ts";

/** Workbooks kept at once; the one that has been without a page for longest goes first. */
const MOST_KEPT = 20;

/** Ids as we make them: nothing that a path or a log could be broken with. */
const ID = /^[0-9a-zA-Z-]{1,64}$/;

export interface SessionParts {
  /** Opens the workbook that a session begins with. */
  readonly first: () => OpenWorkbook;
  readonly addIn: () => AddIn;
  readonly reportBug: (bug: unknown) => void;
}

/** The sessions by the id in the page's address. One that is not known (a fresh one, an old bookmark) begins anew. */
export class Sessions {
  private readonly parts: SessionParts;
  private readonly kept = new Map<string, Session>();

  constructor(parts: SessionParts) {
    this.parts = parts;
  }

  static isId(id: string | null): id is string {
    return id !== null && ID.test(id);
  }
  find(id: string): Session | undefined {
    return this.kept.get(id);
  }
  findOrBegin(id: string): Session {
    const session = this.kept.get(id) ?? this.begin();
    this.kept.delete(id);
    this.kept.set(id, session);
    this.dropOldest();
    return session;
  }
  closeAll(): void {
    for (const session of this.kept.values()) session.close();
    this.kept.clear();
  }

  private begin(): Session {
    const { first, addIn, reportBug } = this.parts;
    return new Session(first(), addIn(), reportBug);
  }
  private dropOldest(): void {
    for (const [id, session] of this.kept) {
      if (this.kept.size <= MOST_KEPT) return;
      if (session.isWatched) continue;
      session.close();
      this.kept.delete(id);
    }
  }
}
