#!/usr/bin/env bash
# Runs the applets, or with PROJECT=translate the translations, beside the real tools. Names of hosts, networks and services come from test/applets/etc, laid over /etc in a mount namespace
# of this run alone: so that no test waits for a name server, and both sides read the same.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
if [ "$(id -u)" -ne 0 ]; then
  echo 'the applets are run beside the real tools in network and mount namespaces: this needs root' >&2
  exit 3
fi
export NETLIFT_ETC=laid
exec unshare --mount --propagation private bash -c '
  mount -t tmpfs none /mnt
  mkdir /mnt/upper /mnt/work
  mount -t overlay -o lowerdir=/etc,upperdir=/mnt/upper,workdir=/mnt/work none /etc
  cp test/applets/etc/* /etc/
  umount -l /mnt
  mount -t tmpfs none /run/lock
  exec node node_modules/vitest/vitest.mjs run --project "${PROJECT:-applets}" "$@"' bash "$@"
