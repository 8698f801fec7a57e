import { errnos } from '../base/errno.ts';
import { hex } from '../codec/hex.ts';
import type { Kernel } from './kernel.ts';
import type { Entry } from './recording.ts';

/** A call that the recording does not have at this place: what was asked for, and what was recorded. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
}

/** A kernel that answers from a recording. Every call must come in the recorded order with the recorded bytes; `rest` tells what was not asked for. */
export function replaying(entries: readonly Entry[]): { kernel: Kernel; rest: () => number } {
  let position = 0;
  function next<C extends Entry['call']>(call: C, says: (entry: Entry<C>) => string | undefined): Entry<C> {
    const entry = entries[position];
    if (entry === undefined) throw new ReplayError(`${call} after the end of the recording (${entries.length} calls)`);
    if (entry.call !== call) throw new ReplayError(`call ${position}: ${call} was made where ${entry.call} is recorded`);
    const problem = says(entry as Entry<C>);
    if (problem !== undefined) throw new ReplayError(`call ${position}, ${call}: ${problem}`);
    position++;
    return entry as Entry<C>;
  }
  const same = (what: string, asked: Buffer | number | string, recorded: Buffer | number | string) => {
    const [a, b] = [asked, recorded].map((value) => (Buffer.isBuffer(value) ? hex(value) : String(value)));
    return a === b ? undefined : `${what} is ${a}, recorded is ${b}`;
  };
  const fill = (target: Buffer | undefined, bytes: Buffer) => target?.set(bytes.subarray(0, target.length), 0);

  const kernel: Kernel = {
    socket: (domain, type, protocol) => next('socket', (e) => same('the socket', `${domain} ${type} ${protocol}`, `${e.domain} ${e.type} ${e.protocol}`)).result,
    bind: (_fd, address) => next('bind', (e) => same('the address', address, e.bytes)).result,
    getsockname: (_fd, address) => {
      const entry = next('getsockname', () => undefined);
      fill(address, entry.bytes);
      return entry.result;
    },
    setsockopt: (_fd, level, option, value) => next('setsockopt', (e) => same('the option', `${level} ${option} ${hex(value)}`, `${e.level} ${e.option} ${hex(e.bytes)}`)).result,
    getsockopt: (_fd, level, option, value) => {
      const entry = next('getsockopt', (e) => same('the option', `${level} ${option}`, `${e.level} ${e.option}`));
      fill(value, entry.bytes);
      return entry.result;
    },
    ioctl: (_fd, request, argument) => {
      const asked = typeof argument === 'number' ? argument : argument.bytes;
      const entry = next('ioctl', (e) => same('the request', request, e.request) ?? same('the argument', asked, e.before));
      if (typeof argument !== 'number' && Buffer.isBuffer(entry.after)) {
        fill(argument.bytes, entry.after);
        argument.pointers.forEach(({ target }, index) => {
          const pointed = entry.pointers[index];
          if (pointed === undefined || hex(pointed.before) !== hex(target))
            throw new ReplayError(`call ${position - 1}, ioctl: the memory behind pointer ${index} is not as recorded`);
          fill(target, pointed.after);
        });
      }
      return entry.result;
    },
    sendmsg: (_fd, message) => next('sendmsg', (e) => same('the message', message.data, e.bytes)).result,
    recvmsg: (_fd, message) => {
      const entry = next('recvmsg', () => undefined);
      fill(message.data, entry.bytes);
      fill(message.name, entry.name);
      fill(message.control, entry.control);
      message.flags = entry.flags;
      message.nameLength = entry.name.length;
      message.controlLength = entry.control.length;
      return entry.result;
    },
    poll: (polled) => {
      const entry = next('poll', () => undefined);
      polled.forEach((one, index) => {
        one.revents = entry.ready[index] ?? 0;
      });
      return entry.result;
    },
    openat: (_directory, path) => next('openat', (e) => same('the path', path, e.path)).result,
    read: (_fd, buffer) => {
      const entry = next('read', () => undefined);
      if (entry.result > buffer.length) return -errnos.EINVAL;
      fill(buffer, entry.bytes);
      return entry.result;
    },
    close: () => next('close', () => undefined).result,
    unshare: (flags) => next('unshare', (e) => same('the flags', flags, e.flags)).result,
    setns: (_fd, type) => next('setns', (e) => same('the type', type, e.flags)).result,
  };
  return { kernel, rest: () => entries.length - position };
}
