import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOfPath } from './path-bytes.ts';

/** File systems that hold no files: what is read there is made while it is read, some of it without end, and some takes part in what the machine does. */
const TYPES = new Set(
  'proc sysfs debugfs tracefs cgroup cgroup2 bpf securityfs selinuxfs smackfs pstore configfs efivarfs fusectl binfmt_misc devpts mqueue rpc_pipefs nfsd autofs functionfs'.split(
    ' ',
  ),
);

/** Where such file systems are mounted below a folder, by the folder's name and what follows; `.` where the folder itself is in one. */
export function kernelFolders(top: string, mounts = mountInfo()): ReadonlySet<string> {
  const real = realpathSync(bytesOfPath(top));
  const [inside, found] = [real === '/' ? '/' : `${real}/`, new Set<string>()];
  const above = mounts.filter(({ point }) => point === '/' || real === point || real.startsWith(`${point}/`));
  const nearest = above.reduce<Mount | undefined>((best, one) => (best === undefined || one.point.length >= best.point.length ? one : best), undefined);
  if (nearest !== undefined && TYPES.has(nearest.type)) found.add('.');
  for (const { point, type } of mounts) if (TYPES.has(type) && point.startsWith(inside)) found.add(join(top, point.slice(inside.length)));
  return found;
}

export interface Mount {
  readonly point: string;
  readonly type: string;
}

/** proc_pid_mountinfo(5): the fifth field is the mount point, with blanks and the like as octal numbers; the first behind the hyphen is the type. */
function mountInfo(): Mount[] {
  let text = '';
  try {
    text = readFileSync('/proc/self/mountinfo', 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return text.split('\n').flatMap((line) => {
    const [, , , , point] = line.split(' ');
    const type = / - (\S+)/.exec(line)?.[1];
    return point === undefined || type === undefined ? [] : [{ point: plain(point), type }];
  });
}

function plain(point: string): string {
  return Buffer.from(
    point.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    'latin1',
  ).toString();
}
