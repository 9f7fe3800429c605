/** Folder of a part: "xl/worksheets/" for "xl/worksheets/sheet1.xml". */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Path of a part that a relationship of `owner` points to: absolute, relative, with `.` and `..`. */
export function resolveTarget(owner: string, target: string): string {
  const plain = target.replaceAll("\\", "/");
  const steps = (plain.startsWith("/") ? plain : folderOf(owner) + plain).split("/");
  const kept: string[] = [];
  for (const step of steps) {
    if (step === "..") kept.pop();
    else if (step !== "" && step !== ".") kept.push(step);
  }
  return kept.join("/");
}

/** How a relationship of `owner` points to a part: relative, as Excel writes it. */
export function relativeTarget(owner: string, path: string): string {
  const from = folderOf(owner).split("/").slice(0, -1);
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}

/** "xl/worksheets/_rels/sheet1.xml.rels" for "xl/worksheets/sheet1.xml". */
export function relationshipsPath(owner: string): string {
  const folder = folderOf(owner);
  return `${folder}_rels/${owner.slice(folder.length)}.rels`;
}
