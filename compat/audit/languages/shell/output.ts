import type { Output, Word } from '../../use.ts';
import { argumentOf } from './fields.ts';
import { type Looked, patternsIn } from './looks-for.ts';
import type { Site } from './reading.ts';
import { callsOf, frameOf, literalOf, type Scope } from './scope.ts';
import type { Command, Compound, Context, Part, Redirect, Substitution } from './syntax/tree.ts';
import { sightOf } from './values.ts';

/** What is known of an output on its way. */
interface Flow {
  readonly filters: (readonly Word[])[];
  captured: boolean;
  discarded: boolean;
  readonly looksFor: Set<string>;
}

const mostFollowed = 3;
const mostFilters = 16;

/** What becomes of a command's output: through pipes, compounds, functions and substitutions. */
export function outputOf({ command, scope, looked, within }: Site): Output {
  const flow: Flow = { filters: [], captured: false, discarded: false, looksFor: new Set() };
  let goesOut = follow(command, scope, looked, flow, 0);
  for (let site = within; goesOut && site !== undefined; site = site.within) goesOut = follow(site.command, site.scope, site.looked, flow, 0);
  for (const filter of flow.filters) for (const pattern of patternsIn(filter)) flow.looksFor.add(pattern);
  return { filters: flow.filters, captured: flow.captured, discarded: flow.discarded, looksFor: [...flow.looksFor] };
}

/** Follows the output of a command or compound as long as it goes on; `steps` counts the functions on the way. True where it leaves the text. */
function follow(from: Command | Compound, scope: Scope, looked: Looked, flow: Flow, steps: number): boolean {
  if (!throughPipeline(from, scope, looked, flow)) return false;
  let context: Context | undefined = from.is === 'command' ? from.context : from.parent;
  for (; context !== undefined && !ends(context); context = context.parent) if (context.is === 'compound' && !throughPipeline(context, scope, looked, flow)) return false;
  if (context?.is === 'substitution') substituted(context, scope, looked, flow);
  else if (context?.is === 'function') called(context.name, scope, looked, flow, steps);
  return context === undefined;
}

const ends = (context: Context) => context.is === 'substitution' || context.is === 'function';

/** Follows it through the commands behind it in its pipeline; false where it ends there. */
function throughPipeline(from: Command | Compound, scope: Scope, looked: Looked, flow: Flow): boolean {
  const { members } = from.pipeline;
  if (!goesOn(from, flow)) return false;
  for (let index = from.position + 1; index < members.length && flow.filters.length < mostFilters; index++) {
    const member = members[index] as Command | Compound;
    if (member.is === 'compound') {
      flow.captured = true;
      for (const name of readIn(member)) looked.add(flow.looksFor, name);
      return false;
    }
    const words = member.words.flatMap((word) => argumentOf(word, sightOf(scope, frameOf(member.context))));
    if (literalOf(member.words[0]) === 'read') flow.captured = true;
    if (words.length > 0) flow.filters.push(words.map(({ text, written, confidence, place }) => ({ text, written, confidence, place })));
    if (!goesOn(member, flow)) return false;
  }
  return true;
}

/** Whether redirections leave the standard output where it was. */
function goesOn({ redirects }: Command | Compound, flow: Flow): boolean {
  const away = redirects.findLast(isOutput);
  if (away === undefined) return true;
  if (literalOf(away.target) === '/dev/null') flow.discarded = flow.filters.length === 0;
  return /^\/dev\/std(?:out|err)$|^\/dev\/tty$/.test(literalOf(away.target) ?? '');
}

const isOutput = ({ operator, descriptor, target }: Redirect) =>
  (/^>/.test(operator) && (descriptor === '' || descriptor === '1') && !(operator === '>&' && /^\d$/.test(literalOf(target) ?? ''))) || operator.startsWith('&>');

/** The variables that a loop reads lines into: `while read a b`. */
function readIn(compound: Compound): readonly string[] {
  return compound.reads ?? [];
}

/** It ends in a word, an assignment or a redirection of another command. */
function substituted(substitution: Substitution, scope: Scope, looked: Looked, flow: Flow): void {
  flow.captured = true;
  const { holder, how } = substitution;
  if (holder === undefined) return;
  if (holder.is === 'compound') {
    if (holder.variable !== undefined) looked.add(flow.looksFor, holder.variable);
    if (holder.keyword === 'case') looked.addArms(flow.looksFor, holder);
    for (const name of readIn(holder)) looked.add(flow.looksFor, name);
    return;
  }
  const assigned = holder.assignments.find(({ value, elements }) => [value, ...(elements ?? [])].some((word) => word !== undefined && holds(word.parts, substitution)));
  if (assigned !== undefined) {
    looked.add(flow.looksFor, assigned.name);
    return;
  }
  const words = holder.words.flatMap((word) => argumentOf(word, sightOf(scope, undefined)));
  if (how === '<(' && !/^(?:exec|read|mapfile|readarray|source|\.)$/.test(words[0]?.text ?? '.')) flow.filters.push(words.filter(({ written }) => !written.startsWith('<(')));
  const fed = holder.redirects.some(({ operator, target }) => operator === '<<<' && holds(target.parts, substitution));
  const name = literalOf(holder.words[0]) ?? '';
  if (fed && name === 'read') for (const each of holder.words.slice(1)) looked.add(flow.looksFor, literalOf(each) ?? '');
  else if (name === 'set') for (const each of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) looked.add(flow.looksFor, each);
  else if (fed || /^(?:\[|\[\[|test|expr)$/.test(name)) for (const pattern of patternsIn(words)) flow.looksFor.add(pattern);
  if (name === 'echo' || name === 'printf') throughPipeline(holder, scope, looked, flow);
}

const holds = (parts: readonly Part[], substitution: Substitution) => parts.some((part) => part.is === 'commands' && part.substitution === substitution);

/** What a function prints goes where its calls stand. */
function called(name: string, scope: Scope, looked: Looked, flow: Flow, steps: number): void {
  if (steps >= mostFollowed) return;
  const first = callsOf(scope, name).find(({ context, pipeline }) => isTaken(context) || pipeline.members.length > 1);
  if (first !== undefined) follow(first, scope, looked, flow, steps + 1);
}

function isTaken(context: Context | undefined): boolean {
  for (let each = context; each !== undefined; each = each.parent) if (each.is === 'substitution') return true;
  return false;
}
