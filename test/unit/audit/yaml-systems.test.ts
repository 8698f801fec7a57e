import { describe, expect, it } from 'vitest';
import { yaml } from '../../../compat/audit/languages/yaml/index.ts';
import { told } from './told.ts';

const job = (machine: string, step: string) => `jobs:\n  a:\n    ${machine}\n    steps:\n      - ${step}\n  b:\n    runs-on: ubuntu-latest\n    steps:\n      - run: arp -a\n`;

describe('YAML for other systems', () => {
  it.each(['runs-on: windows-latest', 'runs-on: macos-13', "pool: { vmImage: 'macOS-latest' }", 'os: osx', 'freebsd_instance: { image: x }'])('is known by %s', (machine) => {
    expect(told(yaml, job(machine, 'run: netstat -an'))).toEqual(['5 command netstat !', '9 command arp']);
  });

  it.each(["if: runner.os == 'macOS'", "if: startsWith(matrix.os, 'windows')", 'shell: powershell', 'shell: cmd', "condition: eq(variables['Agent.OS'], 'Darwin')"])(
    'is known by %s of a step',
    (beside) => {
      expect(told(yaml, job('runs-on: x', `run: netstat -an\n        ${beside}`))).toEqual(['5 command netstat !', '10 command arp']);
    },
  );

  it.each(["when: ansible_system == 'FreeBSD'", 'when: ansible_os_family == "Darwin"', 'when: [x, ansible_os_family == "Windows"]', "when: ansible_system != 'Linux'"])(
    'is known by %s of a task',
    (when) => expect(told(yaml, `- shell: ifconfig -a\n  ${when}\n- shell: ifconfig -a\n`)).toEqual(['1 command ifconfig !', '3 command ifconfig']),
  );

  it.each([
    "when: ansible_system == 'Linux'",
    "when: ansible_system != 'FreeBSD'",
    "when: item.key == 'mac'",
    'when: manual',
    "if: runner.os != 'Windows'",
    'runs-on: ${{ matrix.os }}',
    'os: [linux, osx]',
    'shell: bash',
  ])('is not seen in %s', (beside) => expect(told(yaml, `- run: ifconfig -a\n  ${beside}\n`)).toEqual(['1 command ifconfig']));

  it('is what modules for Windows run', () => expect(told(yaml, '- win_command: netstat -an\n- ansible.windows.win_shell: arp -a\n')).toEqual(['1 command netstat !']));
});
