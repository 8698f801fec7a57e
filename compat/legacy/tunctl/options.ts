import { strtol, toInt } from '../c-numbers.ts';
import { type Found, getopt } from '../getopt.ts';
import type { World } from '../world.ts';
import { TUN_DEVICE } from './outcome.ts';

export interface TunctlOptions {
  remove: boolean;
  brief: boolean;
  /** As it goes into an ifr_name; the kernel takes nothing for `tap%d`. */
  name: string;
  device: string;
  /** User and group ids, as the 32 bits that they are; -1 stands for none. */
  owner: number;
  group: number;
}

/** `complaint` is what stands before the usage text: the first thing that is wrong. */
export function readOptions(words: readonly string[], world: World): TunctlOptions | { complaint: string } {
  const { options: found, operands } = getopt(words, 'bd:f:g:t:u:');
  const options: TunctlOptions = { remove: false, brief: false, name: '', device: TUN_DEVICE, owner: -1, group: -1 };
  for (const option of found) {
    const complaint = take(options, option, world);
    if (complaint !== undefined) return { complaint };
  }
  return operands.length > 0 ? { complaint: '' } : options;
}

function take(options: TunctlOptions, { means, value = '', message }: Found, world: World): string | undefined {
  if (means === 'b') options.brief = true;
  else if (means === 'f') options.device = value;
  else if (means === 'd' || means === 't') {
    options.remove ||= means === 'd';
    options.name = Buffer.from(value).subarray(0, 15).toString();
  } else if (means === 'u') {
    const owner = idOf(value, world.names.uidOf(value));
    if (owner === undefined) return `'${value}' is neither a username nor a numeric uid.\n`;
    options.owner = owner;
  } else if (means === 'g') {
    const group = idOf(value, world.names.gidOf(value));
    if (group === undefined) return `'${value}' is neither a groupname nor a numeric group.\n`;
    options.group = group;
  } else return `${world.program}: ${message}\n`;
  return undefined;
}

/** A name comes first; a number may be octal or hexadecimal, is cut to 32 bits, and nothing at all is 0. */
function idOf(text: string, named: number | undefined): number | undefined {
  if (named !== undefined) return named;
  const { value, rest } = strtol(text, 0);
  return rest === '' ? toInt(value) : undefined;
}
