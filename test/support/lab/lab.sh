#!/bin/bash
# npm run lab -- [--seconds N] [--out FOLDER] [--iproute2] VERSION [SUBJECT...]   the comparison under another kernel: what is new, what is stale
# npm run lab -- [--seconds N] VERSION -- COMMAND [ARGUMENT...]                    any command under another kernel
#
# VERSION: 6.1, 6.12 or 7.2. SUBJECT: as for `netlift compare`; without one, everything. --out keeps the report. --iproute2 has iproute2 look
# at what was done, as `netlift compare` does; without it netlift's own observer looks, since starting `ip` takes a guest ten times as long.
# Status: the command's (for the comparison: 1 where something is new or stale); 124 when its time was up (600 seconds unless said);
# 125 when the guest did not boot, with its console on stderr; 2 wrong usage; 3 where the kernel cannot be had, with the package's name.
set -u

usage() {
	sed -n 2,3p "$0" >&2
	exit 2
}

here=$(dirname "$(readlink -f "$0")")
project=$(readlink -f "$here/../../..")
seconds=600 folder= iproute2=
while [ $# -gt 0 ]; do
	case $1 in
	--seconds | --out)
		[ $# -gt 1 ] || usage
		[ "$1" = --seconds ] && seconds=$2 || folder=$2
		shift 2
		;;
	--iproute2)
		iproute2=yes
		shift
		;;
	-*) usage ;;
	*) break ;;
	esac
done
[ $# -gt 0 ] && [[ $seconds =~ ^[1-9][0-9]*$ ]] || usage
version=$1
shift
subjects=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
	subjects+=("$1")
	shift
done
[ $# -ne 1 ] || usage
[ $# -eq 0 ] || [ ${#subjects[@]} -eq 0 ] || usage

for need in modprobe:kmod ip:iproute2 flock:util-linux timeout:coreutils; do
	[ -n "$(PATH=$PATH:/usr/sbin:/sbin type -P "${need%:*}")" ] && continue
	echo "lab: ${need%:*} is missing (package ${need#*:})" >&2
	exit 3
done
kernel=$("$here/kernel.sh" "$version") || exit

if [ $# -gt 1 ]; then
	shift
	exec "$here/guest.sh" "$kernel" "$seconds" "$@"
fi

cd "$project" || exit
main=dist/compat/cli/main.js
sources=(package.json tsconfig.json src ioctl netlink compat reports)
exec 8>"$kernel/../build.lock"
flock 8 # two kernels may be asked for at the same time
if [ ! -e $main ] || [ -n "$(find "${sources[@]}" -path reports/out -prune -o -newer $main -print -quit)" ]; then
	npm run --silent build || exit
fi
exec 8>&-
work=$(mktemp -d) || exit
trap 'rm -rf "$work"' EXIT
[ -n "$folder" ] || folder=$work/report
if [ -z "$iproute2" ]; then
	# Where `ip` does not work, netlift looks by itself.
	mkdir "$work/bin"
	printf '#!/bin/sh\nexit 1\n' >"$work/bin/ip"
	chmod 755 "$work/bin/ip"
	PATH=$work/bin:$PATH
fi
"$here/guest.sh" "$kernel" "$seconds" node $main compare --out "$folder" "${subjects[@]}" >"$work/words" &
guest=$!
trap 'kill $guest; wait $guest; exit 130' INT
trap 'kill $guest; wait $guest; exit 143' TERM HUP
wait $guest
status=$?
if [ $status -gt 1 ] || [ ! -e "$folder/report.json" ]; then
	cat "$work/words"
else
	node "$here/verdicts.mjs" "$folder/report.json" "${subjects[@]}" || exit
fi
exit $status
