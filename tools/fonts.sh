#!/usr/bin/env bash
# The type that the papers of the reading benchmark are set in: installed when we may, otherwise asked for.
set -euo pipefail
packages=(fonts-wqy-microhei fonts-wqy-zenhei fonts-arphic-gkai00mp fonts-arphic-gbsn00lp fonts-arphic-ukai
    fonts-arphic-uming fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai fonts-cns11643-kai fonts-cns11643-sung
    fonts-babelstone-han fonts-hanazono fonts-droid-fallback fonts-smiley-sans fonts-liberation fonts-ocr-b)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} = 0 ]; then
    :
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]} ..." >&2
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "The papers are set in type that is not installed: install ${missing[*]}, then run this again." >&2
    exit 1
fi

# Type that is no package of its own: Fandol out of a package of TeX (whole, it would bring TeX along), and a pen's
# handwriting out of a package of npm. Regular only: the bold files call themselves regular too.
own=$HOME/.local/share/fonts/anlan
if [ -z "$(fc-list ':family=FandolFang')" ] || [ -z "$(fc-list ':family=Long Cang')" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir -p "$own"
    echo "installing Fandol and Long Cang ..." >&2
    (cd "$work" && apt-get download -qq texlive-lang-chinese 2>/dev/null && npm pack --silent @fontsource/long-cang@5.3.0 >/dev/null) || {
        echo "The papers are set in type that is not installed: Fandol (texlive-lang-chinese) and Long Cang (npm)." >&2
        exit 1
    }
    dpkg-deb --fsys-tarfile "$work"/texlive-lang-chinese*.deb | tar -x -C "$work" --wildcards '*/public/fandol/*-Regular.otf'
    find "$work" -name 'Fandol[SHKF]*.otf' -exec cp {} "$own" \;
    tar -xzf "$work"/fontsource-long-cang-*.tgz -C "$work"
    .venv/bin/python -c 'import sys; from fontTools.ttLib import TTFont; t = TTFont(sys.argv[1]); t.flavor = None; t.save(sys.argv[2])' \
        "$work"/package/files/long-cang-chinese-simplified-400-normal.woff2 "$own/LongCang-Regular.ttf"
    fc-cache -f "$own"
fi
