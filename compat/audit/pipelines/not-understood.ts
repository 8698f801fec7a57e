/** A filter does something that is not followed here. What it gives is not known then; it is no mistake of anyone. */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}
