import { legacyTools, toolOf } from '../../../legacy/legacy-tools.ts';

/** Tools whose names are words of everyday programs as well. */
export const everyday: ReadonlySet<string> = new Set(['route', 'arp', 'hostname', 'domainname', 'rarp']);
const tools = [...legacyTools.keys()].join('|');

/** Text in which a tool is named as a word of its own. */
export const NAMES_TOOL = `(^|[^A-Za-z0-9_.-]|\\\\[nrt])(${tools})([^A-Za-z0-9_=-]|$)`;
const COMMAND = new RegExp(
  `(?:^(?:\\s*(?:\\$\\w+|\\$\\{[^{}\\s]+\\}|%s|\\{\\w*\\})(?=\\s))?|[;|&\`\\n(]|\\$\\(|\\b(?:sudo|nohup|exec|env|time|nice|do|then|else|xargs|ssh \\S+|exec2? \\S+|-c ["']?)(?: -\\S+)*)\\s*(?:\\w+=\\S*\\s+)*((?:\\S*/)?(?:${tools}))(?=$|[\\s;|&<>)\`"'])[ \\t]*([^\\s;|&<>)\`"']*)`,
  'g',
);
const PROSE =
  /^(?:is|are|was|not|has|have|had|does|did|can|could|will|would|should|must|may|fail(?:ed|s|ure)?|commands?|output|outputs|returned|returns?|or|and|for|to|the|an?|in|on|of|with|without|from|error|errors|found|missing|info|information|entry|entries|table|tables|tool|tools|utility|program|binary|package|version|says|shows|cache|data|result|results|line|lines|path|name|names|number|available|installed|exists?|parameters?|arguments?|settings?|config(?:uration)?|address(?:es)?|interfaces?|changed|matching|based|into|by|at|as|this|that|if|when|only|using|via|but|it|instead|than|then|reflector|handler|page|pages|view|views|screen|tab|plugin|module|parser|wrapper|styles?|sections?|fields?|columns?|values?|options?|menu|button|summary|details?|object|map|target|prefix|origin|key|keys|type|types|list|server|servers|names?:?)[.,:!?]?$/i;
/** Words that make an everyday name a command line. */
const EVERYDAY_WORDS = /^(?:-\w|--\w|add$|del$|delete$|flush$|print$|get$|\$)/;

/** `route 2>&1`, `arp >/tmp/x`. */
const REDIRECTION = /^\d?>(?:&\d|\s*\/)/;

/** Whether a text runs a legacy tool if a shell reads it: not a sentence that has the tool's name in it. */
export function looksLikeCommand(text: string): boolean {
  if (/^\s*[A-Z][a-z]+ [a-z]+/.test(text)) return false;
  for (const { 0: found, 1: word = '', 2: next = '', index } of text.matchAll(COMMAND)) {
    const tool = toolOf(word) ?? '';
    if (!isToolPath(word)) continue;
    const isRedirected = REDIRECTION.test(text.slice(index + found.length - next.length));
    if (everyday.has(tool) && !word.includes('/') && !EVERYDAY_WORDS.test(next) && !isRedirected) continue;
    if (!PROSE.test(next) && !/^\(|[:,!?]$/.test(next)) return true;
  }
  return false;
}

/** Whether a shell is told to read one of the network's files: `cat /proc/net/dev | grep eth`. */
export function readsNetworkFile(text: string): boolean {
  return /(?:^|[\n;|&])[ \t]*(?:sudo\s+)?[a-z][\w./-]*\s[^\n;|&]*\/proc\/(?:self\/|thread-self\/|\d+\/)?net\/\w+\s*(?:$|[\n;|&<>)'"])/.test(text);
}

/** `/sbin/ifconfig`, and `ifconfig` where no everyday word is called like that. */
export function namesToolAlone(text: string): string | undefined {
  const tool = isToolPath(text) && /^[\w/.@{}$~%-]*$/.test(text) ? toolOf(text) : undefined;
  return tool !== undefined && (!everyday.has(tool) || text.includes('/')) ? tool : undefined;
}

/** A name without path, or with one on which programs stand: not /etc/hostname or /proc/net/route, nor a heading in brackets. */
function isToolPath(text: string): boolean {
  if (text.startsWith('[')) return false;
  return !text.includes('/') || (/(?:bin|usr|etc|ucb|libexec|lib\/[\w.-]+|tools|[}$)@%][\w}]*)\/[^/]*$/.test(text) && !/\/etc\/(?:hostname|domainname)$|\/proc\//.test(text));
}

