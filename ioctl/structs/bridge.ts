import { bridgeIdAsU64 } from '../../src/codec/bridge-id.ts';
import { bytes, reserved } from '../../src/codec/bytes.ts';
import { u8, u16, u32 } from '../../src/codec/integers.ts';
import { struct } from '../../src/codec/struct.ts';

/**
 * struct __bridge_info, for BRCTL_GET_BRIDGE_INFO. `forwardDelay`, `bridgeMaxAge` and `bridgeHelloTime` are in ticks of the kernel, every other
 * time in hundredths of a second (linux/if_bridge.h; br_dev_siocdevprivate in net/bridge/br_ioctl.c).
 */
export const bridgeInfo = struct('__bridge_info', {
  designatedRoot: bridgeIdAsU64,
  bridgeId: bridgeIdAsU64,
  rootPathCost: u32,
  maxAge: u32,
  helloTime: u32,
  forwardDelay: u32,
  bridgeMaxAge: u32,
  bridgeHelloTime: u32,
  bridgeForwardDelay: u32,
  topologyChange: u8,
  topologyChangeDetected: u8,
  rootPort: u8,
  stpEnabled: u8,
  ageingTime: u32,
  gcInterval: u32,
  helloTimerValue: u32,
  tcnTimerValue: u32,
  topologyChangeTimerValue: u32,
  gcTimerValue: u32,
});

/** struct __port_info, for BRCTL_GET_PORT_INFO: times in hundredths of a second (linux/if_bridge.h). */
export const portInfo = struct('__port_info', {
  designatedRoot: bridgeIdAsU64,
  designatedBridge: bridgeIdAsU64,
  portId: u16,
  designatedPort: u16,
  pathCost: u32,
  designatedCost: u32,
  state: u8,
  topChangeAck: u8,
  configPending: u8,
  unused0: reserved(1),
  messageAgeTimerValue: u32,
  forwardDelayTimerValue: u32,
  holdTimerValue: u32,
});

/** struct __fdb_entry, for BRCTL_GET_FDB_ENTRIES: the age in hundredths of a second, the upper 8 bits of the port number in `portHi` (linux/if_bridge.h). */
export const fdbEntry = struct('__fdb_entry', {
  macAddr: bytes(6),
  portNo: u8,
  isLocal: u8,
  ageingTimerValue: u32,
  portHi: u8,
  pad0: reserved(1),
  unused: reserved(2, 2),
});
