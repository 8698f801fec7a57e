import { operation } from '../operation.ts';
import type { NamedDetails } from './link-details.ts';

/** Gives every link, and every label of an IPv4 address that is no link's name, by name as bytes compare. */
export const listDetails = operation<NamedDetails[]>()({
  id: 'link.list-details',
  title: 'Read of every link and label what interface lists show',
  writes: false,
  teaches: 'Nine requests for each name, and two files, against two dumps however many links there are: with thousands of links that is the difference that one feels.',
  input: {},
});
