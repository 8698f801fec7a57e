import { strerror } from '../../../src/base/strerror.ts';
import { writingBytes } from '../byte-text.ts';
import type { Tool, World } from '../world.ts';
import { drop } from './drop.ts';
import { make } from './make.ts';
import { readOptions, type TunctlOptions } from './options.ts';
import { TUN_DEVICE, type TunFailure } from './outcome.ts';

/** tunctl of uml-utilities. */
export const tunctl: Tool = (words, given) => {
  const world = writingBytes(given);
  const options = readOptions(words, world);
  if ('complaint' in options) {
    world.err(`${options.complaint}${usage(world.program)}`);
    return 1;
  }
  const failure = openFailure(options, world) ?? (options.remove ? drop(options, world) : make(options, world));
  if (failure === undefined) return 0;
  world.err(`${failure.call}: ${strerror(failure.errno)}\n`);
  return 1;
};

/** The file is opened before anything else; what is no tun device refuses the first request, which is TUNSETIFF. */
function openFailure({ device }: TunctlOptions, world: World): TunFailure | undefined {
  const outcome = world.run('tun.get-features', { device });
  if (outcome.ok || !('error' in outcome)) return undefined;
  const { errno, via } = outcome.error;
  return { call: via === 'file' ? `Failed to open '${device}' ` : 'TUNSETIFF', errno };
}

function usage(program: string): string {
  return `Create: ${program} [-b] [-u owner] [-g group] [-t device-name] [-f tun-clone-device]
Delete: ${program} -d device-name [-f tun-clone-device]

The default tun clone device is ${TUN_DEVICE} - some systems use
/dev/misc/net/tun instead

-b will result in brief output (just the device name)
`;
}
