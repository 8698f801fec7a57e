/** Kernel versions: `from` one on (that one too), `before` another (that one no more); `{ from: '6.8' }` is 6.8 and all later ones. */
export interface KernelRange {
  from?: string;
  before?: string;
}

/** Whether a running kernel's release, such as `6.12.101+deb13-amd64`, lies in a range. A release candidate counts as its version. */
export function inRange({ from, before }: KernelRange, release: string): boolean {
  return (from === undefined || order(release, from) >= 0) && (before === undefined || order(release, before) < 0);
}

function order(release: string, version: string): number {
  const [left, right] = [numbers(release), numbers(version)];
  const index = right.findIndex((number, place) => number !== (left[place] ?? 0));
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/** Major, minor and patch level. */
function numbers(release: string): number[] {
  const [, major, minor, patch = '0'] = /^(\d+)\.(\d+)(?:\.(\d+))?/.exec(release) ?? [];
  if (major === undefined || minor === undefined) throw new RangeError(`'${release}' is no kernel release`);
  return [major, minor, patch].map(Number);
}
