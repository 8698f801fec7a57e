import { existsSync, writeFileSync } from 'node:fs';
import { NTF_PROXY } from '../../netlink/constants/neighbour.ts';
import { RTM_DELNEIGH, RTM_GETNEIGH } from '../../netlink/constants/rtnetlink.ts';
import { type NetlinkSocket, openNetlink } from '../../netlink/socket.ts';
import { neighbourMessage } from '../../netlink/structs/neighbour.ts';
import { AF_INET, type Kernel } from '../../src/syscall/kernel.ts';
import { type Namespace, newNamespace } from '../../src/syscall/namespace.ts';
import { listenToTwin } from './events.ts';
import { awaitLinkWatch } from './link-watch.ts';
import { settle } from './settle.ts';
import { type StartStateName, stepsTo } from './start-states/index.ts';
import type { Step } from './start-states/step.ts';

/** IPv6 as it would come up by itself differs from run to run: no duplicate address detection, no addresses made by the kernel, no router's word taken. */
const quietIpv6 = { accept_dad: '0', dad_transmits: '0', addr_gen_mode: '1', autoconf: '0', accept_ra: '0', router_solicitations: '0', mldv2_unsolicited_report_interval: '0' };

/** A fresh network namespace in a start state. */
export interface Twin {
  namespace: Namespace;
  close(): void;
}

/** Makes a twin. Throws KernelError where the kernel refuses a step: it then lacks what the start state is made of. `rested`: what the kernel does later for links that are down is done, too. */
export function makeTwin(kernel: Kernel, state: StartStateName, { rested = false } = {}): Twin {
  const namespace = newNamespace(kernel);
  const closers: (() => void)[] = [];
  const closeSockets = () => {
    for (const close of closers.splice(0)) close();
  };
  try {
    namespace.inside(() => {
      quieten();
      const socket = openNetlink(kernel);
      try {
        const listener = listenToTwin(kernel);
        try {
          for (const step of stepsTo(state)) closers.push(...take(kernel, socket, step));
          settle(socket, listener);
          if (rested) awaitLinkWatch(listener);
        } finally {
          listener.close();
        }
      } finally {
        socket.close();
      }
    });
  } catch (error) {
    closeSockets();
    namespace.close();
    throw error;
  }
  return {
    namespace,
    close: () => {
      closeSockets();
      namespace.inside(() => removeDevicelessProxies(kernel));
      namespace.close();
    },
  };
}

export function quieten(): void {
  if (!existsSync('/proc/sys/net/ipv6/conf/default')) return;
  for (const [name, value] of Object.entries(quietIpv6)) {
    const path = `/proc/sys/net/ipv6/conf/default/${name}`;
    if (existsSync(path)) writeFileSync(path, value);
  }
}

/** Takes a step, and answers what closes the sockets that it left open. */
function take(kernel: Kernel, socket: NetlinkSocket, step: Step): (() => void)[] {
  if ('open' in step) return [step.open(kernel)];
  if ('make' in step) step.make(kernel);
  else socket.request(step.request.type, step.request.payload, step.request.flags);
  return [];
}

/** A published neighbour without a device outlives its namespace on Linux 6.18, and shows up in later ones that get the same memory (net/core/neighbour.c, pneigh_ifdown): it has to be removed by hand. */
function removeDevicelessProxies(kernel: Kernel): void {
  const socket = openNetlink(kernel);
  try {
    for (const payload of socket.dump(RTM_GETNEIGH, neighbourMessage.encode({ family: AF_INET, flags: NTF_PROXY }))) {
      const { header, attributes } = neighbourMessage.decode(payload);
      if (header.ifindex === 0 && attributes.dst !== undefined)
        socket.request(RTM_DELNEIGH, neighbourMessage.encode({ family: AF_INET, flags: NTF_PROXY }, { dst: attributes.dst }));
    }
  } finally {
    socket.close();
  }
}
