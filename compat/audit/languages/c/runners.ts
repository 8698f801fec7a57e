/** How a function takes the command that it runs. */
export interface Runner {
  /** `shell`: one string, perhaps a format with what fills it. `path`: a program, then its words from argv[0] on. `words`: each word an argument. `vector`: an array of words. */
  readonly takes: 'shell' | 'path' | 'words' | 'vector';
  /** Which argument, from 0. */
  readonly at: number;
  /** Which argument is the array of words. */
  readonly vector?: number;
  /** What follows the string is not what a format is filled with. */
  readonly isPlain?: boolean;
  /** The program reads what the command prints. */
  readonly captures?: boolean;
}

const shell = (at = 0, captures = false): Runner => ({ takes: 'shell', at, ...(captures ? { captures } : {}) });
const vector = (at: number, words: number): Runner => ({ takes: 'vector', at, vector: words });

/** Functions of libraries that run commands. */
const known: ReadonlyMap<string, Runner> = new Map<string, Runner>([
  ['system', shell()],
  ['_system', shell()],
  ['_wsystem', shell()],
  ['popen', shell(0, true)],
  ['_popen', shell(0, true)],
  ['g_spawn_command_line_sync', shell(0, true)],
  ['g_spawn_command_line_async', shell()],
  ['execl', { takes: 'path', at: 0 }],
  ['execlp', { takes: 'path', at: 0 }],
  ['execle', { takes: 'path', at: 0 }],
  ['execlpe', { takes: 'path', at: 0 }],
  ['_execl', { takes: 'path', at: 0 }],
  ['_execlp', { takes: 'path', at: 0 }],
  ['spawnl', { takes: 'path', at: 1 }],
  ['spawnlp', { takes: 'path', at: 1 }],
  ['execv', vector(0, 1)],
  ['execvp', vector(0, 1)],
  ['execve', vector(0, 1)],
  ['execvpe', vector(0, 1)],
  ['fexecve', vector(0, 1)],
  ['_execv', vector(0, 1)],
  ['_execvp', vector(0, 1)],
  ['call_usermodehelper', vector(0, 1)],
  ['spawnv', vector(1, 2)],
  ['spawnvp', vector(1, 2)],
  ['posix_spawn', vector(1, 4)],
  ['posix_spawnp', vector(1, 4)],
  ['g_spawn_sync', { takes: 'vector', at: 1, vector: 1, captures: true }],
  ['g_spawn_async', vector(1, 1)],
  ['g_spawn_async_with_pipes', { takes: 'vector', at: 1, vector: 1, captures: true }],
  ['g_subprocess_newv', vector(0, 0)],
  // Broadcom's router firmware: each word an argument.
  ['eval', { takes: 'words', at: 0 }],
  ['g_subprocess_new', { takes: 'words', at: 2 }],
  // OpenVPN's argument lists, printed from a format.
  ['argv_printf', shell(1)],
  ['argv_printf_cat', shell(1)],
  ['argv_parse_cmd', shell(1)],
  // libvirt's commands.
  ['virCommandNewArgList', { takes: 'words', at: 0 }],
  ['virCommandNew', { takes: 'words', at: 0 }],
]);

export function runnerNamed(name: string): Runner | undefined {
  return known.get(name);
}

/** Whether a function of the program is one that runs commands, by the words of its name: run_cmd, do_system, myPopen, execCommand. */
export function soundsLikeRunner(name: string): boolean {
  // The macro of a table of commands that the program itself knows.
  if (name === 'CMD' || name === 'COMMAND') return false;
  if (runsAndSays(name)) return true;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_')
    .filter((word) => word !== '');
  if (words.some((word) => unlike.has(word)) && !words.some((word) => /^(output|out|result|stdout|popen|system)$/.test(word))) return false;
  if (
    words.some((word) =>
      /^(x|my|do|v|safe|q|os|wx|async|bb|eal|uml|fork|va|f)*(popen|popenl?|spawn|spawnl|exec|execl?|execv[pe]*|execute|runcmd|docmd|syscmd|oscmd|runcommand|forkexec|subproc|subprocess|usermodehelper|systemf|shellexec)\d*$/.test(
        word,
      ),
    )
  )
    return true;
  if (/(^|_)[a-z]?systemf?(_?(cmd|command|call|exec|run|printf|fmt|f|log|silent|check|quiet|wrapper))*\d*$/.test(words.join('_'))) return true;
  const does = words.some((word) => /^(run|do|call|invoke|launch|issue|start|perform|eval|os|sys|bash|sh|shell|cmd|command|wait|pipe|open|read)$/.test(word));
  const what = words.some((word) => /^(cmd|command|cmdf|program|prog|script|tool|shell|sh|bash|exec|cmdline|commandline|output)$/.test(word));
  return (does && what && words.length > 1) || /^(run|runf|cmd|command|shell|bash)$/.test(words.join('_'));
}

