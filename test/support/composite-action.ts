import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A step of a composite action: it runs a script, or uses another action. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface CompositeAction {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export function readAction(path: string): CompositeAction {
  return parse(readFileSync(path, 'utf8'));
}

export interface ActionRun {
  readonly inputs?: Readonly<Record<string, string>>;
  /** The working directory of steps, as the runner's checkout. */
  readonly workspace: string;
  /** Where the action itself lies. */
  readonly actionPath: string;
  /** Steps that are not run here, by name: they need the network. */
  readonly leaveOut: readonly string[];
}

export interface ActionResult {
  readonly status: number;
  /** The steps that ran or would have been used, in order; `uses` with what is given to it. */
  readonly steps: readonly { readonly name: string; readonly with?: Readonly<Record<string, string>>; readonly output?: string }[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/**
 * Runs the steps of a composite action as the runner does: expressions are replaced by inputs and outputs, `run` goes to `bash --noprofile --norc -eo pipefail`
 * with the files that GITHUB_OUTPUT and GITHUB_STEP_SUMMARY name, and the first step that fails ends it. Other actions are noted, not used.
 */
export function runAction({ inputs: definitions, outputs, runs }: CompositeAction, { inputs = {}, workspace, actionPath, leaveOut }: ActionRun): ActionResult {
  const folder = mkdtempSync(join(tmpdir(), 'netlift-action-'));
  const given = Object.fromEntries(Object.entries(definitions).map(([name, { default: value = '' }]) => [name, inputs[name] ?? String(value)]));
  const done = new Map<string, Record<string, string>>();
  const known = (expression: string): string => {
    const [, name = ''] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
    if (Object.hasOwn(given, name)) return given[name] ?? '';
    const [, step = '', output = ''] = /^steps\.(\w+)\.outputs\.([\w-]+)$/.exec(expression) ?? [];
    if (done.has(step)) return done.get(step)?.[output] ?? '';
    if (expression === 'github.action_path') return actionPath;
    throw new Error(`the action says \${{ ${expression} }}, which is not known`);
  };
  const filled = (text: string) => String(text).replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => known(expression));
  const isWanted = (condition: string | undefined) => {
    const [, expression, value] = /^\$\{\{ ([\w.-]+) == '(.*)' \}\}$/.exec(condition ?? '') ?? [];
    if (condition !== undefined && expression === undefined) throw new Error(`the condition ${condition} is not understood`);
    return expression === undefined || known(expression) === value;
  };
  const steps: { name: string; with?: Record<string, string>; output?: string }[] = [];
  const summaryFile = join(folder, 'summary');
  writeFileSync(summaryFile, '');
  let status = 0;
  for (const [index, step] of runs.steps.entries()) {
    const name = step.name ?? step.uses ?? '';
    if (!isWanted(step.if)) continue;
    const withs = Object.fromEntries(Object.entries(step.with ?? {}).map(([key, value]) => [key, filled(value)]));
    if (step.run === undefined || leaveOut.includes(name)) {
      steps.push({ name, with: withs });
      continue;
    }
    const [script, outputFile] = [join(folder, `${index}.sh`), join(folder, `${index}.out`)];
    writeFileSync(script, filled(step.run));
    writeFileSync(outputFile, '');
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value)]));
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: step['working-directory'] === undefined ? workspace : filled(step['working-directory']),
      env: { ...process.env, ...env, GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile, GITHUB_WORKSPACE: workspace, GITHUB_ACTIONS: 'true' },
      encoding: 'utf8',
    });
    if (step.id !== undefined)
      done.set(step.id, Object.fromEntries([...readFileSync(outputFile, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value])));
    steps.push({ name, output: ran.stdout + ran.stderr });
    status = ran.status ?? 1;
    if (status !== 0) break;
  }
  const result = {
    status,
    steps,
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, filled(value)])),
    summary: readFileSync(summaryFile, 'utf8'),
  };
  rmSync(folder, { recursive: true });
  return result;
}
