import { differential } from './support/differential.ts';

const [first, second] = ['02:00:00:00:00:10', '02:00:00:00:00:11'];

const wrong = [
  '',
  '-h',
  '--help',
  '-x',
  '-c',
  'a0',
  'a0 zz',
  `a0 ''`,
  'a0 02:',
  'a0 100',
  'a0 -1',
  'a0 0x2g:0',
  `averyveryverylong0 ${first}`,
  '-c /nowhere',
  '-c /etc',
  '-c /etc/hosts',
  '-c /etc/networks',
];

differential('nameif', {
  fresh: [
    ...wrong,
    [`a0 ${first}`, `a0 ${first}`],
    `a0 ${first} b0 ${second}`,
    `v1 ${first}`,
    `v1 ${first} v0 ${second}`,
    'a0 2',
    'a0 02:00:00:00:00:11 b0 02',
    'lo2 00',
    'x 02:00:00:00:00:11:0:0:0:0:0:0:0:0:0',
    'a0 02:00:00:00:00:11:0:0:0:0:0:0:0:0',
    'a0 02:00:00:00:00:11:0:0:0:0:0:0:0:1',
    'a0 02:00:00:00:00:99 b0 02:00:00:00:00:98',
    `v0:1 ${first}`,
    `a/b ${first}`,
    `'' ${first}`,
    `eth%d ${first}`,
    `-s a0 02:00:00:00:00:99`,
    `--syslog --config-file=/etc/mactab a0 ${second}`,
    `-c /etc/mactab a0 ${second}`,
    `a0 ${first} -s`,
    `-- a0 zz`,
  ],
  addressed: [`a0 ${first}`, `v0 ${first}`],
  dressed: [`uplink ${first}`, `uplink ${second}`],
  tunnelled: ['x0 02:00:00:00:00:21', 'x0 00'],
});

differential(
  'nameif',
  {
    fresh: [
      '--help',
      '-x',
      '-c',
      'a0',
      'a0 zz',
      `a0 ${first}`,
      `a0 mac=${first}`,
      `v1 ${first}`,
      'a0 02:00:00:00:00:99',
      `averyveryverylong0 ${first}`,
      `a0 ${first} b0 ${first}`,
      '',
      '-c /nowhere',
      '-c /etc/hosts',
      `v0:1 ${first}`,
      `a0 ${first} b0 ${second}`,
      'a0 2:0:0:0:0:10',
      `a0 ${first}x`,
    ],
  },
  { style: 'busybox' },
);
