import type { ExactStep } from './exact.ts';
import type { Idiom, Loss } from './idiom.ts';
import { setAddress } from './idiomatic-address.ts';
import { idiomatic } from './idiomatic-calls.ts';
import { FIRST_ID } from './noted-world.ts';

/** What an administrator would write instead of all these changes; undefined where nobody would know what. */
export function idiomaticCommands(steps: readonly ExactStep[], accounts: readonly string[]): { commands: string[]; losses: Loss[] } | undefined {
  const changes = steps.map(({ change }) => change);
  const told = new Set<number>();
  const idioms: Idiom[] = [];
  for (const [at, step] of steps.entries()) {
    if (told.has(at)) continue;
    const { operation, input } = step.change;
    const write = idiomatic[operation] as ((input: unknown) => Idiom) | undefined;
    const asks = step.lines.length > 0 || step.reason !== undefined;
    if (operation === 'address.set') {
      const { idiom, told: places } = setAddress(changes, at);
      idioms.push(idiom);
      for (const place of places) told.add(place);
    } else if (write !== undefined && asks) idioms.push(orExact(write(input), step));
    else if (step.reason !== undefined) return undefined;
    else idioms.push({ commands: step.lines, losses: [] });
  }
  const commands = [...new Set(idioms.flatMap((one) => one.commands))].map((line) => accounts.reduce((text, name, at) => text.replaceAll(` ${FIRST_ID + at}`, ` ${name}`), line));
  const losses = [...new Map(idioms.flatMap((one) => one.losses).map((one) => [one.text, one])).values()];
  return commands.length === 0 ? undefined : { commands, losses };
}

/** Where nobody would write anything else, it is the exact line. */
function orExact(idiom: Idiom, { lines }: ExactStep): Idiom {
  return idiom.commands.length === 0 ? { commands: lines, losses: [] } : idiom;
}
