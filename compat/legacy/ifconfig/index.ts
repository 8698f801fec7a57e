import { strerror } from '../../../src/base/strerror.ts';
import type { Tool } from '../world.ts';

export const ifconfig: Tool = ([link = ''], world) => {
  const outcome = world.run('link.get-flags', { link });
  if (outcome.ok) return 0;
  world.err(`${link}: error fetching interface information: ${'error' in outcome ? strerror(outcome.error.errno) : outcome.unsupported}\n`);
  return 1;
};
