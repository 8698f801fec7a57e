import { netlink } from '../handler.ts';
import { columnsOf } from './columns-of.ts';
import { findLink } from './find.ts';

export const getStatistics = netlink('link.get-statistics', ['RTM_GETLINK'], (socket, { link }) => columnsOf(findLink(socket, link).attributes.stats64));
