import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/model/audit-report.ts';
import { lacks, main, root, skipped } from '../support/netlift.ts';

const hosts = ['web1', 'db1'];
const cannot =
  process.getuid?.() === 0
    ? ['ip', 'ansible-playbook', 'ssh-keygen', 'sshd'].map((program) => (program === 'sshd' ? lacks('/usr/sbin/sshd') : lacks(program))).find(Boolean)
    : skipped('only root may make hosts of namespaces');

const space = (name: string) => `nlf${process.pid}-${name}`;
const servers: ChildProcess[] = [];
let top: string;

/** Runs a command, and says what it said where it fails. */
function run(command: string, words: readonly string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8', cwd: top, env: { ...process.env, ...env }, timeout: 100_000 });
  if (error !== undefined || status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** A network namespace of its own, linked to that of the control node, and sshd inside with its own mounts and name: /opt, /var/log, /root, /run and the passwords are the host's. */
function makeHost(name: string, index: number): void {
  const at = join(top, name);
  for (const folder of ['opt', 'log']) mkdirSync(join(at, folder), { recursive: true });
  writeFileSync(join(at, 'opt', 'start.sh'), `#!/bin/sh\nifconfig ${name} up\n`);
  writeFileSync(join(at, 'shadow'), 'root:*:19000:0:99999:7:::\nsshd:!:19000::::::\n', { mode: 0o600 });
  writeFileSync(
    join(at, 'sshd_config'),
    [
      `ListenAddress 10.77.${index}.2`,
      `HostKey ${join(top, 'host-key')}`,
      `AuthorizedKeysFile ${join(top, 'key.pub')}`,
      'StrictModes no',
      'UsePAM no',
      'PidFile none',
      'PermitRootLogin prohibit-password',
      'PasswordAuthentication no',
      '',
    ].join('\n'),
  );
  run('ip', ['netns', 'add', space(name)]);
  run('ip', ['-n', space('control'), 'link', 'add', `to${index}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space(name)]);
  for (const [where, link, address] of [
    ['control', `to${index}`, `10.77.${index}.1/24`],
    [name, 'eth0', `10.77.${index}.2/24`],
  ] as const) {
    run('ip', ['-n', space(where), 'address', 'add', address, 'dev', link]);
    run('ip', ['-n', space(where), 'link', 'set', link, 'up']);
  }
  const inside = `set -e
mount --bind ${at}/opt /opt; mount --bind ${at}/log /var/log; mount --bind ${at}/shadow /etc/shadow
mount -t tmpfs none /root; mount -t tmpfs none /run; mkdir /run/sshd; hostname ${name}
NETLIFT_LOG=/var/log/netlift.jsonl ${process.execPath} ${main} ifconfig lo >/dev/null
exec /usr/sbin/sshd -D -e -f ${at}/sshd_config`;
  servers.push(spawn('ip', ['netns', 'exec', space(name), 'unshare', '--mount', '--uts', 'sh', '-c', inside], { stdio: 'ignore' }));
}

async function answers(index: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (spawnSync('ip', ['netns', 'exec', space('control'), 'bash', '-c', `exec 3<>/dev/tcp/10.77.${index}.2/22`]).status === 0) return;
    await wait(100);
  }
  throw new Error(`no sshd answers at 10.77.${index}.2`);
}

describe.skipIf(cannot !== undefined)('a fleet that Ansible audits', () => {
  beforeAll(async () => {
    top = mkdtempSync(join(tmpdir(), 'netlift-fleet-'));
    for (const key of ['key', 'host-key']) run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(top, key)]);
    run('ip', ['netns', 'add', space('control')]);
    for (const [index, name] of hosts.entries()) makeHost(name, index + 1);
    for (const index of hosts.keys()) await answers(index + 1);
  }, 60_000);
  afterAll(() => {
    for (const server of servers) server.kill();
    for (const name of ['control', ...hosts]) spawnSync('ip', ['netns', 'delete', space(name)]);
    if (top !== undefined) rmSync(top, { recursive: true, force: true });
  });

  it('is one report: findings, uses and abilities of each host', () => {
    const ssh = `-F /dev/null -o IdentityAgent=none -o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=no -o LogLevel=ERROR -o ControlMaster=no`;
    writeFileSync(
      join(top, 'ansible.cfg'),
      `[defaults]\nlocal_tmp = ${top}/local\nremote_tmp = /root/.ansible\ninterpreter_python = /usr/bin/python3\n[ssh_connection]\npipelining = true\nssh_args = ${ssh}\n`,
    );
    writeFileSync(join(top, 'hosts'), hosts.map((name, index) => `${name} ansible_host=10.77.${index + 1}.2 ansible_user=root ansible_ssh_private_key_file=${top}/key\n`).join(''));
    const wishes = JSON.stringify({ netlift: `${process.execPath} ${main}`, trees: ['/opt'], uses: '/var/log/netlift.jsonl', collected: join(top, 'collected') });
    run('ip', ['netns', 'exec', space('control'), 'ansible-playbook', '-i', join(top, 'hosts'), join(root, 'examples/audit-fleet.yml'), '-e', wishes], {
      ...{ ANSIBLE_CONFIG: join(top, 'ansible.cfg'), ANSIBLE_HOME: join(top, 'ansible'), HOME: top },
    });
    const { findings, hosts: said = [] }: AuditReport = JSON.parse(readFileSync(join(top, 'collected/fleet.json'), 'utf8'));
    expect(findings.map(({ host, file, line, tool, lines }) => ({ host, file, line, tool, lines })).sort((a, b) => (a.lines < b.lines ? -1 : 1))).toEqual(
      hosts.toSorted().map((host) => ({ host, file: '/opt/start.sh', line: 2, tool: 'ifconfig', lines: `ifconfig ${host} up` })),
    );
    expect(said.map(({ name }) => name).sort()).toEqual(hosts.toSorted());
    for (const { log, doctor } of said) {
      expect(log).toMatchObject({ uses: 1, tools: [{ name: 'ifconfig', uses: 1 }] });
      expect(doctor).toMatchObject({ can: { run: true } });
    }
    const page = readFileSync(join(top, 'collected/fleet.html'), 'utf8');
    for (const host of hosts) expect(page).toContain(host);
  });
});
