#!/usr/bin/env bash
# Runs a clientloom command in a GitHub Actions job. Its findings become annotations in
# the pull request, the job summary, and outputs of the step.
#
#   CLIENTLOOM_COMMAND      check, lint, generate or plan
#   CLIENTLOOM_ARGUMENTS    additional arguments, separated by spaces
#   CLIENTLOOM_SARIF        a file to write the findings to as SARIF, for code scanning
#   CLIENTLOOM_REQUIREMENT  what pip installs, by default the version of this action
set -euo pipefail

# shellcheck source=docs/pipelines/github/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

command=${CLIENTLOOM_COMMAND:-check}
read -r -a arguments <<<"${CLIENTLOOM_ARGUMENTS:-}"

if [ "$command" = plan ]; then
  plan=$RUNNER_TEMP/clientloom-plan.json
  clientloom plan --format json "${arguments[@]}" >"$plan"
  python - "$plan" >>"$GITHUB_OUTPUT" <<'PYTHON'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    packages = json.load(file)["packages"]
names = [
    {key: package[key] for key in ("name", "kind", "digest")} for package in packages
]
published = [
    {
        "name": package["name"],
        "folder": package["folder"],
        "distribution": package["publish"]["distribution"],
        "version": package["publish"]["version"],
        "index": package["publish"]["index"] or "https://upload.pypi.org/legacy/",
        "environment": package["publish"]["environment"] or "",
    }
    for package in packages
    if package["publish"] is not None
]
print("packages=" + json.dumps(names))
print("published=" + json.dumps(published))
PYTHON
  exit 0
fi

code=0
clientloom "$command" --format github "${arguments[@]}" || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
if [ -n "${CLIENTLOOM_SARIF:-}" ]; then
  # The exit code is known, and the findings were printed.
  clientloom "$command" --format sarif "${arguments[@]}" >"$CLIENTLOOM_SARIF" 2>/dev/null || true
  echo "sarif=$CLIENTLOOM_SARIF" >>"$GITHUB_OUTPUT"
fi
case $code in
  0) verdict="nothing to do" ;;
  1) verdict="something was found" ;;
  *) verdict="it could not do its work" ;;
esac
echo "\`clientloom $command\`: $verdict (exit code $code)" >>"$GITHUB_STEP_SUMMARY"
exit "$code"
