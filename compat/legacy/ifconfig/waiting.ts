import { lookupHost } from '../lookup-host.ts';
import type { LookupFailure, World } from '../world.ts';
import { Leave, type Question, type Work } from './session.ts';

/** Does the work, and gives the exit status: at once where nobody asks for a name. */
export function statusOf(work: Work<number>, world: World): number | Promise<number> {
  const first = step(() => work.next());
  return first.done ? first.value : goOn(work, first.value, world);
}

async function goOn(work: Work<number>, question: Question, world: World): Promise<number> {
  for (let asked = question; ; ) {
    const answer = await lookUp(asked, world);
    const next = step(() => work.next(answer));
    if (next.done) return next.value;
    asked = next.value;
  }
}

async function lookUp({ host, family }: Question, world: World): Promise<string | LookupFailure> {
  if (family === 6) return world.names.addressOf(host, 6);
  if (family === 'any') return firstOf(await world.names.addressesOf(host));
  const found = await lookupHost(world, host);
  return 'address' in found ? found.address : found.failure;
}

function firstOf(found: Awaited<ReturnType<World['names']['addressesOf']>>): string | LookupFailure {
  if (typeof found === 'string') return found;
  return found.addresses[0] ?? 'HOST_NOT_FOUND';
}

function step(go: () => IteratorResult<Question, number>): IteratorResult<Question, number> {
  try {
    return go();
  } catch (error) {
    if (error instanceof Leave) return { done: true, value: error.status };
    throw error;
  }
}
