import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ioctlBackend } from '../../ioctl/index.ts';
import { netlinkBackend } from '../../netlink/index.ts';
import { operations } from '../../src/operations/index.ts';
import { main, netlift } from '../support/netlift.ts';

describe('netlift ops', () => {
  it('tells every operation as one JSON document and nothing else', () => {
    const { status, stdout, stderr } = netlift(['ops', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = JSON.parse(stdout);
    expect(document.schema).toBe('netlift/ops/1');
    expect(document.operations.map(({ id }: { id: string }) => id).toSorted()).toEqual([...operations.keys()].toSorted());
    for (const { id, title, writes, ioctl, netlink } of document.operations) {
      expect(title, id).toMatch(/\S/);
      expect(typeof writes, id).toBe('boolean');
      expect(ioctl.calls ?? ioctl.unsupported, id).toEqual(
        'calls' in ioctlBackend[id as 'link.get-mtu'] ? expect.arrayContaining([expect.any(String)]) : expect.stringMatching(/\S/),
      );
      expect(netlink.messages ?? netlink.unsupported, id).toEqual(
        'calls' in netlinkBackend[id as 'link.get-mtu'] ? expect.arrayContaining([expect.any(String)]) : expect.stringMatching(/\S/),
      );
    }
    expect(document.operations).toContainEqual(
      expect.objectContaining({ id: 'link.get-mtu', title: 'Read the MTU of a link', writes: false, ioctl: { calls: ['SIOCGIFMTU'] }, netlink: { messages: ['RTM_GETLINK'] } }),
    );
  });

  it('shows each operation with its keys and both sides, in 80 columns', () => {
    const { status, stdout } = netlift(['ops']);
    expect(status).toBe(0);
    for (const id of operations.keys()) expect(stdout).toMatch(new RegExp(`^${id.replaceAll('.', '\\.')}( |$)`, 'm'));
    expect(stdout).toContain('link.set-mtu link= mtu=\n  Set the MTU of a link\n  ioctl    SIOCSIFMTU\n  netlink  RTM_SETLINK\n');
    expect(stdout.split('\n').filter((line) => line.length > 80 && !/^[a-z]/.test(line))).toEqual([]);
  });

  it('bears a reader that goes away', () => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; "${process.execPath}" "${main}" ops --json | head -1`], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{\n', stderr: '' });
  });
});
