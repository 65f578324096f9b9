#!/usr/bin/env bash
# Chromium and a Chinese font for the browser tests: installed when we may, otherwise asked for in one sentence.
set -euo pipefail
missing=()
command -v chromium >/dev/null || missing+=(chromium)
fc-list 2>/dev/null | grep -qiE 'wqy|cjk|wenquanyi' || missing+=(fonts-wqy-microhei fontconfig)
[ ${#missing[@]} = 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]} ..." >&2
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "The browser tests need Chromium and a Chinese font: install ${missing[*]}, then run this again." >&2
    exit 1
fi
