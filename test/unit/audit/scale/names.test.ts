import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditFile } from '../../../../compat/audit/audit-file.ts';
import { kernelFolders } from '../../../../compat/audit/files/kernel-files.ts';
import { bytesOfPath, nameOfBytes } from '../../../../compat/audit/files/path-bytes.ts';
import { walk } from '../../../../compat/audit/files/walk.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-names-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a name that is no UTF-8', () => {
  it('keeps its bytes', () => {
    expect(nameOfBytes(Buffer.from('caf\xe9.sh', 'latin1'))).toBe('caf\udce9.sh');
    expect(bytesOfPath('caf\udce9.sh')).toEqual(Buffer.from('caf\xe9.sh', 'latin1'));
    expect(nameOfBytes(Buffer.from('\u{1f480}é\ufffd'))).toBe('\u{1f480}é\ufffd');
  });

  it('comes back whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => Buffer.from(bytesOfPath(nameOfBytes(Buffer.from(bytes)))).equals(Buffer.from(bytes))),
      { seed: 4, numRuns: 500 },
    );
  });

  it('is walked to and read', () => {
    const below = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('\xff\n\x1b', 'latin1')]);
    mkdirSync(below);
    writeFileSync(Buffer.concat([below, Buffer.from('/\xfe.sh', 'latin1')]), 'ifconfig eth0 up\n');
    const [found] = [...walk(folder, { gitignore: true })];
    expect(found?.path).toBe(`${folder}/\udcff\n\x1b/\udcfe.sh`);
    expect(auditFile(found?.path ?? '').findings).toMatchObject([{ line: 1, column: 1, tool: 'ifconfig' }]);
  });
});

describe('what the kernel makes', () => {
  const mounts = [
    { point: '/', type: 'ext4' },
    { point: '/proc', type: 'proc' },
    { point: '/sys', type: 'sysfs' },
    { point: '/sys/fs/cgroup', type: 'cgroup2' },
    { point: '/home', type: 'ext4' },
  ];

  it('is named as the walk names it', () => {
    expect([...kernelFolders('/', mounts)]).toEqual(['/proc', '/sys', '/sys/fs/cgroup']);
    expect([...kernelFolders('/usr', mounts)]).toEqual([]);
    expect([...kernelFolders('/sys/kernel', [...mounts, { point: '/sys/kernel/tracing', type: 'tracefs' }])]).toEqual(['.', '/sys/kernel/tracing']);
  });

  it('is not walked through, and that is said', () => {
    expect([...walk('/proc/self/net', { gitignore: true })]).toEqual([{ path: '/proc/self/net', skip: 'made by the kernel' }]);
    expect([...walk('/sys', { gitignore: true })]).toEqual([{ path: '/sys', skip: 'made by the kernel' }]);
  });
});
