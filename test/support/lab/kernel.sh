#!/bin/bash
# kernel.sh VERSION: sees to it that a user-mode Linux of that version is in the cache, and prints its folder:
# the kernel (linux), its modules (modules/RELEASE), xstate-length.so, and lib/ where its C library has to come along.
#
# It comes from Debian's package user-mode-linux, through apt and from the mirror that apt is set up with (LAB_MIRROR names
# another), without installing anything and without a change to apt's sources. Status 3 where that cannot be done.
set -eu

cannot() {
	printf 'lab: %s\n' "$1" >&2
	exit 3
}

version=$1
case $version in
6.1) suite=bookworm ;;
6.12) suite=trixie ;;
7.2) suite=forky ;;
*)
	echo "lab: there is no kernel '$version' here; there are 6.1, 6.12 and 7.2" >&2
	exit 2
	;;
esac
package="Debian package user-mode-linux of $suite"
here=$(dirname "$(readlink -f "$0")")
home=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/netlift-lab/$version
# A kernel linked against a C library newer than this machine's is told to look for its loader here: a path of each user, at most as long as the one it had (27 bytes).
loader=/tmp/nl-lab-$version-$(id -u)

point_at_loader() {
	[ ! -e "$home/lib" ] || [ "$(readlink "$loader")" = "$home/lib/ld.so" ] || ln -sfn "$home/lib/ld.so" "$loader"
}

[ "$(uname -m)" = x86_64 ] || cannot "the $package is for x86_64, and this machine is $(uname -m)"
mkdir -p "$home"
exec 9>"$home/lock"
flock 9
if [ -e "$home/complete" ] && [ ! "$here/xstate-length.c" -nt "$home/complete" ] && [ ! "$0" -nt "$home/complete" ]; then
	point_at_loader
	echo "$home"
	exit
fi

for need in apt-get:apt dpkg-deb:dpkg gcc:gcc perl:perl; do
	[ -n "$(type -P "${need%:*}")" ] || cannot "${need%:*} is missing (package ${need#*:}); it is needed to fetch the $package"
done
mirror=${LAB_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | head -n 1)}
[ -n "$mirror" ] || cannot "apt has no source to fetch the $package from; LAB_MIRROR can name one"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/new"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -e $keys ] || cannot "$keys is missing (package debian-archive-keyring); it is needed to fetch the $package"
echo "deb [signed-by=$keys] $mirror $suite main" >"$work/sources"
fetch() {
	apt-get -qq -o "Dir::Etc::sourcelist=$work/sources" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$work/lists" \
		-o "Dir::Cache=$work/cache" -o APT::Sandbox::User= -o Acquire::Languages=none "$@" >&2
}
cd "$work"
{ fetch update && fetch download user-mode-linux; } || cannot "the $package cannot be fetched"
dpkg-deb -x user-mode-linux_*.deb uml
mv uml/usr/bin/linux.uml new/linux
mv uml/usr/lib/uml/modules new/modules
release=$(ls new/modules)
case $release in
"$version" | "$version".*) ;;
*) cannot "the $package has become $release; it was $version" ;;
esac
gcc -O2 -Wall -shared -fPIC -o new/xstate-length.so "$here/xstate-length.c" || cannot "xstate-length.c cannot be compiled (packages gcc and libc6-dev)"

if ! new/linux --version >/dev/null 2>&1; then
	fetch download "libc6/$suite" || cannot "the Debian package libc6 of $suite, which the $package needs, cannot be fetched"
	dpkg-deb -x libc6_*.deb libc
	mkdir new/lib
	find libc -name libc.so.6 -exec cp {} new/lib/ \;
	find libc -name ld-linux-x86-64.so.2 -type f -exec cp {} new/lib/ld.so \;
	# Started as an argument of the loader instead, it would find the loader in /proc/self/exe, which it executes again.
	LOADER=$loader perl -0777 -pi -e 's{/lib64/ld-linux-x86-64\.so\.2}{$ENV{LOADER} . "\0" x (27 - length $ENV{LOADER})}e' new/linux
fi

rm -rf "$home"/{linux,modules,lib,xstate-length.so,complete}
mv new/* "$home/"
point_at_loader
LD_LIBRARY_PATH=$([ ! -e "$home/lib" ] || echo "$home/lib") "$home/linux" --version >/dev/null || cannot "the kernel of the $package does not start here"
touch "$home/complete"
echo "$home"
