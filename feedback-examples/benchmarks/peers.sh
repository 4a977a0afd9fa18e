#!/bin/sh
# Measures the library beside its peers, in the peers' own harness (a Maven project with run-b2.sh, see its README).
# usage: peers.sh HARNESS pgsync|pgasync|h2file|h2mem [seconds] [rounds] [engines]
#   HARNESS has been built (build.sh), and its PostgreSQL runs (pg.sh start); the library stands for "us" among the engines.
# Run "mvn -q package -pl feedback-examples/benchmarks -am -DskipTests" before.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
harness=$(cd "$1" && pwd)
shift
jar=$here/target/benchmarks.jar
out=$here/target/peers
mkdir -p "$out"
javac --release 17 -d "$out" -cp "$harness/target/classes:$jar:$(cat "$harness/cp.txt")" \
  "$here"/src/peers/java/io/propertyfeedback/benchmarks/peers/*.java
us=io.propertyfeedback.benchmarks.peers.PropertyFeedbackEngine
engines=$(echo "${4:-jdbc-read,us}" | sed "s/\bus\b/$us/g")
CLS="$harness/target/classes:$out:$jar" exec "$harness/run-b2.sh" "$1" "${2:-6}" "${3:-3}" "$engines"
