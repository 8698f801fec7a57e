/** This machine or this user cannot do it: why, and what would help. Ends the program with status 3. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(reason);
    this.remedy = remedy;
  }
}
