import type { CatalogueEntry } from '../catalogue-entry.ts';
import { abstractNamesWithAtSigns } from './abstract-names-with-at-signs.ts';
import { addressSetReplaces } from './address-set-replaces.ts';
import { aliasDownRemovesAddress } from './alias-down-removes-address.ts';
import { aliasIsALabel } from './alias-is-a-label.ts';
import { arpFindsItsDevice } from './arp-finds-its-device.ts';
import { arpIsIpv4Only } from './arp-is-ipv4-only.ts';
import { arpMissingIsEnxio } from './arp-missing-is-enxio.ts';
import { arpOverwrites } from './arp-overwrites.ts';
import { arpRemovesAndSaysMissing } from './arp-removes-and-says-missing.ts';
import { attachingOverwritesTunSettings } from './attaching-overwrites-tun-settings.ts';
import { bridgeAddressComesLater } from './bridge-address-comes-later.ts';
import { bridgeAddressIsRandom } from './bridge-address-is-random.ts';
import { bridgeInfoMixesUnits } from './bridge-info-mixes-units.ts';
import { bridgeListCutsSilently } from './bridge-list-cuts-silently.ts';
import { bridgeMissingIsEnxio } from './bridge-missing-is-enxio.ts';
import { bridgePortFreedFromAnything } from './bridge-port-freed-from-anything.ts';
import { bridgePortMoves } from './bridge-port-moves.ts';
import { bridgeRemovalTakesAnyLink } from './bridge-removal-takes-any-link.ts';
import { bridgeRemovedWhileUp } from './bridge-removed-while-up.ts';
import { broadcastNotChangedByReplace } from './broadcast-not-changed-by-replace.ts';
import { broadcastSetByDefault } from './broadcast-set-by-default.ts';
import { changeMakesWhatIsMissing } from './change-makes-what-is-missing.ts';
import { classfulNetmask } from './classful-netmask.ts';
import { colonEndsAName } from './colon-ends-a-name.ts';
import { emptyNameRenamesNothing } from './empty-name-renames-nothing.ts';
import { errorsComeWithWords } from './errors-come-with-words.ts';
import { forwardingTableHasNoStates } from './forwarding-table-has-no-states.ts';
import { gatewayNeedsItsFlag } from './gateway-needs-its-flag.ts';
import { gifconfCutsSilently } from './gifconf-cuts-silently.ts';
import { gifconfInOrderOfCreation } from './gifconf-in-order-of-creation.ts';
import { groupAsAddress } from './group-as-address.ts';
import { hardwareAddressHasNoLength } from './hardware-address-has-no-length.ts';
import { hardwareAddressNeedsFamily } from './hardware-address-needs-family.ts';
import { hardwareTypeMustMatch } from './hardware-type-must-match.ts';
import { ifreqFlagsAre16Bits } from './ifreq-flags-are-16-bits.ts';
import { indexZeroIsNoIndex } from './index-zero-is-no-index.ts';
import { ipv6AddJoinsEcmp } from './ipv6-add-joins-ecmp.ts';
import { ipv6DeleteTakesOneNexthop } from './ipv6-delete-takes-one-nexthop.ts';
import { ipv6HasNoQueryIoctl } from './ipv6-has-no-query-ioctl.ts';
import { ipv6HostIsOnlink } from './ipv6-host-is-onlink.ts';
import { ipv6LifetimeInTicks } from './ipv6-lifetime-in-ticks.ts';
import { ipv6RejectHasNoType } from './ipv6-reject-has-no-type.ts';
import { ipv6RouteMetricOne } from './ipv6-route-metric-one.ts';
import { irttIsInMilliseconds } from './irtt-is-in-milliseconds.ts';
import { labelBecomesSource } from './label-becomes-source.ts';
import { labelsHideSecondaries } from './labels-hide-secondaries.ts';
import { linkTypeOnlyByTun } from './link-type-only-by-tun.ts';
import { listenerTellsItsBacklog } from './listener-tells-its-backlog.ts';
import { loopbackNetworkHasScopeHost } from './loopback-network-has-scope-host.ts';
import { metricIsAShort } from './metric-is-a-short.ts';
import { metricPlusOne } from './metric-plus-one.ts';
import { mssIsAdvmss } from './mss-is-advmss.ts';
import { multicastByHandOrByAnyone } from './multicast-by-hand-or-by-anyone.ts';
import { multicastChangesAreAnnounced } from './multicast-changes-are-announced.ts';
import { multicastDuplicateIsAnError } from './multicast-duplicate-is-an-error.ts';
import { multicastGroupsOfIpv4NotDumped } from './multicast-groups-of-ipv4-not-dumped.ts';
import { multicastListTakesUnicast } from './multicast-list-takes-unicast.ts';
import { nameCutTo15Bytes } from './name-cut-to-15-bytes.ts';
import { netmaskChangeReinserts } from './netmask-change-reinserts.ts';
import { noAddressIsAnError } from './no-address-is-an-error.ts';
import { noBroadcastIsZero } from './no-broadcast-is-zero.ts';
import { noarpNeighboursHidden } from './noarp-neighbours-hidden.ts';
import { notificationsNameNoRequester } from './notifications-name-no-requester.ts';
import { nudStateIsLost } from './nud-state-is-lost.ts';
import { ownGatewayScopeLink } from './own-gateway-scope-link.ts';
import { peerMakesAnotherAddress } from './peer-makes-another-address.ts';
import { proxyArpSwitchIsAnnounced } from './proxy-arp-switch-is-announced.ts';
import { proxyArpToldByNetconf } from './proxy-arp-told-by-netconf.ts';
import { publishedAreAnotherDump } from './published-are-another-dump.ts';
import { publishedNetworkIsRefused } from './published-network-is-refused.ts';
import { publishedWithoutLinkNeedsALocalAddress } from './published-without-link-needs-a-local-address.ts';
import { queueLengthIsSigned } from './queue-length-is-signed.ts';
import { rejectKnowsNoTable } from './reject-knows-no-table.ts';
import { rejectScopeHost } from './reject-scope-host.ts';
import { removingNothingSucceeds } from './removing-nothing-succeeds.ts';
import { replaceResetsMetricAndLifetime } from './replace-resets-metric-and-lifetime.ts';
import { replacedAddressHandsOnItsMarks } from './replaced-address-hands-on-its-marks.ts';
import { requestsEchoTheName } from './requests-echo-the-name.ts';
import { requestsThatNeverCame } from './requests-that-never-came.ts';
import { routeAddPrepends } from './route-add-prepends.ts';
import { routeDeleteScope } from './route-delete-scope.ts';
import { routeDeleteType } from './route-delete-type.ts';
import { routeScopeIsDerived } from './route-scope-is-derived.ts';
import { routesGoWithTheLastAddress } from './routes-go-with-the-last-address.ts';
import { sameAddressIsANoOp } from './same-address-is-a-no-op.ts';
import { secondariesVanishWithPrimary } from './secondaries-vanish-with-primary.ts';
import { socketTimersInMilliseconds } from './socket-timers-in-milliseconds.ts';
import { tunCarrierNeedsAFile } from './tun-carrier-needs-a-file.ts';
import { tunNotByNetlink } from './tun-not-by-netlink.ts';
import { tunOwnerNotByIoctl } from './tun-owner-not-by-ioctl.ts';
import { tunQueuesMustBeAskedFor } from './tun-queues-must-be-asked-for.ts';
import { tunQueuesNotTold } from './tun-queues-not-told.ts';
import { tunRemovalAttachesFirst } from './tun-removal-attaches-first.ts';
import { tungetiffHidesPacketInfo } from './tungetiff-hides-packet-info.ts';
import { txqlenNeedsInitialUserNamespace } from './txqlen-needs-initial-user-namespace.ts';
import { unacceptedUnixAtTheirListener } from './unaccepted-unix-at-their-listener.ts';
import { unixReferencesNotTold } from './unix-references-not-told.ts';
import { wholeFlagWordOverwrites } from './whole-flag-word-overwrites.ts';
import { zeroAddressRemoves } from './zero-address-removes.ts';
import { zeroFlagsChangeNothing } from './zero-flags-change-nothing.ts';

