/** An open terminal line. */
export interface Terminal {
  /** As ioctl(2): zero or more, or a negative error number. A buffer is filled in place; a number is passed by value. */
  ioctl(request: number, argument: Buffer | number): number;
  chmod(mode: number): void;
  /** Standard input stays open. */
  close(): void;
}

/** Why a lock could not be taken: another process has it, or an error number. */
export type LockFailure = 'locked' | number;

/** What programs that attach a line discipline ask of the machine: no interface of the network carries it. */
export interface Terminals {
  /** Opens a line for reading and writing without waiting for its carrier; standard input where there is no path. Answers the error number otherwise. */
  open(path: string | undefined): Terminal | number;
  /** Makes a lock file as programs for serial lines agree on: the number of this process, given to `owner`. */
  lock(path: string, owner: { uid: number; gid: number } | undefined): LockFailure | undefined;
  /** The error number, 0 where there is none. */
  unlock(path: string): number;
  /** Runs a shell command as system(3), and gives its wait status. */
  system(command: string): number;
  /** Waits; true as soon as a signal asks the program to end. */
  ended(milliseconds: number): Promise<boolean>;
}
