import { linkFlags } from '../../src/model/link-flags.ts';
import type { OperationId } from '../../src/operations/index.ts';
import { type ExactStep, linesInOrder } from './exact.ts';
import type { Idiom } from './idiom.ts';
import { setAddress } from './idiomatic-address.ts';
import { idiomatic } from './idiomatic-calls.ts';
import { type IdiomLoss, lost } from './losses.ts';
import { FIRST_ID, type NotedCall } from './noted-world.ts';

/** What an administrator would write instead of all these changes; undefined where nobody would know what. */
export function idiomaticCommands(given: readonly ExactStep[], accounts: readonly string[]): { commands: string[]; losses: IdiomLoss[] } | undefined {
  const steps = given.map(({ change: { needs, ...change }, ...step }) => ({ ...step, change }));
  const changes = steps.map(({ change }) => change);
  const told = new Set<number>();
  const idioms: { change: ExactStep['change']; lines: readonly string[]; losses: readonly IdiomLoss[] }[] = [];
  for (const [at, step] of steps.entries()) {
    if (told.has(at)) continue;
    const { change } = step;
    const write = idiomatic[change.operation] as ((input: unknown) => Idiom) | undefined;
    const asks = step.lines.length > 0 || step.reason !== undefined;
    if (change.operation === 'address.set') {
      const { idiom, told: places } = setAddress(changes, at);
      if (!changes.slice(at + 1).some((later) => overtakes(later, change))) idioms.push({ change, lines: idiom.commands, losses: idiom.losses });
      for (const place of places) told.add(place);
    } else if (write !== undefined && asks) {
      const { commands, losses } = orExact(write(change.input), step);
      idioms.push({ change, lines: commands, losses: [...losses, ...goesOn(steps, at)] });
    } else if (step.reason !== undefined) return undefined;
    else idioms.push({ change, lines: step.lines, losses: [] });
  }
  const commands = linesInOrder(idioms).map((line) => accounts.reduce((text, name, at) => text.replaceAll(` ${FIRST_ID + at}`, ` ${name}`), line));
  const losses = [...new Map([...idioms.flatMap((one) => one.losses), ...unasked(given)].map((one) => [one.text, one])).values()];
  return commands.length === 0 ? undefined : { commands, losses };
}

/** Nobody would ask whether a link is there that the command does not name. */
function unasked(steps: readonly ExactStep[]): IdiomLoss[] {
  return steps.flatMap(({ change: { input, needs = [] } }) => {
    const { port, enabled } = input as { port: string; enabled: boolean };
    return needs.map((link) => lost('link-not-asked', { link, port, enabled }, `is also done where there is no link ${link}; brctl does nothing then`));
  });
}

/** Of two addresses one after another the second takes the place of the first; a label that is taken down loses its address again. */
function overtakes({ operation, input }: NotedCall, { input: { link } }: NotedCall): boolean {
  return operation === 'address.set' ? input.link === link : operation === 'address.set-label-flags' && input.label === link && ((input.flags as number) & linkFlags.UP) === 0;
}

/** Where nobody would write anything else, it is the exact line. */
function orExact(idiom: Idiom, { lines }: ExactStep): Idiom {
  return idiom.commands.length === 0 ? { commands: lines, losses: [] } : idiom;
}

const already: { readonly [Id in OperationId]?: string } = { 'bridge.add-port': 'is a port of it already', 'bridge.remove-port': 'is a port of no bridge' };

/** Of ports brctl stops at the first that it is refused for; what changes nothing, ip does not refuse. */
function goesOn(steps: readonly ExactStep[], at: number): IdiomLoss[] {
  const { operation, input, onFailure } = (steps[at] as ExactStep).change;
  const after = steps.slice(at + 1).map(({ change }) => String(change.input.port));
  if (after.length === 0 || onFailure !== 'stops' || (operation !== 'bridge.add-port' && operation !== 'bridge.remove-port')) return [];
  const { link, port } = input as { link: string; port: string };
  return [lost('goes-on', { operation, link, port, after }, `goes on with ${after.join(', ')} also where ${port} ${already[operation]}; brctl is refused, and stops there`)];
}
