const field = String.raw`[\d*][\d*,/~A-Za-z-]*|[A-Za-z]{3}(?:[,-][A-Za-z]{3})*`;
const cronTimes = new RegExp(String.raw`^\s*-?(?:@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)|(?:(?:${field})\s+){4}(?:${field}))\s+`);
const upOrDown = /^\s*(?:pre-up|up|post-up|pre-down|down|post-down|test-\w+|script)\s+/;
/** systemd.service(5): before the path may stand marks that say how it is run. */
const exec = /^\s*(Exec(?:Condition|StartPre|StartPost|Start|Reload|StopPost|Stop))\s*=\s*[-@:+!|]*/;

/** Where the command begins in a line of a file, and where it ends. */
export interface CommandLine {
  readonly start: number;
  readonly end: number;
}

/** crontab(5). The tables of the system name a user before the command; an unescaped % ends it: what follows is its input. */
export function cronCommand(line: string, ofSystem: boolean): CommandLine | undefined {
  const times = cronTimes.exec(line)?.[0].length;
  if (times === undefined) return undefined;
  const start = times + (ofSystem ? (/^\S+\s+/.exec(line.slice(times))?.[0].length ?? 0) : 0);
  return { start, end: start + (/^(?:[^%\\]|\\.)*/.exec(line.slice(start))?.[0].length ?? 0) };
}

/** interfaces(5) of ifupdown: `up route add ...`. */
export const interfaceCommand = (line: string) => behind(upOrDown, line);

/** systemd.service(5): `ExecStart=-/sbin/route add ...`. */
export const unitCommand = (line: string) => behind(exec, line);

function behind(head: RegExp, line: string): CommandLine | undefined {
  const start = head.exec(line)?.[0].length;
  return start === undefined ? undefined : { start, end: line.length };
}

/** Whether a table of cron names users. */
export const isCronOfSystem = (path: string) => /(^|\/)(crontab|anacrontab)$|(^|\/)cron\.d\//.test(path);
