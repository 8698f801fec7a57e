import { realpathSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AuditWishes, audit } from '../../../compat/audit/audit.ts';
import { tree } from './tree.ts';

const LINE = 'ifconfig eth0 up\n';

/** The files in which something is found, in order. */
async function filesOf(folder: string, wishes: Partial<AuditWishes> = {}): Promise<string[]> {
  const files: string[] = [];
  for await (const { reports } of audit({ paths: [folder], gitignore: true, ...wishes }))
    files.push(...reports.flatMap(({ path, findings }) => findings.map(() => relative(folder, path))));
  return files;
}

describe('an audit', () => {
  const folder = tree({ 'a.sh': LINE, 'b.sh': LINE, 'c/d.sh': LINE, 'c/e.sh': LINE, 'c/f/g.sh': LINE });
  const all = ['a.sh', 'b.sh', 'c/d.sh', 'c/e.sh', 'c/f/g.sh'];

  it('finds in the order of the walk', async () => expect(await filesOf(folder)).toEqual(all));

  it('finds every file once where paths hold one another, where it is named', async () => {
    const inside = join(folder, 'c/f');
    expect(await filesOf(folder, { paths: [folder, inside, join(folder, 'a.sh')] })).toEqual(['b.sh', 'c/d.sh', 'c/e.sh', 'c/f/g.sh', 'a.sh']);
    expect(await filesOf(folder, { paths: [inside, folder] })).toEqual(['c/f/g.sh', 'a.sh', 'b.sh', 'c/d.sh', 'c/e.sh']);
  });

  it.each([1, 2, 3, 7])('leaves nothing out and finds nothing twice in %i shards', async (of) => {
    const shards = await Promise.all(Array.from({ length: of }, (_, index) => filesOf(folder, { shard: { index: index + 1, of } })));
    expect(shards.flat().toSorted()).toEqual(all);
  });

  it('looks only at those files that were asked for, also through a link', async () => {
    const among = new Set([join(realpathSync(folder), 'c/e.sh')]);
    const link = join(tree({}), 'link');
    symlinkSync(folder, link);
    expect(await filesOf(folder, { among })).toEqual(['c/e.sh']);
    expect(await filesOf(link, { paths: [link], among })).toEqual(['c/e.sh']);
  });
});
