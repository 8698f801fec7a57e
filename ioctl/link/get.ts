import { ioctl } from '../handler.ts';
import { primaryName } from './primary-name.ts';
import { readLink, readLinkCalls } from './read-link.ts';

export const get = ioctl('link.get', ['SIOCGIFNAME', ...readLinkCalls], (socket, { link }) => readLink(socket, primaryName(socket, link)));
