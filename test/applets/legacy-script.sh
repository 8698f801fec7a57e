# A network script as they were written twenty years ago: it sets a link up, looks at what came of it, and takes it down again, round after round.
# It knows nothing but its tools: no environment, no terminal, no other programs.
set -u
round=0
while [ "$round" -lt 8 ]; do
  round=$((round + 1))
  ifconfig v0 "10.$round.0.1" netmask 255.255.255.0 broadcast "10.$round.0.255" up || echo "ifconfig: $?"
  ifconfig "v0:$round" "172.16.$round.1" netmask 255.255.255.0
  ifconfig "v0:$round" | { read -r name rest; echo "alias $name $rest"; }
  route add -net "192.168.$round.0" netmask 255.255.255.0 gw "10.$round.0.254" metric "$round"
  route add -host "198.51.100.$round" dev v0
  arp -s "10.$round.0.9" 02:00:00:00:00:0a || echo "arp: $?"
  route -n | while read -r destination gateway mask flags rest; do
    case $flags in *G*) echo "via $gateway to $destination/$mask" ;; esac
  done
  arp -an | while read -r _ address _ lladdr rest; do echo "neighbour $address $lladdr"; done
  netstat -rn | while read -r line; do echo "netstat $line"; done
  netstat -in | while read -r link mtu rest; do echo "link $link $mtu"; done
  arp -d "10.$round.0.9"
  route del -net "192.168.$round.0" netmask 255.255.255.0 || echo "route: $?"
  route del -net "192.168.$round.0" netmask 255.255.255.0 || echo "again: $?"
  ifconfig "v0:$round" down
done
ifconfig v0 down
ifconfig nosuch0 || echo "ifconfig: $?"
netstat -rn
# Of v1, whether it is running follows later.
ifconfig v0