/** The catalogue: every difference that is understood, one file each. */
export const catalogue: readonly CatalogueEntry[] = [
  addressSetReplaces,
  aliasDownRemovesAddress,
  aliasIsALabel,
  arpFindsItsDevice,
  arpIsIpv4Only,
  arpMissingIsEnxio,
  arpOverwrites,
  arpRemovesAndSaysMissing,
  attachingOverwritesTunSettings,
  bridgeAddressComesLater,
  bridgeAddressIsRandom,
  bridgeInfoMixesUnits,
  bridgeListCutsSilently,
  bridgeMissingIsEnxio,
  bridgePortFreedFromAnything,
  bridgePortMoves,
  bridgeRemovalTakesAnyLink,
  bridgeRemovedWhileUp,
  broadcastNotChangedByReplace,
  broadcastSetByDefault,
  changeMakesWhatIsMissing,
  classfulNetmask,
  colonEndsAName,
  emptyNameRenamesNothing,
  errorsComeWithWords,
  forwardingTableHasNoStates,
  gatewayNeedsItsFlag,
  gifconfCutsSilently,
  gifconfInOrderOfCreation,
  groupAsAddress,
  hardwareAddressHasNoLength,
  hardwareAddressNeedsFamily,
  hardwareTypeMustMatch,
  ifreqFlagsAre16Bits,
  indexZeroIsNoIndex,
  ipv6AddJoinsEcmp,
  ipv6DeleteTakesOneNexthop,
  ipv6HasNoQueryIoctl,
  ipv6HostIsOnlink,
  ipv6LifetimeInTicks,
  ipv6RejectHasNoType,
  ipv6RouteMetricOne,
  irttIsInMilliseconds,
  labelBecomesSource,
  labelsHideSecondaries,
  linkTypeOnlyByTun,
  loopbackNetworkHasScopeHost,
  metricIsAShort,
  metricPlusOne,
  mssIsAdvmss,
  multicastByHandOrByAnyone,
  multicastChangesAreAnnounced,
  multicastDuplicateIsAnError,
  multicastGroupsOfIpv4NotDumped,
  multicastListTakesUnicast,
  nameCutTo15Bytes,
  netmaskChangeReinserts,
  noAddressIsAnError,
  noBroadcastIsZero,
  noarpNeighboursHidden,
  notificationsNameNoRequester,
  nudStateIsLost,
  ownGatewayScopeLink,
  peerMakesAnotherAddress,
  proxyArpSwitchIsAnnounced,
  proxyArpToldByNetconf,
  publishedAreAnotherDump,
  publishedNetworkIsRefused,
  publishedWithoutLinkNeedsALocalAddress,
  queueLengthIsSigned,
  rejectKnowsNoTable,
  rejectScopeHost,
  removingNothingSucceeds,
  replaceResetsMetricAndLifetime,
  replacedAddressHandsOnItsMarks,
  requestsEchoTheName,
  requestsThatNeverCame,
  routeAddPrepends,
  routeDeleteScope,
  routeDeleteType,
  routeScopeIsDerived,
  routesGoWithTheLastAddress,
  sameAddressIsANoOp,
  secondariesVanishWithPrimary,
  tunCarrierNeedsAFile,
  tunNotByNetlink,
  tunOwnerNotByIoctl,
  tunQueuesMustBeAskedFor,
  tunQueuesNotTold,
  tunRemovalAttachesFirst,
  tungetiffHidesPacketInfo,
  txqlenNeedsInitialUserNamespace,
  wholeFlagWordOverwrites,
  zeroAddressRemoves,
  zeroFlagsChangeNothing,
  abstractNamesWithAtSigns,
  listenerTellsItsBacklog,
  socketTimersInMilliseconds,
  unacceptedUnixAtTheirListener,
  unixReferencesNotTold,
];
