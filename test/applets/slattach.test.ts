import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { differential } from './support/differential.ts';

/** /run/lock is the run's own (run.sh). What the applet locks is locked by this process, which goes on: each line starts without locks, but for one that is held. */
function freshLocks(): undefined {
  if (process.env.NETLIFT_ETC !== 'laid') return;
  for (const name of readdirSync('/run/lock')) rmSync(`/run/lock/${name}`, { recursive: true });
  writeFileSync('/run/lock/LCK..held', '         1\n');
  writeFileSync('/run/lock/LCK..odd', 'nobody\n');
}

// Where the number of a pseudo-terminal is told (-d of /dev/ptmx), it is that of the moment: not among these.
differential(
  'slattach',
  {
    fresh: [
      '',
      '-V',
      '--version',
      '--vers /dev/null',
      '-h',
      '-x /dev/null',
      '--bogus /dev/null',
      '-p',
      'a b',
      '-',
      '-q -',
      '-e -',
      '/dev/null',
      'null',
      '-q /dev/null',
      '-qq /dev/null',
      '-d /dev/null',
      '-dd /dev/null',
      '-d -',
      '/nowhere',
      'nowhere',
      `''`,
      '-q nowhere',
      '-d nowhere',
      '/etc',
      '/etc/hosts',
      '/dev/ptmx',
      'ptmx',
      '-e ptmx',
      '-ve ptmx',
      '-q ptmx',
      '-m ptmx',
      '-mL -s 9600 ptmx',
      '-L ptmx',
      '-n ptmx',
      '-s 9600 ptmx',
      '-s 115200 -L -p slip ptmx',
      '-s 14400 ptmx',
      '-q -s 12 ptmx',
      '-s 12 -p ppp ptmx',
      '-p slip ptmx',
      '-p slip6 ptmx',
      '-p cslip6 ptmx',
      '-p adaptive ptmx',
      '-p ppp ptmx',
      '-p kiss ptmx',
      '-p ether ptmx',
      '-p loop ptmx',
      '-p foo -q ptmx',
      '-p tty ptmx',
      '-m -p tty -s 9600 ptmx',
      '-k 3 -o 4 -c true -h ptmx',
      '-l nowhere',
      '-ql nowhere',
      '-l ptmx',
      '-l -s 12 ptmx',
      '-l -p tty ptmx',
      '-l /etc/hosts',
      '-l null',
      '-l /dev/null',
      '-l held',
      '-lq /dev/held',
      '-l odd',
      '-ll ptmx',
    ],
  },
  { prepare: freshLocks },
);
