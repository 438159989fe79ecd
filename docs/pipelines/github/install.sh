# Puts the command `clientloom` on the path. The scripts next to this file source it. It
# is installed once per job, from CLIENTLOOM_REQUIREMENT or, by default, from the
# checkout of clientloom that contains this file.
# shellcheck shell=bash

clientloom_source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
clientloom_environment=${RUNNER_TEMP:?}/clientloom

if ! [ -x "$clientloom_environment/bin/clientloom" ]; then
  python3 -m venv "$clientloom_environment"
  "$clientloom_environment/bin/python" -m pip install --quiet --disable-pip-version-check \
    "${CLIENTLOOM_REQUIREMENT:-$clientloom_source}"
fi
PATH=$clientloom_environment/bin:$PATH
