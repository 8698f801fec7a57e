import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { machine, release } from 'node:os';
import { errnoName } from '../../../src/base/errno.ts';
import { AF_INET6, AF_NETLINK, SOCK_CLOEXEC, SOCK_DGRAM, SOCK_RAW } from '../../../src/syscall/kernel.ts';
import { libc } from '../../../src/syscall/libc.ts';
import { type Check, check } from './check.ts';

export function kernelChecks(): Check[] {
  return [
    { id: 'kernel', group: 'kernel', title: 'Linux', ok: process.platform === 'linux', found: `${release()} ${machine()}` },
    socketCheck('netlink', 'netlink sockets', AF_NETLINK, SOCK_RAW, {
      lost: 'the netlink side, and compare',
      remedy: 'a kernel with CONFIG_NET, and a sandbox that lets AF_NETLINK through',
    }),
    ipv6(),
    tun(),
  ];
}

function socketCheck(id: string, title: string, family: number, type: number, more: { lost: string; remedy: string }): Check {
  const fd = libc.socket(family, type | SOCK_CLOEXEC, 0);
  if (fd >= 0) libc.close(fd);
  return check('kernel', id, title, fd >= 0, { ...more, found: fd >= 0 ? undefined : errnoName(-fd) });
}

function ipv6(): Check {
  const more = { lost: 'operations on IPv6 addresses and routes; the scenarios that need IPv6 are skipped', remedy: 'boot without ipv6.disable=1' };
  const socket = socketCheck('ipv6', 'IPv6', AF_INET6, SOCK_DGRAM, more);
  if (!socket.ok || existsSync('/proc/sys/net/ipv6')) return socket;
  return check('kernel', 'ipv6', 'IPv6', false, { ...more, found: '/proc/sys/net/ipv6 is missing' });
}

/** Really opened: the node may be there without the driver or the permission. */
function tun(): Check {
  let problem: string | undefined;
  try {
    closeSync(openSync('/dev/net/tun', 'r+'));
  } catch (error) {
    problem = (error as NodeJS.ErrnoException).code ?? String(error);
  }
  return check('kernel', 'tun-device', '/dev/net/tun', problem === undefined, {
    found: problem,
    lost: 'operations on tun and tap devices',
    remedy:
      problem === 'EACCES' || problem === 'EPERM' ? 'read and write permission on /dev/net/tun for this user' : 'modprobe tun; mkdir -p /dev/net && mknod /dev/net/tun c 10 200',
  });
}

export function runtimeChecks(): Check[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > 20 || (major === 20 && minor >= 19);
  return [
    check('runtime', 'node', 'Node.js', recent, { found: process.version, lost: 'what is tested: 20.19 is the oldest', remedy: 'install Node.js 20.19 or newer' }),
    // Everything above was asked through it.
    { id: 'koffi', group: 'runtime', title: 'koffi, for system calls', ok: true, found: koffiVersion() },
  ];
}

function koffiVersion(): string {
  return JSON.parse(readFileSync(new URL('package.json', import.meta.resolve('koffi')), 'utf8')).version;
}
