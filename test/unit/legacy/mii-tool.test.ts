import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { miiTool } from '../../../compat/legacy/mii-tool/index.ts';
import type { World } from '../../../compat/legacy/world.ts';
import { errnos } from '../../../src/base/errno.ts';

/** What mii-tool of net-tools 2.10 printed for these registers: test/support/mii/facts.py. */
const facts: { registers: number[]; line: string; stdout: string; stderr: string; status: number }[] = JSON.parse(readFileSync(new URL('mii-tool.json', import.meta.url), 'utf8'));

/** A machine on which every link has transceiver 1, with these registers; what is written is told on stderr, as the shim does beside the real tool. */
function machine(registers: readonly number[]) {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const run = (operation: string, { phy, register, value }: { phy: number; register: number; value: number }) => {
    const via = 'ioctl' as const;
    if (operation === 'link.get-mii-phy') return { ok: true, operation, via, value: 1 };
    if (operation === 'link.set-mii-register') {
      stderr.push(`write ${phy} ${register} ${value.toString(16).padStart(4, '0')}\n`);
      return { ok: true, operation, via, value: undefined };
    }
    const found = registers[register];
    if (found === undefined) return { ok: false, operation, via, error: { code: 'EIO', errno: errnos.EIO, call: 'SIOCGMIIREG', via } };
    return { ok: true, operation, via, value: found };
  };
  const world = { program: 'mii-tool', style: '2.10', uid: 0, out: (text: string) => stdout.push(text), err: (text: string) => stderr.push(text), run } as unknown as World;
  return { world, printed: () => ({ stdout: stdout.join(''), stderr: stderr.join('') }) };
}

test.each(facts.map((fact, index) => ({ ...fact, index })))('prints as the real one: $line, table $index', async ({ registers, line, stdout, stderr, status }) => {
  const { world, printed } = machine(registers);
  expect({ status: await miiTool(line.split(' '), world), ...printed() }).toEqual({ status, stdout, stderr });
});