/** The tool that a variable is named after: `ifconfig_path`, `IFCONFIG`, `route_cmd`. */
export function toolInName(name: string): string | undefined {
  const snake = snakeOf(name.replace(/^\W+/, ''));
  const match = new RegExp(`(?:^|_)(${tools.replaceAll('-', '_')})(?:_?(path|bin|cmd|command|exe|exec|prog|program|tool|binary|executable))?$`).exec(snake);
  const before = /(?:^|_)(?:path|bin|cmd|command|exe|prog|which)_(?:to_)?(\w+)$/.exec(snake)?.[1];
  if (before !== undefined && legacyTools.has(before)) return before;
  const tool = match?.[1]?.replaceAll('_', '-');
  if (tool === undefined) return undefined;
  const original = legacyTools.has(tool) ? tool : tool.replaceAll('-', '_');
  return everyday.has(original) && match?.[2] === undefined ? undefined : original;
}

/** `runCommand` as `run_command`. */
export function snakeOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/^[$@%&]+|[?!]+$/g, '')
    .toLowerCase();
}

const RUNS =
  /(?:^|_)(?:run|runs|[apv]?exec|execute|executes|exe|cmd|cmds|command|commands|call|popen|spawn|system|shell|sh|bash|sudo|subp|subprocess|getoutput|backticks?|backquoted?|invoke|ssh|qx|sendline|pipe|launch|do_?cmd|output|proc|perform|capture|grab)\d?(?:_|$)/;
const TELLS =
  /(?:^|_)(?:dirname|basename|fileparse|length|strlen|substr|trim|chomp|print|printf|println|log|logs|logger|logging|warn|warning|error|errors|err|debug|info|trace|critical|exception|notice|fatal|fail|msg|message|messages|notify|echo|puts|say|usage|help|die|croak|confess|carp|abort|panic|raise|assert|asserts|expect|expects|skip|title|label|describe|it|parse|gettext|ngettext|translate|startswith|endswith|match|search|sub|gsub|findall|fullmatch|compile|replace|index|find|count|partition|rpartition|includes|contains|equal|equals|eql|eq|same|with|returns?|resolves|yields|stubs?|is|isnt|like|unlike|ok|argument|option|parser|add_argument|write|writelines|writeln|append_text|highlight|render|route|errorf|sprintf_error|fprintf|fprintln|throw|exit|syslog|put_contents|fwrite|fputs|comment|pod|doc|summary|tooltip|tr|ui|status|progress|dialog|confirm|prompt|yell|report|patch|mock|called|return_value|context|scenario|specify|feature|test|diag|notes?|subtest|plan|bail_out)(?:_|$)|^_+$|^(?:assert|expect|warn|print|log)/;
const CHECKS =
  /(?:^|_)(?:which|whereis|find_?exe|find_?executable|executable|exists?|lexists|access|is_?file|isexe|is_?exe|(?:is_)?readable|get_?bin_?path|bin_?path|get_?(?:cmd|command|prog|program|tool|exe)_?path|have|has|installed|available|find_?(?:prog|program|bin|binary|cmd|command|tool|file|path)|locate|look_?path|path_?check|stat|lstat|can_?run|check_?(?:prog|program|cmd|command|bin|binary|tool|exists|dep|deps|dependency|dependencies|for|requirements?)|require_?(?:prog|program|cmd|command|bin|binary|tool)|requires?_?(?:command|tool|program)s?|command_?exists|cmd_?exists|program_?exists|ensure_?(?:command|tool|binary)|is_?installed|search_?path|file_?test|confine|test_?command|resolve_?(?:bin|exe|path))(?:_|$|\d)/;

/** A name is given a meaning within the program: `command_bind('hostname', ...)`. */
const BINDS = /(?:command|cmd)s?_(?:un)?(?:bind|bound|register|alias)(?:_|$)|(?:^|_)(?:un)?(?:bind|register)_(?:\w+_)?(?:command|cmd)s?$/;

/** What a function does with a command, as far as its name tells. */
export function mannerOf(name: string): 'runs' | 'tells' | 'checks' | 'unknown' {
  const snake = snakeOf(name);
  if (BINDS.test(snake)) return 'tells';
  if (CHECKS.test(snake) || /^-[a-z]$/.test(snake)) return 'checks';
  if (/^(?:is|as|to|from|needs|should|strip|clean|normali[sz]e|quote|split|escape|get_name|format)_/.test(snake)) return 'tells';
  if (RUNS.test(snake) && !/(?:^|_)(?:assert|parse|mock|fake|format|write)(?:_|$)|^(?:print|log)/.test(snake)) return 'runs';
  return TELLS.test(snake) ? 'tells' : 'unknown';
}
