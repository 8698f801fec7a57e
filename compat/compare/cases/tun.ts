import { compareOperation, from, needing } from '../case.ts';

const tun = <R extends object>(...runs: R[]) => needing('tun', runs);

export const tunCases = [
  compareOperation('tun.add', tun(from('fresh', { name: 't5', mode: 'tun' as const }))),
  compareOperation(
    'tun.remove',
    tun(
      from('tunnelled', { link: 't0' }, 'tun'),
      from('tunnelled', { link: 't1' }, 'tap with queues'),
      from('tunnelled', { link: 't2' }, 'tap'),
      from('tunnelled', { link: 'v0' }, 'no tun'),
      from('tunnelled', { link: 'lo' }, 'the loopback'),
      from('tunnelled', { link: 'nope' }, 'no such link'),
    ),
  ),
  compareOperation(
    'tun.get',
    tun(
      from('tunnelled', { link: 't0' }, 'tun'),
      from('tunnelled', { link: 't1' }, 'tap with queues'),
      from('tunnelled', { link: 't2' }, 'tap'),
      from('tunnelled', { link: 'v0' }, 'no tun'),
      from('tunnelled', { link: 'lo' }, 'the loopback'),
      from('tunnelled', { link: 'nope' }, 'no such link'),
      from('tunnelled', { link: 't2:1' }, 'a label'),
    ),
  ),
  compareOperation('tun.list', tun(from('fresh', {}), from('tunnelled', {}))),
  compareOperation('tun.get-settings', tun(from('tunnelled', { link: 't0' }), from('owned', { link: 't0' }))),
  compareOperation('tun.set-owner', tun(from('tunnelled', { link: 't0', owner: 61003, packetInfo: true }))),
  compareOperation('tun.set-group', tun(from('tunnelled', { link: 't0', group: 61003, packetInfo: true }))),
  compareOperation('tun.set-persistent', tun(from('tunnelled', { link: 't0', persistent: false }))),
  compareOperation('tun.set-link-type', tun(from('tunnelled', { link: 't0', type: 1, packetInfo: true }))),
  compareOperation('tun.set-carrier', tun(from('tunnelled', { link: 't2', carrier: false }))),
  compareOperation('tun.get-features', tun(from('fresh', {}))),
];
