import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { nameInFile } from './file.ts';
import { hostNameOf } from './names.ts';

type Kind = 'host' | 'domain';

/** Sets the host name, or the NIS domain name, to an operand or what a file says. With `boot` a file that says nothing leaves the host name, or makes it localhost. */
export function setName(world: World, kind: Kind, { operand, file, boot }: { operand: string | undefined; file: string | undefined; boot: boolean }): number {
  const name = file === undefined ? bytesOf(operand ?? '') : fromFile(world, file, boot);
  if (typeof name !== 'string') return complain(world, strerror(name.errno));
  return kind === 'host' ? setHostName(world, trimmed(name)) : write(world, 'domain', name);
}

function fromFile(world: World, file: string, boot: boolean): string | { errno: number } {
  const found = nameInFile(world.files, file);
  if (!boot || (typeof found === 'string' && found !== '')) return found;
  const present = hostNameOf(world);
  return present === '' || present === '(none)' ? 'localhost' : present;
}

function setHostName(world: World, name: string): number {
  return isValid(name) ? write(world, 'host', name) : complain(world, 'the specified hostname is invalid');
}

function write(world: World, kind: Kind, name: string): number {
  const outcome = kind === 'host' ? world.run('hostname.set', { hostname: name }) : world.run('hostname.set-domain', { domain: name });
  if (outcome.ok || !('error' in outcome)) return 0;
  const { errno } = outcome.error;
  if (errno === errnos.EPERM) return complain(world, `you must be root to change the ${kind} name`);
  return complain(world, errno === errnos.EINVAL ? 'name too long' : strerror(errno));
}

function complain(world: World, message: string): number {
  world.err(`${world.program}: ${message}\n`);
  return 1;
}

/** Letters, digits and hyphens between dots; no part is empty, or begins or ends with a hyphen. */
function isValid(name: string): boolean {
  return name.split('.').every((part) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(part));
}

/** isspace(3) in the C locale. */
function trimmed(name: string): string {
  return name.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
}

/** The bytes that the kernel gets, one character each. */
function bytesOf(word: string): string {
  return Buffer.from(word).toString('latin1');
}
