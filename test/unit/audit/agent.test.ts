import { describe, expect, it } from 'vitest';
import { agent } from '../../../compat/audit/languages/agent.ts';
import { recognise } from '../../../compat/audit/languages/recognise.ts';
import { told } from './told.ts';

const nrpe = 'allowed_hosts=127.0.0.1\n# command[old]=netstat -an\ncommand[check_conns]=netstat -ant | wc -l\ncommand[check_load]=/usr/lib/nagios/plugins/check_load -w 5\n';
const zabbix = 'Server=10.0.0.1\nUserParameter=net.conns,netstat -ant | grep -c ESTAB\nUserParameter=net.up[*],/sbin/ifconfig $1 | grep -q UP\n#UserParameter=x,arp -n\n';

describe('configuration of agents that watch a machine', () => {
  it.each([
    ['nagios/nrpe.cfg', nrpe, 'agent'],
    ['zabbix_agentd.conf.d/net.conf', zabbix, 'agent'],
    ['examples/network.cmd.in', 'command [ gw ] = route -n\n', 'agent'],
    ['network.cmd', '@echo off\r\nroute add 10.0.0.0 mask 255.0.0.0 10.0.0.1\r\n', undefined],
    ['site.conf', 'command = netstat\nUserParameters=1,2\n', undefined],
    ['run', '#!/bin/bash\ncommand[x]=ifconfig\n${command[x]} -a\n', 'shell'],
  ])('is known by its commands: %s', (path, text, language) => expect(recognise(path, text)).toBe(language));
  it('gives a shell the commands of NRPE', () => expect(told(agent, nrpe)).toEqual(['3 command netstat']));
  it('gives a shell the commands of check_multi', () =>
    expect(told(agent, 'command [ gw ] = route -n\ncommand [ c ] = cat /proc/net/route\n')).toEqual(['1 command route', '2 file /proc/net/route']));
  it('gives a shell the commands of Zabbix', () => expect(told(agent, zabbix)).toEqual(['2 command netstat', '3 command ifconfig']));
  it('tells only commands', () => expect(told(agent, 'service[x]=ifconfig\nUserParameter=ifconfig\nname=arp\n')).toEqual([]));
});
