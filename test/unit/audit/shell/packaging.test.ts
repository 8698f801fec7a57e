import { describe, expect, it } from 'vitest';
import { makefile } from '../../../../compat/audit/languages/makefile/index.ts';
import { packages } from '../../../../compat/audit/languages/packages.ts';
import { recognise, recognisePath } from '../../../../compat/audit/languages/recognise.ts';
import { told } from '../told.ts';
import { seen } from './seen.ts';

describe('what packages are built with', () => {
  it('gives names of tools to macros of m4, which run nothing', () =>
    expect(seen('fi\nAC_ENABLE_CLIENT(ifconfig)\nAC_CHECK_PROGS(TOOL, [ifconfig])\nMY_HOST(route add default gw 10.0.0.1)\n')).toEqual([]));
  it('runs what stands in substitutions that a macro is given', () => expect(seen('MY_CHECK(`ifconfig -a`)')).toEqual(['1 ifconfig']));
  it('puts an ending behind names of programs that is empty on Linux', () =>
    expect(seen('IFCONFIG=${IFCONFIG:-../ifconfig/ifconfig$EXEEXT}\n"$IFCONFIG" -a')).toEqual(['1 ifconfig holds the path', '2 ifconfig < $IFCONFIG']));
  it.each([
    ['profiles/router.packages', 'packages'],
    ['config/package-lists/live.list.chroot', 'packages'],
    ['config/package-lists/live.list.chroot_live', 'packages'],
    ['install/service.rhels8.pkglist', 'packages'],
    ['cli/main/packages', 'packages'],
    ['bindep.txt', 'packages'],
    ['dotfiles/pkglist.txt', 'packages'],
    ['notes.txt', undefined],
    ['devstack/files/rpms-suse/general', 'packages'],
    ['config/package_config/SERVER', 'packages'],
    ['init.d/rc.mod', 'shell'],
    ['go/module.mod', undefined],
    ['shlibs.list', undefined],
    ['doc/USING', undefined],
    ['doc/actions/ifb-README', undefined],
    ['bin/using-tap', 'shell'],
  ])('is told by names of files: %s', (path, language) => expect(recognise(path, 'if [ -n "$1" ]; then\nifconfig\nfi\n')).toBe(language));
  it('is prose in capitals, and a program in small letters where its first line says so', () => {
    expect([recognisePath('bin/install'), recognisePath('lib/install.ubuntu'), recognisePath('INSTALL')]).toEqual(['unsure', 'unsure', undefined]);
    expect([recognise('bin/install', '#!/bin/sh\n'), recognise('doc/install', 'fi\n')]).toEqual(['shell', undefined]);
  });
  it.each(['.\\" A page\n', `'\\" t\n`, '.TH NET 5\n'])('is no script where a page of a manual shows some: %j', (begin) => {
    expect(recognise('net.conf.5', `${begin}if [ -x /sbin/ifconfig ]; then\nifconfig eth0 up\nfi\n`)).toBeUndefined();
  });
  it('is no script where what looks like assignments is a table', () => {
    expect(recognise('sysconf/filecaps', 'cap_net_raw=pe /usr/bin/ping\ncap_net_admin=pe\t/usr/sbin/arp\n')).toBeUndefined();
    expect(recognise('default/tap', 'BRIDGE=br0\nUSERS="a b"\nIP=$(cat /etc/ip) # ours\n')).toBe('shell');
  });
  it('describes packages in blocks of makefiles that are no recipes', () => {
    const blocks = ['define Package/x/description\n  powerful\n  route filters; netstat too\nendef', 'define Package/x-netstat\n  TITLE+= (netstat collector)\nendef'];
    expect(told(makefile, `${blocks.join('\n')}\ndefine Package/x/postinst\nifconfig lo up\nendef\n`, 'Makefile')).toEqual(['9 command ifconfig']);
  });
  it('is a script where most lines begin with commands', () => {
    expect(recognise('bin/ifdownup', 'ifconfig $dev down\nsudo ifconfig $dev 10.0.0.2 netmask 255.0.0.0\ndhclient\n')).toBe('shell');
    expect(recognise('doc/notes', 'First say what you have,\nthen:\nifconfig eth0 up\nand\nroute add default gw 10.0.0.1\nthat is all\n')).toBeUndefined();
  });
  it('copies programs into an image that are called like packages', () =>
    expect(seen('dracut_install df vconfig ifenslave\nmy_install vlan; Installer vlan')).toEqual([
      '1 vconfig lists the tool',
      '1 ifenslave lists the tool',
      '2 vlan package',
      '2 vlan package',
    ]));
  it('names packages in makefiles for routers', () =>
    expect(told(makefile, 'DEPENDS:=+libc +wireless-tools +CONFIG_X:net-tools vlan.o\nDEVICE_PACKAGES := kmod-x bridge-utils\nOBJS = vlan\n', 'Makefile')).toEqual([
      '1 package wireless-tools',
      '1 package net-tools',
      '2 package bridge-utils',
    ]));
  it('names packages to make', () => expect(seen('make image PROFILE="rpi" PACKAGES="perl wireless-tools kmod-x"\nmake PACKAGES_X=vlan')).toEqual(['1 wireless-tools package']));
  it('names packages to fpm', () => expect(seen('fpm -s dir -t deb -d ethtool -d "net-tools >= 1" --depends vlan x=/usr/bin')).toEqual(['1 net-tools package', '1 vlan package']));
  it('lists packages by a name a line', () => expect(told(packages, '# ours\ndnsmasq\nbridge-utils\n', 'router.packages')).toEqual(['3 package bridge-utils']));
});
