import { operation } from '../operation.ts';

export const get = operation<string>()({
  id: 'hostname.get',
  title: 'Read the host name',
  writes: false,
  teaches: 'hostname is in the net-tools box, and the name belongs to the UTS namespace, not to the network: neither interface knows it.',
  input: {},
});
