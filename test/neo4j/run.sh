#!/usr/bin/env bash
# npm run test:neo4j: all tests, those over an engine on a real Neo4j too. Needs Java 17 or 21 and Maven, no Docker; the server's
# jars (about 116 MB) are kept in .cache/neo4j/. Arguments: another command to run with the server's connection in the environment.
set -euo pipefail
cd "$(dirname "$0")/../.."

for tool in java mvn; do
  if ! command -v "$tool" > /dev/null; then
    echo "skipped: the tests on a real Neo4j need $tool (Java 17 or 21, Maven), which is not installed" >&2
    if [ "${CI:-}" = true ]; then exit 1; fi
    exit 0
  fi
done

lib=.cache/neo4j/lib
# A download that was broken off leaves no stamp and is done again; another version in the pom, too.
stamp=.cache/neo4j/pom.xml
if ! cmp -s test/neo4j/pom.xml "$stamp"; then
  echo "bringing Neo4j from Maven (once)"
  rm -rf "$lib"
  mvn -q -B -f test/neo4j/pom.xml dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$PWD/$lib"
  cp test/neo4j/pom.xml "$stamp"
fi

exec node test/neo4j/run.js "$@"
