import type { World } from '../world.ts';
import { addBridge, addPorts, removeBridge, removePorts } from './members.ts';
import { setHairpin, setPathCost, setPortPriority } from './port-settings.ts';
import { setAgeing, setForwardDelay, setHello, setMaxAge, setPriority, setStp } from './settings.ts';
import { show } from './show.ts';
import { showMacs } from './show-macs.ts';
import { showStp } from './show-stp.ts';

export interface BrctlCommand {
  name: string;
  /** How many words it needs at least; more are not read, save where a command takes many. */
  words: number;
  usage: string;
  run(words: readonly string[], world: World): number;
}

/** In the order of the help text. */
export const commands: readonly BrctlCommand[] = [
  { name: 'addbr', words: 1, usage: '<bridge>\t\tadd bridge', run: addBridge },
  { name: 'delbr', words: 1, usage: '<bridge>\t\tdelete bridge', run: removeBridge },
  { name: 'addif', words: 2, usage: '<bridge> <device>\tadd interface to bridge', run: addPorts },
  { name: 'delif', words: 2, usage: '<bridge> <device>\tdelete interface from bridge', run: removePorts },
  { name: 'hairpin', words: 3, usage: '<bridge> <port> {on|off}\tturn hairpin on/off', run: setHairpin },
  { name: 'setageing', words: 2, usage: '<bridge> <time>\t\tset ageing time', run: setAgeing },
  { name: 'setbridgeprio', words: 2, usage: '<bridge> <prio>\t\tset bridge priority', run: setPriority },
  { name: 'setfd', words: 2, usage: '<bridge> <time>\t\tset bridge forward delay', run: setForwardDelay },
  { name: 'sethello', words: 2, usage: '<bridge> <time>\t\tset hello time', run: setHello },
  { name: 'setmaxage', words: 2, usage: '<bridge> <time>\t\tset max message age', run: setMaxAge },
  { name: 'setpathcost', words: 3, usage: '<bridge> <port> <cost>\tset path cost', run: setPathCost },
  { name: 'setportprio', words: 3, usage: '<bridge> <port> <prio>\tset port priority', run: setPortPriority },
  { name: 'show', words: 0, usage: '[ <bridge> ]\t\tshow a list of bridges', run: show },
  { name: 'showmacs', words: 1, usage: '<bridge>\t\tshow a list of mac addrs', run: showMacs },
  { name: 'showstp', words: 1, usage: '<bridge>\t\tshow bridge stp info', run: showStp },
  { name: 'stp', words: 2, usage: '<bridge> {on|off}\tturn stp on/off', run: setStp },
];