const unlike = new Set(
  'register add install define parse match find lookup get is has check cmp compare print log debug warn error help usage set init new create free show sql sqlite sqlite3 query regex db lua py tcl js vty cli send recv argv entry desc option config test list name table complete history prepare handler'.split(
    ' ',
  ),
);

/** Functions that only say something, or compare: a text that they are given runs nowhere. */
export function onlySpeaks(name: string): boolean {
  const low = name.toLowerCase();
  return !runsAndSays(name) && (speaks.test(low) || compares.test(low));
}

const RUN = '(?:exec|execute|run|spawn|system|popen|call|invoke|launch|do)';
const LINE = '(?:shell|sh|bash|cmd|cmds|command|commands|cmdline|prog|program|script|system|exec|tool)';
const SAY = '(?:log|logged|logging|debug|dbg|trace|verbose|print|report|notify|warn|err|error|fatal|fail|die|info|msg)';
const RUNS_AND_SAYS = new RegExp(
  `(?:^|_)(?:${RUN}_?${LINE}_(?:and_|or_|with_)?${SAY}|${RUN}_(?:and|or|with)_${SAY}|${SAY}_and_${RUN}|(?:logged|logging|verbose|debug|traced?)_(?:system|popen|exec|spawn|${RUN}_?${LINE}))$`,
);

/** Functions that run what they are given, and say so besides: di_exec_shell_log, run_cmd_or_die, logAndExec, verbose_system. */
function runsAndSays(name: string): boolean {
  return RUNS_AND_SAYS.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());
}

const speaks =
  /^(v|f|vf|d|vd|w|fw|q|o|e|rp|u_|db_|mv|av_)?printf(_\w+)?$|^pr_|^dev_(err|warn|info|dbg)|printk|perror|puts$|^fputs|syslog|warn|error|fatal|debug|dbg|trace|assert|usage|help|notice|complain|report|notify|verbose|^die|^msg|msg$|message|^err|^v?log|log$|log_|logger|logf$|logonce|^info$|_info$|printw|addstr|^print|print$|println|expect_|^ck_|^cu_|describe|textdomain|getopt|^pa_|^diag|^bug$|^panic|^abort|^fail|_fail$|^xlog|^snmp_log|^dlog/;
const compares =
  /^_*(str|mem|wcs|g_str|g_ascii_str|xstr|nv_|os_|q?str)\w*(cmp|str|equal|eq|has_prefix|has_suffix|chr|spn|sep|tok)\w*$|^streq\w*$|^(starts|ends)_?with\w*$|^regcomp$|^regexec$|^fnmatch$|^match\w*$|scanf$|^compare\w*$|^equals?$|^contains$|^indexof$|^strip\w*$|^basename$|^sizeof$|^strlen$|^g_quark\w*$/;

/** Functions that ask whether a file is there. */
export function asksForFile(name: string): boolean {
  return /^_?(f?access(at)?|eaccess|euidaccess|l?stat(64|x)?|fstatat|open_?path|g_file_test|g_find_program_in_path|path_exists|which|find_?(program|exe\w*|in_path|executable|bin\w*|command|tool)|\w*(file|path|program|command|cmd|bin|tool|exe\w*)_?(exists?|there|present|available|is_executable)\w*|(is|has|have|check|test|find|lookup|search)_?(for_)?(executable|program|command|cmd|bin\w*|tool|exe\w*|file|path)\w*|exists?|isfile|QFile|QFileInfo)$/i.test(
    name,
  );
}
