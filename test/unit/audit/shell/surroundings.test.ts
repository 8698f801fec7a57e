import { describe, expect, it } from 'vitest';
import type { Output } from '../../../../compat/audit/use.ts';
import { command, usesIn } from './seen.ts';

/** What becomes of an output, in a line. */
function shown({ filters, captured, discarded, looksFor }: Output): string {
  const words = [...(captured ? ['captured'] : []), ...(discarded ? ['discarded'] : []), ...filters.map((filter) => `| ${filter.map(({ text }) => text).join(' ')}`)];
  return [...words, ...looksFor.map((text) => `?${text}`)].join(' ');
}

const outputs: readonly (readonly [string, string])[] = [
  ['ifconfig eth0', ''],
  ['ifconfig eth0 >/dev/null', 'discarded'],
  ['if ifconfig eth0 >/dev/null 2>&1; then :; fi', 'discarded'],
  ['ifconfig eth0 &>/dev/null', 'discarded'],
  ['ifconfig eth0 2>/dev/null', ''],
  ["ifconfig eth0 | grep 'inet addr' | cut -d: -f2", '| grep inet addr | cut -d: -f2 ?inet addr ?:'],
  ['ifconfig eth0 | grep -q UP >/dev/null', '| grep -q UP ?UP'],
  ['P="inet addr"; ifconfig | grep "$P"', '| grep inet addr ?inet addr'],
  ["ip=$(ifconfig | awk -F: '/inet addr/ {print $2}')", 'captured | awk -F: /inet addr/ {print $2} ?: ?inet addr'],
  ["ip=`ifconfig | sed -n 's/.*addr:\\\\([0-9.]*\\\\).*/\\\\1/p'`", 'captured | sed -n s/.*addr:\\([0-9.]*\\).*/\\1/p ?.*addr:\\([0-9.]*\\).*'],
  ['if [ "$(ifconfig eth0)" = x ]; then :; fi', 'captured ?x'],
  ['for i in $(ifconfig -s); do echo $i; done', 'captured'],
  ['ifconfig | while read a b; do [ "$a" = inet ] && echo; done', 'captured ?inet'],
  ['while read -r a; do case $a in Link*) ;; esac; done < <(ifconfig)', 'captured ?Link'],
  ['{ ifconfig; date; } | grep inet', '| grep inet ?inet'],
  ['{ ifconfig; } >/dev/null', 'discarded'],
  ['out=$(ifconfig eth0)\necho "$out" | grep HWaddr | sed s/x/y/', 'captured ?HWaddr ?x'],
  ['out=$(ifconfig eth0)\ncase $out in *"inet addr"*) ;; esac', 'captured ?inet addr'],
  ['out=$(ifconfig eth0)\nip=${out#*inet addr:}', 'captured ?inet addr:'],
  ['out=$(ifconfig eth0)\ngrep -e inet <<< "$out"\n[[ $out == *RUNNING* ]]', 'captured ?inet ?RUNNING'],
  ['grep inet <<< "$(ifconfig)"', 'captured ?inet'],
  ['grep inet <(ifconfig)', 'captured | grep inet ?inet'],
  ['f() { ifconfig "$1"; }\nx=$(f eth0 | grep UP)', 'captured | grep UP ?UP'],
  ['x=$(sudo ifconfig | grep UP)', 'captured | grep UP ?UP'],
];

