import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Removes a persistent device that nobody has open. EINVAL where the link is no tun or tap, ENODEV where there is none. */
export const remove = operation<void>()({
  id: 'tun.remove',
  title: 'Remove a persistent tun or tap device',
  writes: true,
  teaches:
    'What only a file could make, RTM_DELLINK removes, and even while a program has it open; TUNSETPERSIST lets it go with the last file, and has to attach first (EBUSY while another has it).',
  input: { link: name },
});
