import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What a run could leave behind on the machine. */
export interface Host {
  links: string;
  /** Netlink sockets of the host's own network namespace. */
  netlinkSockets: number;
  /** Network namespaces that a mount keeps alive. */
  mountedNamespaces: number;
  /** Processes that this one started, or that those started, wherever they hang now; see `markProcesses`. */
  processes: number;
  /** Descriptors of this process, and how many of them are network namespaces. */
  descriptors: number;
  namespaceDescriptors: number;
}

export function lookAtHost(): Host {
  const descriptors = readdirSync('/proc/self/fd').flatMap((fd) => linkOf(`/proc/self/fd/${fd}`) ?? []);
  return {
    links: spawnSync('ip', ['-o', 'link', 'show'], { encoding: 'utf8' }).stdout,
    netlinkSockets: readFileSync('/proc/net/netlink', 'utf8').split('\n').length,
    mountedNamespaces: readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('nsfs ')).length,
    processes: processes().filter(({ pid, marked }) => marked && pid !== process.pid).length,
    descriptors: descriptors.length,
    namespaceDescriptors: descriptors.filter((target) => target.startsWith('net:')).length,
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

const MARK = 'NETLIFT_TEST_MARK';

/** From here on every process that is started below this one can be told from those of others. */
export function markProcesses(): void {
  process.env[MARK] = String(process.pid);
}

export function processes(): { pid: number; parent: number; command: string; marked: boolean }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
        const marked = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${MARK}=${process.pid}`);
        return [{ pid: Number(pid), parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '), marked }];
      } catch {
        // It has ended since the folder was read, or its memory is not ours to read.
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
