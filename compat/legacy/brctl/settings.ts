import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { errnoOf, kernelName } from './names.ts';
import { scanInt, scanSeconds } from './numbers.ts';

type TimeOperation = 'bridge.set-ageing-time' | 'bridge.set-forward-delay' | 'bridge.set-hello-time' | 'bridge.set-max-age';

/** What both interfaces have room for: 32 bits of hundredths of a second, 497 days. */
const LONGEST = 0xffffffffn;

const time =
  (operation: TimeOperation, value: string, setting: string) =>
  ([bridge = '', text = '']: readonly string[], world: World): number => {
    const hundredths = scanSeconds(text);
    if (hundredths === undefined) return fail(world, `bad ${value} value\n`);
    const errno = ofBridge(bridge, (link) => (hundredths > LONGEST ? errnos.ERANGE : errnoOf(world.run(operation, { link, hundredths: Number(hundredths) }))));
    return errno === 0 ? 0 : fail(world, `set ${setting} failed: ${strerror(errno)}\n`);
  };

export const setAgeing = time('bridge.set-ageing-time', 'ageing time', 'ageing time');
export const setForwardDelay = time('bridge.set-forward-delay', 'forward delay', 'forward delay');
export const setHello = time('bridge.set-hello-time', 'hello timer', 'hello timer');
export const setMaxAge = time('bridge.set-max-age', 'max age', 'max age');

/** The kernel keeps the lower 16 bits. */
export function setPriority([bridge = '', text = '']: readonly string[], world: World): number {
  const priority = scanInt(text);
  if (priority === undefined) return fail(world, 'bad priority\n');
  const errno = ofBridge(bridge, (link) => errnoOf(world.run('bridge.set-priority', { link, priority: priority & 0xffff })));
  return errno === 0 ? 0 : fail(world, `set bridge priority failed: ${strerror(errno)}\n`);
}

export function setStp([bridge = '', text = '']: readonly string[], world: World): number {
  const enabled = onOrOff(text);
  if (enabled === undefined) return fail(world, 'expect on/off for argument\n');
  const errno = ofBridge(bridge, (link) => errnoOf(world.run('bridge.set-stp', { link, enabled })));
  return errno === 0 ? 0 : fail(world, `set stp status failed: ${strerror(errno)}\n`);
}

/** Undefined where it is neither. */
export function onOrOff(text: string): boolean | undefined {
  if (['on', 'yes', '1'].includes(text)) return true;
  return ['off', 'no', '0'].includes(text) ? false : undefined;
}

export function fail(world: World, message: string): 1 {
  world.err(message);
  return 1;
}

/** Of no name there is no link. */
function ofBridge(bridge: string, work: (link: string) => number): number {
  return bridge === '' ? errnos.ENODEV : work(kernelName(bridge));
}
