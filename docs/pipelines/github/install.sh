# Puts the command `clientloom` on the path of the scripts beside this file, which source
# it. It is installed once for a job, from CLIENTLOOM_REQUIREMENT if that is set, else from
# the checkout of clientloom that this file is part of.
# shellcheck shell=bash

clientloom_source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
clientloom_environment=${RUNNER_TEMP:?}/clientloom

if ! [ -x "$clientloom_environment/bin/clientloom" ]; then
  python3 -m venv "$clientloom_environment"
  "$clientloom_environment/bin/python" -m pip install --quiet --disable-pip-version-check \
    "${CLIENTLOOM_REQUIREMENT:-$clientloom_source}"
fi
PATH=$clientloom_environment/bin:$PATH
