import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Console } from '../console.ts';
import { netlift } from '../netlift.ts';

/** A use in each of the languages that most files are in. */
const samples = {
  'up.sh': 'IFCONFIG=/sbin/ifconfig\nfor i in eth0 eth1; do $IFCONFIG $i 10.0.0.1 netmask 255.0.0.0 up; done\nifconfig eth0 | grep "inet addr" | awk \'{ print $2 }\'\n',
  'up.py': 'import subprocess\nsubprocess.run(["route", "add", "default", "gw", "10.0.0.1"])\n',
  'up.c': 'int up(int fd, struct ifreq *r) { system("arp -n"); return ioctl(fd, SIOCSIFFLAGS, r); }\n',
};

const nowhere: Console = { out: () => {}, err: () => {}, flushed: async () => {}, width: undefined, colour: false, progress: false, bold: (text) => text };

/** Audits a few lines and drops what is said, so that V8 has compiled what an audit needs. */
export async function warm(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'netlift-warm-'));
  try {
    for (const [name, text] of Object.entries(samples)) writeFileSync(join(folder, name), text);
    for (const format of ['text', 'json']) await netlift(['node', 'netlift', 'audit', '--no-config', '--format', format, folder], nowhere);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
