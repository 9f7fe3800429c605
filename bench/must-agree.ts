/** @throws Error where a figure of the product and of a peer differ: then no time of either says anything. */
export function mustAgree(what: string, product: number, peer: number): void {
  if (product !== peer) throw new Error(`${what}: the product finds ${product}, the peer ${peer}`);
}

/** The same for every figure of two lists; one that stands in either alone differs too. */
export function mustAgreeAll(
  what: string,
  product: ReadonlyMap<string, unknown>,
  peer: ReadonlyMap<string, unknown>,
): void {
  const differing = [...new Set([...product.keys(), ...peer.keys()])].filter((of) => product.get(of) !== peer.get(of));
  const [of = ""] = differing;
  if (differing.length > 0) {
    throw new Error(
      `${what}: ${String(differing.length)} figures differ, first ${of}: the product ${String(product.get(of))}, the peer ${String(peer.get(of))}`,
    );
  }
}
