import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Check, check } from './check.ts';

/** What each program is for here, how it tells its version (nothing: it has no such option), and the Debian package that brings it. */
const tools: readonly { name: string; version: readonly string[]; debian: string; lost: string }[] = [
  { name: 'ip', version: ['-V'], debian: 'iproute2', lost: 'a judge that is neither side: compare then observes through netlink itself' },
  { name: 'bridge', version: ['-V'], debian: 'iproute2', lost: 'a second source for some live tests' },
  { name: 'ss', version: ['-V'], debian: 'iproute2', lost: 'a second source for some live tests' },
  { name: 'tc', version: ['-V'], debian: 'iproute2', lost: 'a second source for some live tests' },
  { name: 'ifconfig', version: ['--version'], debian: 'net-tools', lost: 'the live tests that hold ioctl values against net-tools' },
  { name: 'route', version: ['--version'], debian: 'net-tools', lost: 'the live tests that hold ioctl values against net-tools' },
  { name: 'arp', version: ['--version'], debian: 'net-tools', lost: 'the live tests that hold ioctl values against net-tools' },
  { name: 'brctl', version: ['--version'], debian: 'bridge-utils', lost: 'the tests of the applet brctl, which run the real one beside it' },
  { name: 'tunctl', version: [], debian: 'uml-utilities', lost: 'the tests of the applet tunctl, which run the real one beside it' },
  { name: 'unshare', version: ['--version'], debian: 'util-linux', lost: 'compare without root' },
  { name: 'nsenter', version: ['--version'], debian: 'util-linux', lost: 'a judge that is neither side: ip is started through it' },
  { name: 'setpriv', version: ['--version'], debian: 'util-linux', lost: 'compare without root' },
  { name: 'strace', version: ['--version'], debian: 'strace', lost: 'the live tests that watch the system calls of a run' },
  { name: 'bwrap', version: ['--version'], debian: 'bubblewrap', lost: 'nothing in this version' },
  { name: 'busybox', version: [], debian: 'busybox', lost: 'a second source for some live tests' },
  { name: 'gcc', version: ['--version'], debian: 'gcc', lost: 'the drift check of constants and layouts against the kernel headers' },
  { name: 'chromium', version: ['--version'], debian: 'chromium', lost: 'the tests that open the HTML report in a browser' },
];

export function toolChecks(): Check[] {
  return tools.map(({ name, version, debian, lost }) => {
    const path = pathOf(name);
    const found = path === undefined ? undefined : versionOf(path, version);
    return check('tools', `tool-${name}`, name, path !== undefined, { found, lost, remedy: `apt install ${debian}` });
  });
}

/** Where the shell would find it; the folders of administrators are searched too, which an ordinary user's PATH may lack. */
function pathOf(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The line in which it tells a version. */
function versionOf(path: string, args: readonly string[]): string {
  if (args.length === 0) return path;
  const { stdout, stderr } = spawnSync(path, args, { encoding: 'utf8', timeout: 10_000 });
  return (
    `${stdout ?? ''}\n${stderr ?? ''}`
      .split('\n')
      .find((line) => /\d+\.\d+/.test(line))
      ?.trim() ?? path
  );
}
