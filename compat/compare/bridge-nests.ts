import { AF_BRIDGE } from '../../netlink/link/multicast.ts';
import { iflaBr, iflaBrport } from '../../netlink/structs/bridge.ts';

interface LinkInfo {
  kind?: string;
  data?: Buffer;
  slaveKind?: string;
  slaveData?: Buffer;
}

/** What is left of timers that run is of the moment, so that two runs of the same call differ in it. */
const timers = ['helloTimer', 'tcnTimer', 'topologyChangeTimer', 'gcTimer', 'messageAgeTimer', 'forwardDelayTimer', 'holdTimer'];

/** The nests in which a link message tells of a bridge and of its ports, opened, without their timers: IFLA_INFO_DATA, IFLA_INFO_SLAVE_DATA, and IFLA_PROTINFO in family AF_BRIDGE. */
export function openBridgeNests(header: object, attributes: object): object {
  const { linkinfo, protinfo, ...rest } = attributes as { linkinfo?: LinkInfo; protinfo?: Buffer };
  const ofBridge = 'family' in header && header.family === AF_BRIDGE;
  return {
    ...rest,
    ...(linkinfo === undefined ? {} : { linkinfo: openInfo(linkinfo) }),
    ...(protinfo === undefined ? {} : { protinfo: ofBridge ? settings(iflaBrport.decode(protinfo)) : protinfo }),
  };
}

function openInfo({ data, slaveData, ...info }: LinkInfo): object {
  return {
    ...info,
    ...(data === undefined ? {} : { data: info.kind === 'bridge' ? settings(iflaBr.decode(data)) : data }),
    ...(slaveData === undefined ? {} : { slaveData: info.slaveKind === 'bridge' ? settings(iflaBrport.decode(slaveData)) : slaveData }),
  };
}

function settings(nest: object): object {
  return Object.fromEntries(Object.entries(nest).filter(([key]) => !timers.includes(key)));
}
