#!/bin/bash
# Process 1 of the guest. The kernel hands on what its command line says and it does not know itself: lab_work, lab_modules.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
mountpoint -q /proc || mount -t proc proc /proc
mountpoint -q /sys || mount -t sysfs sysfs /sys
mountpoint -q /dev || mount -t devtmpfs dev /dev
mkdir -p /dev/pts /dev/shm /dev/net
mount -t devpts -o mode=620,ptmxmode=666 devpts /dev/pts
mount -t tmpfs shm /dev/shm
mount -t tmpfs -o mode=755 run /run
mkdir -p /run/netns /run/lock /run/lab/lib /run/lab/bin
[ -e /dev/net/tun ] || mknod /dev/net/tun c 10 200 # opening it loads the module
ln -sfn /proc/self/fd /dev/fd
for stream in stdin:0 stdout:1 stderr:2; do ln -sfn "/proc/self/fd/${stream#*:}" "/dev/${stream%:*}"; done

# The machine's own /lib/modules are another kernel's. This one asks for what it lacks through a program of ours.
ln -s "$lab_modules" /run/lab/lib/modules
printf '#!/bin/sh\nexec %s -d /run/lab "$@"\n' "$(type -P modprobe)" >/run/lab/bin/modprobe
chmod 755 /run/lab/bin/modprobe
echo /run/lab/bin/modprobe >/proc/sys/kernel/modprobe
/run/lab/bin/modprobe ipv6
ip link set lo up

env -u lab_work -u lab_modules bash "$lab_work/job" </dev/null >>"$lab_work/out" 2>>"$lab_work/err"
echo $? >"$lab_work/status.part" && mv "$lab_work/status.part" "$lab_work/status"
sync
echo o >/proc/sysrq-trigger
sleep 60 # process 1 must not end before the power is off
