/** Whether a link-layer address means a group: the lowest bit of its first byte (IEEE 802). */
export function isGroupAddress(address: string): boolean {
  return (Number.parseInt(address.slice(0, 2), 16) & 1) === 1;
}
