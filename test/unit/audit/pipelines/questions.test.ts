import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../compat/audit/parsers/reading.ts';
import { command } from '../shell/seen.ts';

const aboutOf = (line: string) => readingOf(command(line))?.question?.about;

describe('what a pipeline asks for', () => {
  it.each([
    ['ifconfig | grep Ethernet | awk "{print \\$1}"', 'the names of the Ethernet links'],
    ['netstat -tuln | grep -q ":80 "', 'whether something waits on the TCP or UDP port'],
    ['netstat -uln | grep -q ":53 "', 'whether something waits on the UDP port'],
    ['netstat -tln | grep -q ":53 "', 'whether something listens on the TCP port'],
    ['netstat -ant | grep ":22 " | grep -q ESTABLISHED', 'whether a connection has the port at either end'],
    ['netstat -na | grep -q ":53 "', 'whether any TCP or UDP socket has the port at either end'],
    ['route -n | grep -m 1 "^0.0.0.0.*$LINK$" | awk \'{print $2}\'', 'the default gateway by the link, of several the first'],
    ["ifconfig $IPV6_LINK | awk '/inet /{print $2}'", 'the IPv4 address of the link'],
    ['route -n | grep -m 1 "^0.0.0.0" | awk \'{print $2}\'', 'the default gateway, of several the first'],
  ])('is told by what comes out: %s', (line, about) => expect(aboutOf(line)).toBe(about));

  it.each([
    'ifconfig | grep -i $BOOT | awk "{print \\$1}"',
    'ifconfig | grep -i $mac | cut -d" " -f1',
    'ifconfig -a | grep Ethernet | grep -v usb | awk "{print \\$1}"',
    'ifconfig -s | awk "{print \\$1}" | grep ^eth | head -1',
    'ifconfig | grep "inet " | awk "{print \\$2}" | grep -v "$OWN_IP"',
    'ifconfig | grep -o "inet [0-9.]*" | cut -d" " -f2 | grep -E "^10|^172|^192.168"',
    'arp -a | grep "$mac"',
    'ifconfig | grep -EA 2 "(eth1|em2)" | awk "/inet /{print \\$2}" | head -1',
  ])('is nothing that is known where a filter takes some of it away: %s', (line) => expect(aboutOf(line)).toBeUndefined());
});
