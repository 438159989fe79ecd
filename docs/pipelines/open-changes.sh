#!/usr/bin/env bash
# Opens a pull request for each vendor that published a new spec. It has the spec, the
# packages generated from it, and a text that lists what changes for users. An open one
# is updated. Run it in a clean checkout of the target branch.
#
#   CLIENTLOOM_HOST    github (uses `gh`), gitlab (uses `glab`), or empty: branches only
#   CLIENTLOOM_LABEL   a label for the pull requests
#   CLIENTLOOM_REMOTE  where branches are pushed, by default origin
set -euo pipefail

host=${CLIENTLOOM_HOST:-}
label=${CLIENTLOOM_LABEL:-}
remote=${CLIENTLOOM_REMOTE:-origin}
limit=60000 # GitHub accepts up to 65536 characters.

cd "$(git rev-parse --show-toplevel)"
if [ -n "$(git status --porcelain)" ]; then
  echo "the checkout has uncommitted changes" >&2
  exit 2
fi
base=$(git rev-parse HEAD)
# A host may check out a commit and name its branch separately.
start=$(git symbolic-ref --quiet --short HEAD || echo "$base")
target=${GITHUB_REF_NAME:-${CI_COMMIT_REF_NAME:-$start}}
scratch=$(mktemp -d)
leave() {
  git worktree remove --force "$scratch/base" 2>/dev/null || true
  rm -rf "$scratch"
}
trap leave EXIT
git worktree add --quiet --detach "$scratch/base" "$base"

# Prints `name version` of each provider whose vendor published something new.
published() {
  python3 - "$scratch/published.json" <<'PYTHON'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    answer = json.load(file)
for provider in answer.get("providers", []):
    if provider["outcome"] == "outdated":
        version = "".join(
            char if char.isprintable() else " " for char in provider["new_version"] or ""
        )
        print(provider["name"], " ".join(version.split())[:50])
PYTHON
}

# The path of the workspace in the repository.
workspace() {
  if [ -f clientloom.yaml ]; then echo .; else echo specs; fi
}

# Writes the text of a pull request: what changes for users, or why that is unknown.
describe() {
  local name=$1 file=$2 code=0
  clientloom diff "$scratch/base/$(workspace)" "$(workspace)" --provider "$name" \
    --format markdown --fail-on never >"$file" 2>"$scratch/errors" || code=$?
  if [ "$code" -ne 0 ]; then
    printf 'The changes cannot be listed:\n\n```\n' >"$file"
    cat "$scratch/errors" >>"$file"
    printf '```\n' >>"$file"
  fi
}

# Opens a change for a branch, or updates the text of an open one.
open_change() {
  local branch=$1 title=$2 body=$3
  local labels=()
  if [ -n "$label" ]; then labels=(--label "$label"); fi
  case $host in
    github)
      if [ -n "$(gh pr list --head "$branch" --state open --json number --jq '.[].number')" ]; then
        gh pr edit "$branch" --title "$title" --body-file "$body"
      else
        gh pr create --head "$branch" --base "$target" --title "$title" --body-file "$body" \
          "${labels[@]}"
      fi
      ;;
    gitlab)
      if glab mr view "$branch" >/dev/null 2>&1; then
        glab mr update "$branch" --title "$title" --description "$(cat "$body")"
      else
        glab mr create --yes --source-branch "$branch" --target-branch "$target" \
          --title "$title" --description "$(cat "$body")" "${labels[@]}"
      fi
      ;;
    *)
      echo "$branch: $title"
      ;;
  esac
}

code=0
clientloom fetch --check --format json >"$scratch/published.json" || code=$?
if [ "$code" -gt 1 ]; then
  # The others are brought up to date all the same.
  clientloom fetch --check || true
fi

published >"$scratch/outdated"
while read -r name version; do
  branch=clientloom/$name
  title="$name: the vendor published ${version:-a new spec}"
  body=$scratch/$name.md
  git checkout --quiet -B "$branch" "$base"
  if ! clientloom fetch --quiet "$name"; then
    git checkout --quiet --force "$start"
    code=2
    continue
  fi
  describe "$name" "$body"
  if ! clientloom generate --quiet 2>"$scratch/errors"; then
    {
      printf '\nNot everything could be generated:\n\n```\n'
      cat "$scratch/errors"
      printf '```\n'
    } >>"$body"
  fi
  if [ "$(wc -c <"$body")" -gt "$limit" ]; then
    head -c "$limit" "$body" | iconv -f utf-8 -t utf-8 -c >"$body.cut"
    printf '\n\n… and more, as clientloom diff lists it.\n' >>"$body.cut"
    mv "$body.cut" "$body"
  fi
  git add --all .
  git -c "user.name=${GIT_AUTHOR_NAME:-clientloom}" \
    -c "user.email=${GIT_AUTHOR_EMAIL:-clientloom@localhost}" \
    commit --quiet --cleanup whitespace --message "$title" --message "$(cat "$body")"
  git fetch --quiet "$remote" "+refs/heads/$branch:refs/remotes/$remote/$branch" 2>/dev/null || true
  # A branch with the same content on the same base stays unchanged.
  if ! git diff --quiet HEAD "refs/remotes/$remote/$branch" -- 2>/dev/null ||
    [ "$(git merge-base HEAD "refs/remotes/$remote/$branch" 2>/dev/null)" != "$base" ]; then
    git push --quiet --force "$remote" "HEAD:refs/heads/$branch"
  fi
  open_change "$branch" "$title" "$body"
  git checkout --quiet --force "$start"
done <"$scratch/outdated"

# 1 would only say that there was something to do.
if [ "$code" -gt 1 ]; then exit "$code"; fi
