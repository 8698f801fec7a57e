/** What every command ends with, so that scripts can rely on it. */
export const exitStatus = {
  fine: 0,
  /** Differences were found, or the thing that was asked for failed. */
  findings: 1,
  usage: 2,
  /** A privilege, a kernel feature or a tool is missing. */
  cannotRun: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
