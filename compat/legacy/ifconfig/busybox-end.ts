import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { type Answer, Leave } from './session.ts';
import { busyboxUsage } from './usage-busybox.ts';

/** Any error is the end. */
export function die(world: World, text: string): never {
  world.err(`ifconfig: ${text}\n`);
  throw new Leave(1);
}

export function refuseByBusybox(world: World): never {
  world.err(busyboxUsage);
  throw new Leave(1);
}

/** The value, or the end with the request's name. */
export function orDie<T>(world: World, request: string, answer: Answer<T>): T {
  return answer.ok ? answer.value : die(world, `${request}: ${strerror(answer.errno)}`);
}
