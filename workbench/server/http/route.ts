import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Sessions } from "../sessions.ts";
import { withLocalOffice } from "./addin-page.ts";
import { type Answer, redirect, text } from "./answer.ts";
import { fileOf } from "./serve-folder.ts";
import { openUpload, saveDownload } from "./session-files.ts";

/** The folders that are served. */
export interface Folders {
  /** The add-in as it ships. */
  readonly addIn: string;
  /** The page of the workbench. */
  readonly page: string;
  /** `dist` of the package @microsoft/office-js. */
  readonly office: string;
}

export interface Served {
  readonly sessions: Sessions;
  readonly folders: Folders;
  /** `desktop`: the add-in's page gets a `window.external`; `web`: it is served untouched. */
  readonly seam: "desktop" | "web";
  /** The server of the add-in's page where that is another one, as with Excel on the web: `https://localhost:3000`. */
  readonly addInAt?: string | undefined;
}

/** The page runs nothing but its own scripts, and frames and asks nobody but its own server. */
const PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"; // prettier-ignore

const SESSION_FILE = /^\/sessions\/([^/]+)\/(open|save)$/;

/** Answers what is asked over http. */
export async function route(served: Served, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const file = SESSION_FILE.exec(url.pathname);
  if (file) return sessionFile(served, request, { id: file[1] ?? "", verb: file[2] ?? "", url });
  if (request.method !== "GET" && request.method !== "HEAD") return text(405, "Only GET is answered here.");
  return url.pathname === "/" ? workbenchPage(served, url) : staticFile(served, url.pathname);
}

async function workbenchPage({ folders, seam, addInAt }: Served, url: URL): Promise<Answer> {
  if (!Sessions.isId(url.searchParams.get("session"))) {
    url.searchParams.set("session", randomUUID());
    if (seam === "web") url.searchParams.set("seam", "web");
    if (addInAt !== undefined) url.searchParams.set("addin", addInAt);
    return redirect(`/?${url.searchParams.toString()}`);
  }
  const page = await fileOf(folders.page, "/page.html");
  if (!page) return text(503, "The page of the workbench has not been built. Run npm start.");
  return { ...page, headers: { "Content-Security-Policy": policyFor(addInAt) } };
}

/** An address of the page may name any other server as the add-in's: nothing but the one we were told of is framed. */
function policyFor(addInAt: string | undefined): string {
  return addInAt === undefined ? PAGE_POLICY : PAGE_POLICY.replace("frame-src 'self'", `frame-src ${addInAt}`);
}

const ROOM = /^\/(workbench|office)(\/.*)$/;

async function staticFile({ folders, seam }: Served, path: string): Promise<Answer> {
  const [, room, rest = path] = ROOM.exec(path) ?? [];
  const folder = room === "workbench" ? folders.page : room === "office" ? folders.office : folders.addIn;
  const found = await fileOf(folder, rest);
  if (!found) return notFound(path);
  return seam === "desktop" && path === "/taskpane.html" ? withLocalOffice(found) : found;
}

function notFound(path: string): Answer {
  return text(404, `There is no ${path} here.`);
}

async function sessionFile(
  { sessions }: Served,
  request: IncomingMessage,
  { id, verb, url }: { readonly id: string; readonly verb: string; readonly url: URL },
): Promise<Answer> {
  const session = sessions.find(id);
  if (!session) return text(404, "This workbook is no longer open. Reload the page.");
  if (verb === "open" && request.method === "POST") {
    return openUpload(session, url.searchParams.get("name") ?? "", request);
  }
  return verb === "save" && request.method === "GET" ? saveDownload(session) : text(405, "That is not answered here.");
}
