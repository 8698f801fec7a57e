import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAction, runAction } from '../support/composite-action.ts';
import { root } from '../support/netlift.ts';
import { tree } from '../unit/audit/tree.ts';

const action = readAction(join(root, 'action.yml'));
const leaveOut = ['Build netlift'];
const run = (workspace: string, inputs: Record<string, string> = {}) => runAction(action, { inputs, workspace, actionPath: root, leaveOut });
const names = (result: ReturnType<typeof run>) => result.steps.map(({ name }) => name.replace(/@.*/, ''));
const LEGACY = 'ifconfig eth0 up\n';

describe('the GitHub Action', () => {
  it('is a composite one that names a version of every action that it uses, and describes every input and output', () => {
    expect(action.runs.using).toBe('composite');
    for (const { uses } of action.runs.steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+(\/[\w-]+)?@v\d+\.\d+\.\d+$/);
    for (const step of action.runs.steps) expect(step.uses === undefined, step.name).toBe(step.shell === 'bash');
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) expect(description).toMatch(/\.$/);
  });

  it('builds by scripts that there are', () => {
    const build = action.runs.steps.find(({ name }) => name === 'Build netlift');
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [, script = ''] of build?.run?.matchAll(/npm run (?:--silent )?(\w+)/g) ?? []) expect(Object.keys(scripts)).toContain(script);
    expect(existsSync(join(root, 'package-lock.json'))).toBe(true);
  });

  it('writes a SARIF document, uploads it, and then fails where there is a finding that is severe enough', () => {
    const workspace = tree({ 'a.sh': LEGACY, 'sub/b.sh': LEGACY });
    const result = run(workspace);
    expect(names(result)).toEqual(['actions/setup-node', 'Build netlift', 'Audit', 'Upload', 'Answer']);
    expect(result.steps[3]?.with).toEqual({ sarif_file: 'netlift.sarif', category: 'netlift' });
    expect(result).toMatchObject({ status: 1, outputs: { 'sarif-file': 'netlift.sarif', findings: '2' }, summary: 'netlift found 2 legacy uses.\n' });
    expect(result.steps[4]?.output).toBe('::error::netlift found 2 legacy uses, some as severe as fail-on\n');
    const { runs } = JSON.parse(readFileSync(join(workspace, 'netlift.sarif'), 'utf8'));
    expect(runs[0].results.map((one: { locations: { physicalLocation: { artifactLocation: object } }[] }) => one.locations[0]?.physicalLocation.artifactLocation)).toEqual([
      { uri: 'a.sh', uriBaseId: '%SRCROOT%' },
      { uri: 'sub/b.sh', uriBaseId: '%SRCROOT%' },
    ]);
  });

  it('passes where nothing is found, or nothing severe enough', () => {
    expect(run(tree({ 'a.sh': 'ip link\n' }))).toMatchObject({ status: 0, outputs: { findings: '0' } });
    expect(run(tree({ 'a.sh': LEGACY }), { 'fail-on': 'error' })).toMatchObject({ status: 0, outputs: { findings: '1' } });
  });

  it('takes several paths, also with blanks, a baseline, and another name for its document', () => {
    const workspace = tree({ 'a b/a.sh': LEGACY, 'c/c.sh': LEGACY, 'd/d.sh': LEGACY, 'known.json': '{"schema":"netlift/baseline/1","findings":[]}' });
    const result = run(workspace, { paths: 'a b\n\nc\n', baseline: 'known.json', 'sarif-file': 'out.sarif', upload: 'false' });
    expect(names(result)).not.toContain('Upload');
    expect(result.outputs).toEqual({ 'sarif-file': 'out.sarif', findings: '2' });
    expect(JSON.parse(readFileSync(join(workspace, 'out.sarif'), 'utf8')).runs[0].results[0].baselineState).toBe('new');
  });

  it('lets no input become shell text', () => {
    const workspace = tree({ 'a.sh': LEGACY });
    const result = run(workspace, { paths: '$(touch made)\n`touch made`\n; touch made', category: '"; touch made; "', 'changed-since': '; touch made' });
    expect(existsSync(join(workspace, 'made'))).toBe(false);
    expect(result.status).toBe(3);
  });

  it('stops, and uploads nothing, where the audit cannot be made', () => {
    const result = run(tree({}), { paths: 'no-such-folder' });
    expect(result.status).toBe(3);
    expect(names(result)).toEqual(['actions/setup-node', 'Build netlift', 'Audit']);
    expect(result.steps.at(-1)?.output).toContain('netlift: cannot audit no-such-folder: there is no such file or folder');
  });
});
