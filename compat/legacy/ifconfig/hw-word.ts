import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { hex } from '../../../src/codec/hex.ts';
import { argumentOf, refuse } from './argument.ts';
import { hardwareNamed } from './hardware.ts';
import { cutHost } from './resolve.ts';
import { ask, note, type Session } from './session.ts';

/** `hw CLASS ADDRESS`. */
export function hardwareAddress(session: Session): void {
  const name = argumentOf(session);
  const hardware = hardwareNamed(name) ?? refuse(session);
  if (hardware.read === undefined) {
    session.world.err(`hw address type \`${name}' has no handler to set address. failed.\n`);
    session.status = 1;
    session.at++;
    return;
  }
  const word = cutHost(argumentOf(session));
  const bytes = hardware.read(word);
  if (bytes === undefined) {
    session.world.err(`${word}: invalid ${hardware.name} address.\n`);
    session.status = 1;
    return;
  }
  // Bytes that were not given are zero here, and whatever the stack held there.
  const room = Buffer.alloc(14);
  bytes.copy(room);
  const answer = ask(session, 'link.set-hardware-address', { link: session.link, hardwareType: hardware.type, address: hex(room, ':') });
  if (!answer.ok && answer.errno === errnos.EBUSY) {
    session.world.err(`SIOCSIFHWADDR: ${strerror(answer.errno)} - you may need to down the interface\n`);
    session.status = 1;
  } else note(session, 'SIOCSIFHWADDR', answer);
}
