import { family, type Row } from './request.ts';

/** Requests of one protocol, numbered from SIOCPROTOPRIVATE on. */
function ofProtocol(protocol: string, kernel: string, names: Readonly<Record<string, number | undefined>>) {
  const row = (name: string, nth: number | undefined): Row => [
    nth === undefined ? undefined : 0x89e0 + nth,
    /^SIOC[A-Z0-9]*GET|^SIOC(X25|RS|IPX|NR)?G/.test(name) ? 'get' : 'set',
    { noMessage: `only the sockets of ${protocol} know it` },
  ];
  return family('other protocols', kernel, Object.fromEntries(Object.entries(names).map(([name, nth]) => [name, row(name, nth)])));
}

/** X.25, AX.25, AppleTalk and others. */
export const protocolRequests = [
  ...ofProtocol('a protocol', 'net/socket.c:sock_do_ioctl', { SIOCPROTOPRIVATE: 0 }),
  ...ofProtocol('X.25', 'net/x25/af_x25.c:x25_ioctl', {
    SIOCX25GSUBSCRIP: 0,
    SIOCX25SSUBSCRIP: 1,
    SIOCX25GFACILITIES: 2,
    SIOCX25SFACILITIES: 3,
    SIOCX25GCALLUSERDATA: 4,
    SIOCX25SCALLUSERDATA: 5,
    SIOCX25GCAUSEDIAG: 6,
    SIOCX25SCUDMATCHLEN: 7,
    SIOCX25CALLACCPTAPPRV: 8,
    SIOCX25SENDCALLACCPT: 9,
    SIOCX25GDTEFACILITIES: 10,
    SIOCX25SDTEFACILITIES: 11,
    SIOCX25SCAUSEDIAG: 12,
  }),
  ...ofProtocol('AX.25', 'net/ax25/af_ax25.c:ax25_ioctl', {
    SIOCAX25GETUID: 0,
    SIOCAX25ADDUID: 1,
    SIOCAX25DELUID: 2,
    SIOCAX25NOUID: 3,
    SIOCAX25BPQADDR: 4,
    SIOCAX25GETPARMS: 5,
    SIOCAX25SETPARMS: 6,
    SIOCAX25OPTRT: 7,
    SIOCAX25CTLCON: 8,
    SIOCAX25GETINFOOLD: 9,
    SIOCAX25ADDFWD: 10,
    SIOCAX25DELFWD: 11,
    SIOCAX25DEVCTL: 12,
    SIOCAX25GETINFO: 13,
  }),
  ...ofProtocol('NET/ROM', 'net/netrom/af_netrom.c:nr_ioctl', { SIOCNRGETPARMS: 0, SIOCNRSETPARMS: 1, SIOCNRDECOBS: 2, SIOCNRRTCTL: 3, SIOCNRCTLCON: 4 }),
  ...ofProtocol('ROSE', 'net/rose/af_rose.c:rose_ioctl', {
    SIOCRSGCAUSE: 0,
    SIOCRSSCAUSE: 1,
    SIOCRSL2CALL: 2,
    SIOCRSSL2CALL: 2,
    SIOCRSACCEPT: 3,
    SIOCRSCLRRT: 4,
    SIOCRSGL2CALL: 5,
    SIOCRSGFACILITIES: 6,
  }),
  ...ofProtocol('IPX', 'net/ipx (gone since 4.18)', { SIOCAIPXITFCRT: 0, SIOCAIPXPRISLT: 1, SIOCIPXCFGDATA: 2, SIOCIPXNCPCONN: 3 }),
  ...ofProtocol('AppleTalk', 'net/appletalk/ddp.c:atalk_ioctl', { SIOCATALKDIFADDR: 0 }),
  ...ofProtocol('KCM', 'net/kcm/kcmsock.c:kcm_ioctl', { SIOCKCMATTACH: 0, SIOCKCMUNATTACH: 1, SIOCKCMCLONE: 2 }),
  ...ofProtocol('TIPC', 'net/tipc/socket.c:tipc_ioctl', { SIOCGETLINKNAME: 0, SIOCGETNODEID: 1 }),
  ...ofProtocol('Phonet', 'net/phonet/socket.c:pn_socket_ioctl', { SIOCPNGETOBJECT: 0, SIOCPNENABLEPIPE: 13, SIOCPNADDRESOURCE: 14, SIOCPNDELRESOURCE: 15 }),
  ...ofProtocol('RDS', 'net/rds/af_rds.c:rds_ioctl', { SIOCRDSSETTOS: 0, SIOCRDSGETTOS: 1 }),
  ...ofProtocol('MCTP', 'net/mctp/af_mctp.c:mctp_ioctl', { SIOCMCTPALLOCTAG: 0, SIOCMCTPDROPTAG: 1, SIOCMCTPALLOCTAG2: 2, SIOCMCTPDROPTAG2: 3 }),
  ...ofProtocol('ATM', 'net/atm/ioctl.c:do_vcc_ioctl', { SIOCSIFATMTCP: undefined, SIOCMKCLIP: undefined }),
];
