/** What the add-in has asked of Excel: the figures of the sync and byte budget. Housekeeping of the client is left out. */
export interface HostCounters {
  /** Batches run, other than those that only give back references. */
  syncs: number;
  /** UTF-8 of the JSON bodies. */
  requestBytes: number;
  responseBytes: number;
  maxRequestBytes: number;
  maxResponseBytes: number;
  /** Cells read and written. */
  cells: number;
}

export function newCounters(): HostCounters {
  return { syncs: 0, requestBytes: 0, responseBytes: 0, maxRequestBytes: 0, maxResponseBytes: 0, cells: 0 };
}

export function resetCounters(counters: HostCounters): void {
  Object.assign(counters, newCounters());
}

export function countRequest(counters: HostCounters, bytes: number): void {
  counters.syncs++;
  counters.requestBytes += bytes;
  counters.maxRequestBytes = Math.max(counters.maxRequestBytes, bytes);
}

export function countResponse(counters: HostCounters, bytes: number): void {
  counters.responseBytes += bytes;
  counters.maxResponseBytes = Math.max(counters.maxResponseBytes, bytes);
}

/** Length of a text in UTF-8, without making the bytes. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code <= 0x7ff || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
