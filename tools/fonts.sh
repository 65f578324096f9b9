#!/usr/bin/env bash
# The type that the papers of the reading benchmark are set in: installed when we may, otherwise asked for.
set -euo pipefail
packages=(fonts-wqy-microhei fonts-wqy-zenhei fonts-arphic-gkai00mp fonts-arphic-gbsn00lp fonts-arphic-ukai
    fonts-arphic-uming fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai fonts-cns11643-kai fonts-cns11643-sung
    fonts-babelstone-han fonts-hanazono fonts-droid-fallback fonts-smiley-sans)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ ${#missing[@]} = 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]} ..." >&2
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "The papers are set in type that is not installed: install ${missing[*]}, then run this again." >&2
    exit 1
fi
