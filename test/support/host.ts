import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What a run could leave behind on the machine. */
export interface Host {
  links: string;
  /** Netlink sockets of the host's own network namespace. */
  netlinkSockets: number;
  /** Network namespaces in which some process is. */
  namespaces: number;
  /** Descriptors of this process, and how many of them are network namespaces. */
  descriptors: number;
  namespaceDescriptors: number;
  children: number;
}

export function lookAtHost(): Host {
  const descriptors = readdirSync('/proc/self/fd').flatMap((fd) => linkOf(`/proc/self/fd/${fd}`) ?? []);
  return {
    links: spawnSync('ip', ['-o', 'link', 'show'], { encoding: 'utf8' }).stdout,
    netlinkSockets: readFileSync('/proc/net/netlink', 'utf8').split('\n').length,
    namespaces: spawnSync('lsns', ['-t', 'net', '-n', '-o', 'NS'], { encoding: 'utf8' }).stdout.split('\n').length,
    descriptors: descriptors.length,
    namespaceDescriptors: descriptors.filter((target) => target.startsWith('net:')).length,
    children: processes().filter(({ parent }) => parent === process.pid).length,
  };
}

/** Network namespaces that the kernel has in memory, or undefined where it does not tell (root reads /proc/slabinfo). Those given back wait a moment for their turn. */
export function namespacesInMemory(): number | undefined {
  try {
    return Number(/^net_namespace\s+(\d+)/m.exec(readFileSync('/proc/slabinfo', 'utf8'))?.[1]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'EACCES') return undefined;
    throw error;
  }
}

export function processes(): { pid: number; parent: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
        return [{ pid: Number(pid), parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
      } catch {
        // It has ended since the folder was read.
        return [];
      }
    });
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    // The descriptor with which the folder was read is closed by now.
    return undefined;
  }
}
