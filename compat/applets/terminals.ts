import { fchmodSync, constants as files } from 'node:fs';
import { AT_FDCWD, O_CLOEXEC, O_RDWR } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { Terminal, Terminals } from '../legacy/terminal.ts';
import { lockFile, unlockFile } from './lock-file.ts';

const ENDING = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

/** Terminal lines of the running kernel. */
export const terminals: Terminals = {
  open: (path) => {
    const fd = path === undefined ? 0 : libc.openat(AT_FDCWD, path, O_RDWR | files.O_NONBLOCK | O_CLOEXEC);
    return fd < 0 ? -fd : terminalOn(fd);
  },
  lock: lockFile,
  unlock: unlockFile,
  system: (command) => {
    // Loaded here alone: they take milliseconds, which every applet would pay for.
    const [{ spawnSync }, { constants }] = [process.getBuiltinModule('node:child_process'), process.getBuiltinModule('node:os')];
    const { status, signal } = spawnSync('/bin/sh', ['-c', command], { stdio: 'inherit' });
    return signal === null ? (status ?? 127) << 8 : constants.signals[signal];
  },
  ended: (milliseconds) =>
    new Promise((resolve) => {
      const finish = (ended: boolean) => {
        clearTimeout(timer);
        for (const signal of ENDING) process.removeListener(signal, onSignal);
        resolve(ended);
      };
      const onSignal = () => finish(true);
      const timer = setTimeout(() => finish(false), milliseconds);
      for (const signal of ENDING) process.on(signal, onSignal);
    }),
};

function terminalOn(fd: number): Terminal {
  return {
    ioctl: (request, argument) => libc.ioctl(fd, request, Buffer.isBuffer(argument) ? { bytes: argument, pointers: [] } : argument),
    chmod: (mode) => fchmodSync(fd, mode),
    close: () => {
      if (fd > 0) libc.close(fd);
    },
  };
}
