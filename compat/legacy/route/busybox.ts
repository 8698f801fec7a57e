import { getopt, type LongOption } from '../getopt.ts';
import type { World } from '../world.ts';
import { BusyboxError, usageText } from './busybox-error.ts';
import { editInetOfBusybox } from './busybox-inet.ts';
import { editInet6OfBusybox } from './busybox-inet6.ts';
import { inet6TableOfBusybox, inetTableOfBusybox } from './busybox-table.ts';
import { hidden } from './net-tools.ts';
import type { Waiting } from './waiting.ts';

/** busybox looks for long options and has none; no word can be this one. */
const noLongOptions: readonly LongOption[] = [{ name: '\0', argument: 0, means: '?' }];

/** `busybox route`: 1.35 with Debian's configuration, which knows IPv6 and no networks(5). Whatever is wrong ends it with status 1. */
export function* busybox(words: readonly string[], world: World): Waiting<number> {
  try {
    return yield* work(words, world);
  } catch (error) {
    if (!(error instanceof BusyboxError)) throw error;
    world.err(error.text(world.program));
    return 1;
  }
}

function* work(words: readonly string[], world: World): Waiting<number> {
  if (words.length === 1 && words[0] === '--help') {
    world.err(usageText);
    return 0;
  }
  const { options, operands } = getopt(words.map(hidden), 'A:ne', noLongOptions);
  const wrong = options.find(({ message }) => message !== undefined);
  if (wrong?.message !== undefined) throw new BusyboxError((program) => `${program}: ${wrong.message}\n${usageText}`);
  // The last one counts.
  const family = options.findLast(({ means }) => means === 'A')?.value ?? 'inet';
  if (family !== 'inet' && family !== 'inet6') throw new BusyboxError();
  const [verb, ...rest] = operands;
  if (verb === undefined) {
    const [numeric, sizes] = ['n', 'e'].map((letter) => options.some(({ means }) => means === letter)) as [boolean, boolean];
    return family === 'inet6' ? inet6TableOfBusybox(world) : yield* inetTableOfBusybox(world, numeric, sizes);
  }
  if (!['add', 'del', 'delete'].includes(verb) || rest.length === 0) throw new BusyboxError();
  const action = verb === 'add' ? 'add' : 'del';
  return family === 'inet6' ? yield* editInet6OfBusybox(world, action, rest) : yield* editInetOfBusybox(world, action, rest);
}
