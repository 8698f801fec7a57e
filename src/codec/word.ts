/** The running machine's byte order: netlink headers and ioctl structs are in it, save where a field says `be`. */
export const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Bytes in a C `long` and in a pointer. */
export const wordSize = ['arm', 'ia32', 'mips', 'mipsel'].includes(process.arch) ? 4 : 8;

/** Alignment of a 64-bit integer inside a struct: i386's ABI packs it to 4 bytes, every other one to 8. */
export const alignOf64 = process.arch === 'ia32' ? 4 : 8;

/** `offset` rounded up to a multiple of `align`. */
export function alignUp(offset: number, align: number): number {
  return Math.ceil(offset / align) * align;
}
