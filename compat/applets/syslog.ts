import { AF_UNIX, message, SOCK_CLOEXEC, SOCK_DGRAM } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes to the log of the system as syslog(3) does; where there is none, nothing is written and nothing said. `priority` is facility and level (sys/syslog.h). */
export function syslog(priority: number, program: string, text: string): void {
  const fd = libc.socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return;
  try {
    libc.sendmsg(fd, message(logLine(priority, program, text, new Date()), { name: unixAddress('/dev/log') }), 0);
  } finally {
    libc.close(fd);
  }
}

/** `<131>Nov  2 05:46:01 nameif: text`, as the C library writes it, in local time. */
function logLine(priority: number, program: string, text: string, now: Date): Buffer {
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
  return Buffer.from(`<${priority}>${MONTHS[now.getMonth()]} ${String(now.getDate()).padStart(2)} ${time} ${program}: ${text}`, 'latin1');
}

/** struct sockaddr_un (linux/un.h). */
function unixAddress(path: string): Buffer {
  const family = Buffer.alloc(2);
  new Uint16Array(family.buffer, family.byteOffset, 1)[0] = AF_UNIX;
  return Buffer.concat([family, Buffer.from(`${path}\0`)]);
}
