import { chars, reserved } from '../../src/codec/bytes.ts';
import { u32 } from '../../src/codec/integers.ts';
import { struct } from '../../src/codec/struct.ts';

/** Commands of SIOCETHTOOL: the first member of what ifr_data leads to (linux/ethtool.h). */
export const ETHTOOL_GDRVINFO = 0x3;
export const ETHTOOL_GCHANNELS = 0x3c;

/** struct ethtool_drvinfo: which driver a link has, and where it sits (linux/ethtool.h). */
export const ethtoolDrvinfo = struct('ethtool_drvinfo', {
  cmd: u32,
  driver: chars(32),
  version: chars(32),
  fwVersion: chars(32),
  busInfo: chars(32),
  eromVersion: chars(32),
  reserved2: reserved(12),
  nPrivFlags: u32,
  nStats: u32,
  testinfoLen: u32,
  eedumpLen: u32,
  regdumpLen: u32,
});

/** struct ethtool_channels: queues that a link has, and could have (linux/ethtool.h). */
export const ethtoolChannels = struct('ethtool_channels', {
  cmd: u32,
  maxRx: u32,
  maxTx: u32,
  maxOther: u32,
  maxCombined: u32,
  rxCount: u32,
  txCount: u32,
  otherCount: u32,
  combinedCount: u32,
});
