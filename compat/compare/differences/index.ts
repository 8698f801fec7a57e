import type { CatalogueEntry } from '../catalogue-entry.ts';
import { colonEndsAName } from './colon-ends-a-name.ts';
import { emptyNameRenamesNothing } from './empty-name-renames-nothing.ts';
import { errorsComeWithWords } from './errors-come-with-words.ts';
import { hardwareAddressHasNoLength } from './hardware-address-has-no-length.ts';
import { hardwareAddressNeedsFamily } from './hardware-address-needs-family.ts';
import { ifreqFlagsAre16Bits } from './ifreq-flags-are-16-bits.ts';
import { indexZeroIsNoIndex } from './index-zero-is-no-index.ts';
import { multicastByHandOrByAnyone } from './multicast-by-hand-or-by-anyone.ts';
import { multicastChangesAreAnnounced } from './multicast-changes-are-announced.ts';
import { multicastDuplicateIsAnError } from './multicast-duplicate-is-an-error.ts';
import { multicastListTakesUnicast } from './multicast-list-takes-unicast.ts';
import { nameCutTo15Bytes } from './name-cut-to-15-bytes.ts';
import { notificationsNameNoRequester } from './notifications-name-no-requester.ts';
import { queueLengthIsSigned } from './queue-length-is-signed.ts';
import { requestsEchoTheName } from './requests-echo-the-name.ts';
import { requestsThatNeverCame } from './requests-that-never-came.ts';
import { wholeFlagWordOverwrites } from './whole-flag-word-overwrites.ts';
import { zeroFlagsChangeNothing } from './zero-flags-change-nothing.ts';

/** The catalogue: every difference that is understood, one file each. */
export const catalogue: readonly CatalogueEntry[] = [
  colonEndsAName,
  emptyNameRenamesNothing,
  errorsComeWithWords,
  hardwareAddressHasNoLength,
  hardwareAddressNeedsFamily,
  ifreqFlagsAre16Bits,
  indexZeroIsNoIndex,
  multicastByHandOrByAnyone,
  multicastChangesAreAnnounced,
  multicastDuplicateIsAnError,
  multicastListTakesUnicast,
  nameCutTo15Bytes,
  notificationsNameNoRequester,
  queueLengthIsSigned,
  requestsEchoTheName,
  requestsThatNeverCame,
  wholeFlagWordOverwrites,
  zeroFlagsChangeNothing,
];
