import { Command, Option } from 'commander';
import { version } from '../../src/base/version.ts';
import { formats } from './audit/formats.ts';
import type { Console } from './console.ts';
import type { ExitStatus } from './exit-status.ts';
import { help } from './help.ts';

/** An option that may be given more than once. */
const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The command line. Each command is loaded when it is asked for, so that `--help` and the small commands start fast. `end` is told the exit status. */
export function program(console: Console, end: (status: ExitStatus) => void): Command {
  const netlift = new Command('netlift')
    .description('Runs Linux network operations through ioctls and through netlink, and compares what really happened.')
    .version(version, '-V, --version', 'the version')
    .exitOverride()
    .enablePositionalOptions()
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
    .description('find every legacy use in scripts, sources and trees of them')
    .argument('[path...]', 'files and folders; - is the standard input')
    .addOption(new Option('--format <format>', 'how it is written down').choices(formats).default('text'))
    .option('--out <file>', 'where it is written; standard output where it is not given')
    .addOption(new Option('--fail-on <severity>', 'exit status 1 from this severity on (default: "note")').choices(['error', 'warning', 'note', 'never']))
    .option('--baseline <file>', 'what is in this file is known, and not shown')
    .option('--update-baseline', 'write that file anew')
    .option('--changed-since <rev>', 'only files that differ from this revision of git')
    .option('--config <file>', 'in place of the nearest netlift.config.json')
    .option('--no-config', 'look for no configuration')
    .option('--no-ignore', 'also what .gitignore files and the configuration leave out')
    .option('--rule <rule=severity>', 'error, warning, note or off; may be given again', collected)
    .option('--only <what>', 'one rule, kind or tool; may be given again', collected)
    .option('--include <rule>', 'a rule that is judged on request; may be given again', collected)
    .option('--all', 'also what comments suppress or the baseline knows, marked')
    .option('--threads <n>', 'worker threads; 0 for none')
    .option('--shard <i/n>', 'every N-th file only, from the I-th on')
    .option('--stdin-name <name>', 'what - is called; tells its language')
    .option('--files-from <file>', 'a list of paths, by NUL or line; - is standard input')
    .option('--list-rules', 'list the rules')
    .option('--explain <rule>', 'the page of a rule')
    .addHelpText('after', help.audit)
    .action(async (paths, options) => end(await (await import('./commands/audit.ts')).audit(console, paths, options)));

  netlift
    .command('translate')
    .description('say what a legacy command line is in the words of iproute2')
    .argument('<command...>', 'such as ifconfig eth0 10.0.0.1 netmask 255.255.255.0, as words or as one string')
    .option('--exact', 'only the lines that leave the kernel in the same state, from any start state')
    .option('--idiomatic', 'only what an administrator would write')
    .option('--json', 'the translation as one JSON document on stdout')
    .passThroughOptions()
    .addHelpText('after', help.translate)
    .action(async (words, options) => end(await (await import('./commands/translate.ts')).translate(console, words, options)));

  netlift
    .command('report')
    .description('merge the JSON documents of audits, and of the hosts they ran on, into one report')
    .option('--merge <file...>', 'what netlift audit --format json wrote, all shards of it')
    .option('--host <name=file>', 'what audit, log or doctor wrote on a host; may be given again', collected)
    .addOption(new Option('--format <format>', 'how it is written down').choices(formats).default('text'))
    .option('--out <file>', 'where it is written; standard output where it is not given')
    .option('--partial', 'also where shards are missing or were stopped')
    .addOption(new Option('--fail-on <severity>', 'exit status 1 from this severity on').choices(['error', 'warning', 'note', 'never']).default('never'))
    .addHelpText('after', help.report)
    .action(async (options) => end((await import('./commands/report.ts')).report(console, options)));

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
