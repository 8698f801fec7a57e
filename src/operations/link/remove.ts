import { name } from '../input.ts';
import { operation } from '../operation.ts';

export const remove = operation<void>()({
  id: 'link.remove',
  title: 'Remove a link',
  writes: true,
  teaches:
    'One message removes a link of any kind; the ioctl world has a request per kind where it has one at all (SIOCBRDELBR, SIOCDELTUNNEL, SIOCSIFVLAN), none for a veth or a dummy.',
  input: { link: name },
});
