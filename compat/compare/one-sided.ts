/** Thrown by a counterpart's side that the kernel does not offer: why, and the kernel source that shows it. */
export class OneSided extends Error {
  override readonly name = 'OneSided';
  readonly source: string;

  constructor(reason: string, source: string) {
    super(reason);
    this.source = source;
  }
}
