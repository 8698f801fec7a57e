import { hex } from '../codec/hex.ts';
import type { Argument } from '../codec/struct.ts';
import type { Kernel } from './kernel.ts';
import { type Entry, withoutAddresses } from './recording.ts';

/** A call that the recording does not have at this place: what was asked for, and what was recorded. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
}

/**
 * A kernel that answers from a recording. Every call must come in the recorded order with the recorded bytes, else ReplayError; `rest` tells how many
 * were not asked for. Descriptors are not compared: a recording may have begun after its socket was opened.
 */
export function replaying(entries: readonly Entry[]): { kernel: Kernel; rest: () => number } {
  let position = 0;
  function next<C extends Entry['call']>(call: C, problemWith: (entry: Entry<C>) => string | undefined): Entry<C> {
    const entry = entries[position];
    if (entry === undefined) throw new ReplayError(`${call} after the end of the recording (${entries.length} calls)`);
    if (entry.call !== call) throw new ReplayError(`call ${position}: ${call} was made where ${entry.call} is recorded`);
    const problem = problemWith(entry as Entry<C>);
    if (problem !== undefined) throw new ReplayError(`call ${position}, ${call}: ${problem}`);
    position++;
    return entry as Entry<C>;
  }

  const kernel: Kernel = {
    socket: (domain, type, protocol) => next('socket', (e) => same('the socket', `${domain} ${type} ${protocol}`, `${e.domain} ${e.type} ${e.protocol}`)).result,
    bind: (_fd, address) => next('bind', (e) => same('the address', address, e.bytes)).result,
    getsockname: (_fd, address) => {
      const entry = next('getsockname', (e) => same('the room in bytes', address.length, e.bytes.length));
      address.set(entry.bytes);
      return entry.result;
    },
    setsockopt: (_fd, level, option, value) => next('setsockopt', (e) => same('the option', `${level} ${option} ${hex(value)}`, `${e.level} ${e.option} ${hex(e.bytes)}`)).result,
    getsockopt: (_fd, level, option, value) => {
      const asked = `${level} ${option} with ${value.length} bytes of room`;
      const entry = next('getsockopt', (e) => same('the option', asked, `${e.level} ${e.option} with ${e.bytes.length} bytes of room`));
      value.set(entry.bytes);
      return entry.result;
    },
    ioctl: (_fd, request, argument) => {
      const entry = next('ioctl', (e) => same('the request', `0x${request.toString(16)}`, `0x${e.request.toString(16)}`) ?? differingArgument(argument, e));
      if (typeof argument === 'number' || typeof entry.after === 'number') return entry.result;
      argument.bytes.set(entry.after);
      argument.pointers.forEach(({ target }, index) => {
        target.set(entry.pointers[index]?.after ?? []);
      });
      return entry.result;
    },
    sendmsg: (_fd, message) =>
      next(
        'sendmsg',
        (e) => same('the message', message.data, e.bytes) ?? same('the address', message.name ?? '', e.name) ?? same('the control data', message.control ?? '', e.control),
      ).result,
    recvmsg: (_fd, message) => {
      const entry = next('recvmsg', (e) => lacking(message.data, e.bytes) ?? lacking(message.name, e.name) ?? lacking(message.control, e.control));
      message.data.set(entry.bytes);
      message.name?.set(entry.name);
      message.control?.set(entry.control);
      if (entry.result >= 0) Object.assign(message, { flags: entry.flags, nameLength: entry.name.length, controlLength: entry.control.length });
      return entry.result;
    },
    poll: (polled) => {
      const entry = next('poll', (e) => same('the number of descriptors', polled.length, e.ready.length));
      polled.forEach((one, index) => {
        one.revents = entry.ready[index] ?? 0;
      });
      return entry.result;
    },
    openat: (_directory, path) => next('openat', (e) => same('the path', path, e.path)).result,
    read: (_fd, buffer) => {
      const entry = next('read', (e) => lacking(buffer, e.bytes));
      buffer.set(entry.bytes);
      return entry.result;
    },
    close: () => next('close', () => undefined).result,
    unshare: (flags) => next('unshare', (e) => same('the flags', flags, e.flags)).result,
    setns: (_fd, type) => next('setns', (e) => same('the type', type, e.flags)).result,
  };
  return { kernel, rest: () => entries.length - position };
}

function same(what: string, asked: Buffer | number | string, recorded: Buffer | number | string): string | undefined {
  const [a, b] = [asked, recorded].map((value) => (Buffer.isBuffer(value) ? hex(value) : String(value)));
  return a === b ? undefined : `${what} is ${a || 'empty'}, recorded is ${b || 'empty'}`;
}

/** A recorded answer is never cut to fit. */
function lacking(room: Buffer | undefined, recorded: Buffer): string | undefined {
  const length = room?.length ?? 0;
  return length >= recorded.length ? undefined : `there is room for ${length} bytes, recorded are ${recorded.length}`;
}

function differingArgument(argument: Argument | number, { before, pointers }: Entry<'ioctl'>): string | undefined {
  if (typeof argument === 'number') return same('the argument', argument, before);
  const differing = same('the argument', withoutAddresses(argument), before) ?? same('the number of pointers', argument.pointers.length, pointers.length);
  const memory = argument.pointers.map(({ target }, index) => same(`the memory behind pointer ${index}`, withoutAddresses(argument, target), pointers[index]?.before ?? ''));
  return differing ?? memory.find((problem) => problem !== undefined);
}
