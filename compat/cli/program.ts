import { Command, Option } from 'commander';
import { version } from '../../src/base/version.ts';
import type { Console } from './console.ts';
import type { ExitStatus } from './exit-status.ts';
import { help } from './help.ts';

/** The command line. Each command is loaded when it is asked for, so that `--help` and the small commands start fast. `end` is told the exit status. */
export function program(console: Console, end: (status: ExitStatus) => void): Command {
  const netlift = new Command('netlift')
    .description('Runs Linux network operations through ioctls and through netlink, and compares what really happened.')
    .version(version, '-V, --version', 'the version')
    .exitOverride()
    .configureOutput({ writeOut: console.out, writeErr: console.err, outputError: (text, write) => write(text.replace(/^error: /, 'netlift: ')) })
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .helpCommand('help [command]', 'the help of a command')
    .helpOption('-h, --help', 'this help')
    .addHelpText('after', help.netlift);

  netlift
    .command('compare')
    .description('run both interfaces in twin network namespaces and report every difference')
    .argument('[subject...]', 'operations (link.set-mtu) or ioctls (SIOCSIFADDR); all where none is given')
    .option('--scenario <name>', 'only this start state, such as fresh or addressed')
    .option('--out <dir>', 'where index.html, report.md and report.json go', 'reports/out')
    .option('--json', 'the comparison as one JSON document on stdout')
    .addHelpText('after', help.compare)
    .action(async (subjects, options) => end(await (await import('./commands/compare.ts')).compare(console, subjects, options)));

  netlift
    .command('ops')
    .description('list every operation, with what each interface uses for it')
    .option('--json', 'the list as one JSON document on stdout')
    .addHelpText('after', help.ops)
    .action(async (options) => end((await import('./commands/ops.ts')).ops(console, options)));

  netlift
    .command('run')
    .description('run one operation, here and now, in the current network namespace')
    .argument('<operation>', 'its id, such as link.get-mtu')
    .argument('[key=value...]', 'its input, by the names that `netlift ops` shows')
    .addOption(new Option('--via <interface>', 'the interface to use, and no other').choices(['ioctl', 'netlink']))
    .option('--record', 'show the system calls as well, down to the bytes')
    .option('--json', 'the outcome as one JSON document on stdout')
    .addHelpText('after', help.run)
    .action(async (operation, words, options) => end((await import('./commands/run.ts')).run(console, operation, words, options)));

  netlift
    .command('audit')
    .description('find every legacy use in files and trees')
    .argument('<path...>', 'files and folders')
    .addOption(new Option('--format <format>', 'what the findings are written as').choices(['text', 'json']).default('text'))
    .action(async (paths, options) => end(await (await import('./commands/audit.ts')).audit(console, paths, options)));

  netlift
    .command('doctor')
    .description('what this machine can do, and what to install for the rest')
    .option('--json', 'the findings as one JSON document on stdout')
    .addHelpText('after', help.doctor)
    .action(async (options) => end((await import('./commands/doctor.ts')).doctor(console, options)));

  netlift
    .command('install')
    .description('put the legacy tools into a directory, as launchers of netlift')
    .argument('<dir>', 'where they go, such as /usr/local/sbin; it is made where it is not there')
    .argument('[applet...]', 'which; all where none is given')
    .option('--list', 'only say what would be made, and what is there')
    .addHelpText('after', help.install)
    .action(async (directory, names, options) => end((await import('./commands/install.ts')).install(console, directory, names, options)));

  netlift
    .command('uninstall')
    .description('remove the launchers that `netlift install` made')
    .argument('<dir>', 'where they are')
    .argument('[applet...]', 'which; all where none is given')
    .addHelpText('after', help.uninstall)
    .action(async (directory, names) => end((await import('./commands/install.ts')).uninstall(console, directory, names)));

  netlift
    .command('log')
    .description('sum up what applets wrote to NETLIFT_LOG: who still uses what')
    .argument('<file...>', 'the logs')
    .option('--json', 'the sums as one JSON document on stdout')
    .addHelpText('after', help.log)
    .action(async (files, options) => end((await import('./commands/log.ts')).log(console, files, options)));

  return netlift;
}
