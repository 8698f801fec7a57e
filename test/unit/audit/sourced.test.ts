import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../compat/audit/audit.ts';
import { auditBytes } from '../../../compat/audit/audit-file.ts';
import { tree } from './tree.ts';

/** What is found below the paths: `file:line tool kind`. */
async function found(folder: string, ...paths: string[]): Promise<string[]> {
  const all: string[] = [];
  for await (const { reports } of audit({ paths: paths.length === 0 ? [folder] : paths.map((path) => join(folder, path)), gitignore: true }))
    all.push(...reports.flatMap(({ path, findings }) => findings.map(({ line, tool, kind }) => `${relative(folder, path)}:${line} ${tool} ${kind}`)));
  return all;
}

const VARS = 'SBIN=/sbin\nNETCMD=$SBIN/ifconfig\n';
const USES = 'b.sh:2 ifconfig changes';

describe('values from a file that a script reads into itself', () => {
  it.each([
    '. ./vars',
    '. vars',
    'source ./vars',
    '. "$(dirname "$0")/vars"',
    '. $(dirname $0)/vars',
    'source "${BASH_SOURCE%/*}/vars"',
    '. "$DIR/vars"',
    'source "$(cd "$(dirname "$0")" && pwd)/vars"',
    'CONF=./vars; . $CONF',
    '[ -f ./vars ] && . ./vars',
  ])('are known behind %s', async (line) => {
    const folder = tree({ vars: VARS, 'b.sh': `${line}\n$NETCMD eth0 up\n` });
    expect(await found(folder, 'b.sh')).toEqual([USES]);
  });

  it.each(['sudo $NETCMD eth0 up', 'if "$NETCMD" eth0 up; then :; fi', '${NETCMD} eth0 up', 'f() { $NETCMD eth0 up; }', 'eval "$NETCMD eth0 up"', '$NETCMD ${1} up'])(
    'tell what %s runs',
    async (line) => {
      const folder = tree({ vars: VARS, 'b.sh': `. ./vars\n${line}\n` });
      expect(await found(folder, 'b.sh')).toEqual([USES]);
    },
  );

  it('come from folders above where the path begins with something unknown', async () => {
    const folder = tree({ 'lib/vars': VARS, 'bin/net/b.sh': '. $TOP/lib/vars\n$NETCMD eth0 up\n' });
    expect((await found(folder)).slice(0, 1)).toEqual(['bin/net/b.sh:2 ifconfig changes']);
  });

  it('come through other files, three deep, and round a circle once', async () => {
    const folder = tree({ 'b.sh': '. ./1\n$NETCMD eth0 up\n', 1: '. ./2\n. ./1\n', 2: '. ./3\n. ./b.sh\n', 3: VARS });
    expect(await found(folder, 'b.sh')).toEqual([USES]);
    const deeper = tree({ 'b.sh': '. ./1\n$NETCMD eth0 up\n', 1: '. ./2\n', 2: '. ./3\n', 3: '. ./4\n', 4: VARS });
    expect(await found(deeper, 'b.sh')).toEqual([]);
  });

  it('give way to what the script says itself', async () => {
    const folder = tree({ vars: 'NETCMD=ifconfig\n', 'b.sh': 'NETCMD=echo\n. ./vars\n$NETCMD eth0 up\n' });
    expect(await found(folder, 'b.sh')).toEqual([]);
  });

  it('are not looked for outside of the tree, nor through a link that leads there, nor in large or strange files', async () => {
    const outside = tree({ vars: VARS });
    const folder = tree({
      'in/b.sh': '. ../vars\n$NETCMD eth0 up\n',
      vars: VARS,
      'in/c.sh': '. ./link\n$NETCMD eth0 up\n',
      'in/d.sh': '. ./large\n$NETCMD eth0 up\n',
      'in/e.sh': '. .\n$NETCMD up\n',
    });
    symlinkSync(join(outside, 'vars'), join(folder, 'in/link'));
    tree({}) && symlinkSync('/dev/zero', join(folder, 'in/large'));
    expect(await found(folder, 'in')).toEqual([]);
    expect((await found(folder)).filter((each) => each.includes('.sh'))).toEqual(['in/b.sh:2 ifconfig changes']);
  });

  it('are those of no file where the text comes from elsewhere', () => {
    expect(auditBytes('b.sh', Buffer.from('. ./vars\n$NETCMD eth0 up\n')).findings).toEqual([]);
  });

  it('say nothing where no command is run by them', async () => {
    const folder = tree({ vars: 'NAME=ifconfig\nHOOK=route\n', 'b.sh': '. ./vars\necho $NAME eth0 up\nprintf "%s" "$HOOK"\nif [ "$NAME" = x ]; then log $HOOK; fi\n' });
    expect(await found(folder, 'b.sh')).toEqual([]);
  });
});
