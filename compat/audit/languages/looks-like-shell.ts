/** As much of a text as is looked at. */
const SAMPLE = 16_384;

/** Lines that hardly stand in anything but shell text. */
const SURE = /^\s*(?:fi|done|esac|then)\s*(?:[;|&#)].*)?$|^\s*(?:el)?if\s+(?:!\s+)?\[.*\];?\s*(?:then)?\s*$|^\s*case\s+\S+\s+in\s*$|^\s*(?:export|local|readonly)\s+\w+=/m;

/** `NAME=value`, as in the files of /etc/default; not `cap_net_raw=pe /usr/bin/ping`, which is a table. */
const ASSIGNMENT = /^\s*[A-Za-z_]\w*=(?!=)(?:\S*["'`$(\\].*|\S*\s*(?:[#;&|].*)?)$/;

/** A command that begins with a tool and words that only it has: `sudo ifconfig eth0 up`. */
const COMMAND = /^\s*(?:sudo\s+)?(?:\/\S*\/)?(?:ifconfig\s+\S+\s+(?:up|down|hw|mtu|netmask|\d|\$)|route\s+(?:add|del)\s+\S|brctl\s+(?:add|del)\w+\s+\S|tunctl\s+-)/;

/** Whether a text without ending and first line is one that a shell reads. */
export function looksLikeShell(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // A page of a manual, as roff has it, may show what a file of settings holds.
  if (/^[.']\\"|^\.(?:TH|Dd)\b/.test(sample)) return false;
  if (SURE.test(sample)) return true;
  const lines = sample.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines.length > 0 && [ASSIGNMENT, COMMAND].some((pattern) => lines.filter((line) => pattern.test(line)).length * 2 > lines.length);
}