const systems: readonly (readonly [string, string | undefined])[] = [
  ['if [ $ONFREEBSD -eq 1 ]; then ifconfig; fi', 'FreeBSD'],
  ['if [ "$is_darwin" = true ]; then ifconfig; fi', 'macOS'],
  ['if [ "$is_darwin" = no ]; then ifconfig; fi', undefined],
  ['if [ "$IS_FREEBSD" = 1 ]; then :; else ifconfig; fi', undefined],
  ['case $(uname) in FreeBSD) ifconfig;; esac', 'FreeBSD'],
  ['case "`uname -s`" in Linux) ;; *BSD|Darwin) ifconfig;; esac', 'BSD'],
  ['case $OSTYPE in darwin*) ifconfig;; esac', 'macOS'],
  ['case $host_os in solaris*|SunOS) ifconfig;; esac', 'Solaris'],
  ['case $(uname) in GNU) ifconfig;; esac', 'the Hurd'],
  ['case $(uname) in AIX) ifconfig;; esac', 'AIX'],
  ['case $(uname) in FreeBSD|Linux) ifconfig;; esac', undefined],
  ['case $(uname) in FreeBSD) :;; *) ifconfig;; esac', undefined],
  ['case $x in gnu) ifconfig;; mac) :;; esac', undefined],
  ['if [ "$(uname)" = Darwin ]; then ifconfig; fi', 'macOS'],
  ['if [ "$(uname)" = Darwin ]; then :; else ifconfig; fi', undefined],
  ['if [ "$(uname)" = Linux ]; then :; elif [ "$OS" = OpenBSD ]; then ifconfig; fi', 'OpenBSD'],
  ['if [ "$(uname)" != Darwin ]; then ip a; else ifconfig; fi', 'macOS'],
  ['if [[ $OSTYPE == darwin* ]]; then x=$(ifconfig | grep y); fi', 'macOS'],
  ['[ "$OS" = FreeBSD ] && ifconfig', 'FreeBSD'],
  ['[ "$OS" != NetBSD ] || ifconfig', 'NetBSD'],
  ['test "$OS" = SunOS && { ifconfig; }', 'Solaris'],
  ['if uname | grep -q Darwin; then ifconfig; fi', 'macOS'],
  ['if [ $OS = Linux ]; then :; else ifconfig; fi', 'systems other than Linux'],
  ['if test `uname -s` = Linux; then :; else ifconfig; fi', 'systems other than Linux'],
  ['[ "$(uname)" = Linux ] || ifconfig', 'systems other than Linux'],
  ['if [ $OS = Linux -a -x /sbin/ip ]; then :; else ifconfig; fi', undefined],
  ['if [ $OS = Linux ] && [ -x /sbin/ip ]; then :; else ifconfig; fi', undefined],
  ['if [ "$MODE" = linux ]; then :; else ifconfig; fi', undefined],
  ['[ "$(uname)" = Linux ] && ip link || ifconfig', undefined],
  ['case $(uname) in Linux) ip link;; *) ifconfig;; esac', 'systems other than Linux'],
  ['case $1 in linux) ip link;; *) ifconfig;; esac', undefined],
  ['case $(uname) in Darwin) :;; *) ifconfig;; esac', undefined],
  ['if [ $PLATFORM = linux ]; then _notrun "not here"; fi\nf() { ifconfig; }\nf', 'systems other than Linux'],
  ['[ "$(uname)" = Linux ] && exit 0\nifconfig', 'systems other than Linux'],
  ['[ "$(uname)" = Linux ] && { echo no; exit; }\nifconfig', 'systems other than Linux'],
  ['case $PLATFORM in linux) exit;; esac\nifconfig', 'systems other than Linux'],
  ['[ "$(uname)" = Linux ] || exit 0\nifconfig', undefined],
  ['if [ $PLATFORM = linux ]; then ip link || exit; fi\nifconfig', undefined],
  ['f() { [ $OS = Linux ] && return; echo; }\nifconfig', undefined],
  ['up_freebsd() { ifconfig; }\nup_freebsd', 'FreeBSD'],
  ['up() { ifconfig; }\n[ $OS = AIX ] && up', 'AIX'],
  ['up() { ifconfig; }\n[ $OS = AIX ] && up\nup', undefined],
];

describe('the shell reader', () => {
  it.each(outputs)('tells what becomes of an output: %j', (script, expected) => expect(shown(command(script).output)).toBe(expected));

  it.each(systems)('knows branches for other systems: %j', (script, system) => {
    expect(command(script).notReplaceable).toBe(system === undefined ? undefined : `it is on a branch for ${system}`);
  });

  it('knows files for other systems', () => {
    expect(usesIn('ifconfig', 'lib/network-freebsd.sh')[0]?.notReplaceable).toBe('it is a file for FreeBSD');
    expect(usesIn('ifconfig', 'scripts/darwin/up.sh')[0]?.notReplaceable).toBe('it is a file for macOS');
    expect(usesIn('I=/sbin/ifconfig\nif [ $OS = Linux ]; then :; else $I; fi').map((use) => 'notReplaceable' in use)).toEqual([true, true]);
    expect(usesIn('ifconfig', 'lib/network-linux.sh')[0]?.notReplaceable).toBeUndefined();
  });
});
