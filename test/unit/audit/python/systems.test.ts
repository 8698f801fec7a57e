import { describe, expect, it } from 'vitest';
import { python } from '../../../../compat/audit/languages/python/index.ts';
import { told } from '../told.ts';

const run = "os.system('ifconfig -a')";

const branches: readonly (readonly [string, ...string[]])[] = [
  [`if sys.platform == 'darwin':\n    ${run}\nelse:\n    ${run}`, '2 command ifconfig !', '4 command ifconfig'],
  [`if sys.platform.startswith('freebsd'):\n    ${run}`, '2 command ifconfig !'],
  [`if sys.platform.startswith('linux'):\n    ${run}\nelse:\n    ${run}`, '2 command ifconfig', '4 command ifconfig !'],
  [`if sys.platform != 'linux':\n    ${run}`, '2 command ifconfig !'],
  [`if platform.system() == 'Linux':\n    ${run}\nelif platform.system() == 'Darwin':\n    ${run}`, '2 command ifconfig', '4 command ifconfig !'],
  [`if os.name == 'nt':\n    pass\nelse:\n    ${run}`, '4 command ifconfig'],
  [`if sys.platform in ('linux', 'freebsd'):\n    ${run}`, '2 command ifconfig'],
  [`class FreeBSDNetwork:\n    def f(self):\n        ${run}`, '3 command ifconfig !'],
  [`def routes_on_openbsd():\n    ${run}`, '2 command ifconfig !'],
  [`def get_if_mac():\n    ${run}`, '2 command ifconfig'],
  [`${run}  # macOS/FreeBSD\n${run}  # Linux, FreeBSD\n${run}  # not for macOS`, '1 command ifconfig !', '2 command ifconfig', '3 command ifconfig'],
  [`# This works on OpenBSD\n${run}\n# macOS has no other tool\n${run}`, '2 command ifconfig !', '4 command ifconfig'],
  [`# from the table (Solaris).\n${run}`, '2 command ifconfig !'],
  [`# XXX: very Solaris-specific\ndef f():\n    ${run}`, '3 command ifconfig !'],
];

describe('branches for other systems in Python', () => {
  it.each(branches)('are told apart in %s', (text, ...uses) => expect(told(python, text)).toEqual(uses));

  it.each([
    ['net/freebsd.py', ' !'],
    ['facts/network/generic_bsd.py', ' !'],
    ['net/netopenbsd.py', ' !'],
    ['plugins/darwin/network.py', ' !'],
    ['net/linux.py', ''],
    ['net/bsdiff.py', ''],
  ])('are known by the path %s', (path, mark) => expect(told(python, run, path)).toEqual([`1 command ifconfig${mark}`]));
});
