#!/bin/bash
# guest.sh FOLDER SECONDS COMMAND [ARGUMENT...]: runs a command under the kernel that kernel.sh left in a folder.
#
# The command sees this machine's files, working directory and environment, and what it writes stays; /proc, /sys, /dev, /run and all of
# the network belong to the guest, which starts with `lo` alone. Its output and errors come out separately and as they are written.
# Status: the command's; 124 when its time was up; 125 when the guest did not boot or did not live to the end (its console on stderr).
set -u

kernel=$(readlink -f "$1") seconds=$2
shift 2
here=$(dirname "$(readlink -f "$0")")
libraries=$([ ! -e "$kernel/lib" ] || echo "$kernel/lib")

work=$(mktemp -d) || exit 125
: >"$work/out" >"$work/err"
group=
finish() {
	# The kernel makes a process group of its own, and each guest process is a process here: none may stay.
	if [ -n "$group" ]; then
		for leader in $(cat "$work/uml/pid" 2>/dev/null) "$group"; do kill -KILL -- "-$leader" 2>/dev/null; done
		wait "$group" 2>/dev/null
	fi
	rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

{
	export -p | grep -vE '^declare -x (OLDPWD|PWD|SHLVL)='
	echo 'PATH=/run/lab/bin:$PATH'
	printf 'cd %q || exit 125\n' "$PWD"
	printf 'exec timeout -k 5 %q' "$seconds"
	printf ' %q' "$@"
} >"$work/job"

set -m # so that it has a process group, to be ended by
timeout -k 5 $((seconds + 60)) env ${libraries:+"LD_LIBRARY_PATH=$libraries"} "LD_PRELOAD=$kernel/xstate-length.so" \
	"$kernel/linux" mem=1G root=/dev/root rootfstype=hostfs rootflags=/ rw "init=$here/init.sh" "lab_work=$work" "lab_modules=$kernel/modules" \
	"uml_dir=$work" umid=uml con=null con0=null,fd:1 quiet panic=-1 </dev/null >"$work/console" 2>&1 &
group=$!
set +m
tail -s 0.1 -n +1 -f --pid=$group "$work/out" &
out=$!
tail -s 0.1 -n +1 -f --pid=$group "$work/err" >&2 &
err=$!
wait $group 2>/dev/null
wait $out $err

[ -s "$work/status" ] && exit "$(<"$work/status")"
echo 'lab: the guest did not boot, or did not live to the end of the command; its console:' >&2
cat "$work/console" >&2
exit 125
