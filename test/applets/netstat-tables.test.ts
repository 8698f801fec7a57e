import { spawnSync } from 'node:child_process';
import { differential } from './support/differential.ts';

/** Tables of interfaces, groups and counters. IPv6 counts its reports, which it sends at moments of its own: counters are compared where it has no links. */
const interfaces = ['-i', '-ia', '-in', '-iv', '-iav', '-i v0', '-i -4', '-i -6', '-i -t', '-i -W', '-i -l', '--interfaces', '-i -g'];
const extended = ['-ie', '-iae', '-iee', '-i -e -v', '-iaen'];
const groups = ['-g', '-gn', '-g -v', '-g -4', '-g -6', '-g -4 -6', '-g -t', '-g -e', '--groups', '-g -W', '-g -a'];

differential('netstat', {
  fresh: [...interfaces, ...extended, ...groups, '-M', '-M -n', '-M -e', '--masquerade', '-g -M', '-i -s', '-i -M', '-s -M'],
  up: ['-i', '-ia', ...groups],
  addressed: ['-i', '-ia', '-iae', ...groups],
  crowded: [...interfaces, ...extended, '-g'],
  labelled: ['-i', '-ia', '-ie', '-iae'],
  dressed: ['-i', '-ia', '-g', '-iae'],
  v6: ['-g', '-g -6', '-g -4'],
  tunnelled: ['-ia', '-i', '-iae', '-g'],
  // What a namespace that only starts has counted by then is the same in each.
  owned: ['-s', '-st', '-su', '-sw', '-sU', '-sS', '-s -t -u', '-s -x', '-s -A ipx', '-s -4 -6', '-s -A inet,unix', '--statistics', '-sn', '-sW', '-sa'],
});

/** Many links under names that sort in ways of their own. */
function manyLinks(): undefined {
  const names = ['d2', 'd10', 'd9', 'd1', 'd02', 'Zed', 'd1x', 'a.100', 'a.20', 'b', 'b0', 'b00', 'b0a', 'b.0b', 'fifteen-letters'];
  const labels = ['d2:1', 'd2:10', 'd2:2', 'd2:a', 'd2:', 'd1:5', 'b:00', 'b0:3', 'b00:1', 'b0:03'];
  const commands = [
    ...names.map((name, index) => `link add name ${name} index ${20 + index} address 02:00:00:00:01:${10 + index} type bridge`),
    ...labels.map((label, index) => `address add 10.7.${index}.1/24 dev ${label.split(':')[0]} label ${label}`),
  ];
  const { status, stderr } = spawnSync('ip', ['-batch', '-'], { input: commands.join('\n'), encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return undefined;
}

differential('netstat', { fresh: ['-ia', '-i', '-iae'] }, { prepare: manyLinks });
