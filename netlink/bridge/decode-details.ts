import { DecodeError } from '../../src/base/errors.ts';
import { bridgeId } from '../../src/codec/bridge-id.ts';
import { littleEndian as le } from '../../src/codec/word.ts';
import type { BridgeInfo } from '../../src/operations/bridge/get.ts';

// A hot path: there may be hundreds of bridges and thousands of ports. Attributes are read where they lie; their numbers are those of netlink/structs/link.ts and bridge.ts.

const [IFNAME, MASTER, PROTINFO, LINKINFO] = [3, 10, 12, 18];
const [INFO_KIND, INFO_DATA] = [1, 2];
const BRPORT_NO = 18;
const IFINFOMSG = 16;
const NLA_HEADER = 4;
const NLA_TYPE_MASK = 0x3fff;

type Visit = (type: number, from: number, to: number) => void;

export interface DecodedBridge {
  index: number;
  name: string;
  /** Missing where the link is no bridge. */
  info?: BridgeInfo;
}

export interface DecodedPort {
  name: string;
  master?: number;
  /** Missing where the link is no port. */
  number?: number;
}

/** Reads one message of kind bridge. Throws DecodeError at one that cannot be. */
export function decodeBridge(bytes: Buffer, start: number, end: number): DecodedBridge {
  const view = viewOf(bytes, start, end);
  const found: DecodedBridge = { index: view.getInt32(start + 4, le), name: '' };
  let isBridge = false;
  let info: BridgeInfo | undefined;
  attributesOf(view, start + IFINFOMSG, end, (type, from, to) => {
    if (type === IFNAME) found.name = text(bytes, from, to);
    if (type !== LINKINFO) return;
    attributesOf(view, from, to, (type, from, to) => {
      if (type === INFO_KIND) isBridge = text(bytes, from, to) === 'bridge';
      if (type === INFO_DATA && isBridge) info = decodeInfo(bytes, view, from, to);
    });
  });
  return info === undefined ? found : { ...found, info };
}

/** Reads one message of family AF_BRIDGE. Throws DecodeError at one that cannot be. */
export function decodePort(bytes: Buffer, start: number, end: number): DecodedPort {
  const view = viewOf(bytes, start, end);
  const found: DecodedPort = { name: '' };
  attributesOf(view, start + IFINFOMSG, end, (type, from, to) => {
    if (type === IFNAME) found.name = text(bytes, from, to);
    else if (type === MASTER) found.master = numberIn(view, from, to);
    else if (type === PROTINFO) {
      attributesOf(view, from, to, (type, from, to) => {
        if (type === BRPORT_NO) found.number = numberIn(view, from, to);
      });
    }
  });
  return found;
}

function decodeInfo(bytes: Buffer, view: DataView, start: number, end: number): BridgeInfo {
  const info = {
    bridgeId: '',
    designatedRoot: '',
    rootPort: 0,
    rootPathCost: 0,
    stp: false,
    maxAge: 0,
    helloTime: 0,
    forwardDelay: null as number | null,
    ageingTime: 0,
    topologyChange: false,
    topologyChangeDetected: false,
  };
  attributesOf(view, start, end, (type, from, to) => {
    if (type === 10 || type === 11) {
      if (to - from >= bridgeId.size) info[type === 10 ? 'designatedRoot' : 'bridgeId'] = bridgeId.get(bytes, from);
      return;
    }
    const value = numberIn(view, from, to);
    if (type === 1) info.forwardDelay = value;
    else if (type === 2) info.helloTime = value;
    else if (type === 3) info.maxAge = value;
    else if (type === 4) info.ageingTime = value;
    else if (type === 5) info.stp = value !== 0;
    else if (type === 12) info.rootPort = value;
    else if (type === 13) info.rootPathCost = value;
    else if (type === 14) info.topologyChange = value !== 0;
    else if (type === 15) info.topologyChangeDetected = value !== 0;
  });
  return info;
}

function attributesOf(view: DataView, start: number, end: number, visit: Visit): void {
  for (let at = start; at + NLA_HEADER <= end; ) {
    const size = view.getUint16(at, le);
    if (size < NLA_HEADER || at + size > end) throw new DecodeError('ifinfomsg', at, `an attribute of ${size} bytes where ${end - at} are left`);
    visit(view.getUint16(at + 2, le) & NLA_TYPE_MASK, at + NLA_HEADER, at + size);
    at += (size + 3) & ~3;
  }
}

/** A number of as many bytes as the attribute has, 4 at most. */
function numberIn(view: DataView, from: number, to: number): number {
  if (to - from >= 4) return view.getUint32(from, le);
  if (to - from >= 2) return view.getUint16(from, le);
  return to > from ? view.getUint8(from) : 0;
}

function viewOf(bytes: Buffer, start: number, end: number): DataView {
  if (end - start < IFINFOMSG) throw new DecodeError('ifinfomsg', end - start, `${IFINFOMSG} bytes are needed, ${end - start} are there`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('utf8', from, to - 1);
}
