import { operation } from '../operation.ts';

/** Gives the NIS domain name, `(none)` where nobody has set one. It is not the DNS domain. */
export const getDomain = operation<string>()({
  id: 'hostname.get-domain',
  title: 'Read the NIS domain name',
  writes: false,
  teaches: 'uname(2) has it beside the host name, and so has /proc/sys/kernel/domainname; neither interface knows it.',
  input: {},
});
