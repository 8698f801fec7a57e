import { describe, expect, it } from 'vitest';
import { auditBytes } from '../../../compat/audit/audit-file.ts';

const found = (path: string, text: string) => auditBytes(path, Buffer.from(text)).findings.map(({ line, tool }) => `${line} ${tool}`);

describe('templates', () => {
  it.each([
    ['interfaces.erb', 'auto <%= @dev %>\niface <%= @dev %> inet static\n  up ifconfig <%= @dev %> mtu 9000\n'],
    ['etc/network/interfaces.j2', '{% for i in all %}\niface {{ i.name }} inet manual\n  up ifconfig {{ i.name }} up\n{% endfor %}\n'],
    ['templates/network_static.erb', '# by hand\niface <%= name %> inet static\n  post-up ifconfig <%= name %> up\n'],
    ['network_dhcp.erb', 'auto eth<%= @n[:i] %>\niface eth<%= @n[:i] %> inet dhcp\n  post-up ifconfig eth<%= @n[:i] %> up\n'],
    ['templates/route_Debian.j2', '{% for i in item.route %}\n    up ip route add {{ i.cidr }} dev {{ item.device }}\n    up ifconfig {{ item.device }} mtu 9000\n{% endfor %}\n'],
    ['interfaces.template', '{{#each}}\niface {{device}} inet static\n  up ifconfig {{device}} up\n{{/each}}\n'],
  ])('of interfaces(5) are read: %s', (path, text) => {
    expect(found(path, text)).toEqual(['3 ifconfig']);
  });

  it('of scripts are read', () => {
    expect(found('net.sh.j2', '#!/bin/sh\n{% if gw %}\nroute add default gw {{ gw }}\n{% endif %}\n')).toEqual(['3 route']);
  });

  it('of other things are left alone', () => {
    expect(found('page.html.erb', '<p>iface eth0 inet static</p>\nup ifconfig eth0\n')).toEqual([]);
    expect(found('notes.erb', 'An iface eth0 inet static stanza\n  up ifconfig eth0\n')).toEqual([]);
  });
});
