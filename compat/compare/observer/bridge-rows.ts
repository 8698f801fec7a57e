import { iflaBr, iflaBrport } from '../../../netlink/structs/bridge.ts';
import { portStates } from '../../../src/operations/bridge/get-port.ts';

type Row = Record<string, unknown>;

/** IFLA_INFO_DATA of kind bridge, as `ip -j -d` writes it, as far as anything here can change it. */
export function bridgeRow(data: Buffer): Row {
  const settings = iflaBr.decode(data);
  return {
    forward_delay: settings.forwardDelay,
    hello_time: settings.helloTime,
    max_age: settings.maxAge,
    ageing_time: settings.ageingTime,
    stp_state: settings.stpState,
    priority: settings.priority,
    vlan_filtering: settings.vlanFiltering,
    bridge_id: idWords(settings.bridgeId),
    root_id: idWords(settings.rootId),
    root_port: settings.rootPort,
    root_path_cost: settings.rootPathCost,
    topology_change: settings.topologyChange,
    topology_change_detected: settings.topologyChangeDetected,
  };
}

/** IFLA_INFO_SLAVE_DATA of kind bridge. */
export function portRow(data: Buffer): Row {
  const port = iflaBrport.decode(data);
  return {
    state: portStates[port.state ?? 0],
    priority: port.priority,
    cost: port.cost,
    hairpin: port.mode === 1,
    guard: port.guard === 1,
    root_block: port.protect === 1,
    fastleave: port.fastLeave === 1,
    learning: port.learning === 1,
    flood: port.unicastFlood === 1,
    id: hexWord(port.id),
    no: hexWord(port.no),
    designated_port: port.designatedPort,
    designated_cost: port.designatedCost,
    bridge_id: idWords(port.bridgeId),
    root_id: idWords(port.rootId),
    topology_change_ack: port.topologyChangeAck,
    config_pending: port.configPending,
    proxy_arp: port.proxyarp === 1,
    proxy_arp_wifi: port.proxyarpWifi === 1,
    multicast_router: port.multicastRouter,
    mcast_flood: port.mcastFlood === 1,
    bcast_flood: port.bcastFlood === 1,
    mcast_to_unicast: port.mcastToUcast === 1,
    neigh_suppress: port.neighSuppress === 1,
    vlan_tunnel: port.vlanTunnel === 1,
    isolated: port.isolated === 1,
    locked: port.locked === 1,
  };
}

/** `8000.2:0:0:0:0:10`: no byte of the address has leading zeros. */
function idWords(id = '0000.000000000000'): string {
  const [priority = '', address = ''] = id.split('.');
  return `${priority}.${(address.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16).toString(16)).join(':')}`;
}

function hexWord(value = 0): string {
  return `0x${value.toString(16)}`;
}
