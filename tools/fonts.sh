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

# Type that is no package of its own: Fandol out of a package of TeX (whole, it would bring TeX along), and faces out of
# packages of npm. Regular only: the bold files call themselves regular too.
own=$HOME/.local/share/fonts/anlan
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lacks() { [ -z "$(fc-list ":family=$1")" ] && echo "installing $1 ..." >&2; }
give_up() { echo "The papers are set in type that is not installed: $1." >&2 && exit 1; }
mkdir -p "$own"

if lacks FandolFang; then
    (cd "$work" && apt-get download -qq texlive-lang-chinese 2>/dev/null) || give_up "Fandol (texlive-lang-chinese)"
    dpkg-deb --fsys-tarfile "$work"/texlive-lang-chinese*.deb | tar -x -C "$work" --wildcards '*/public/fandol/*-Regular.otf'
    find "$work" -name 'Fandol[SHKF]*.otf' -exec cp {} "$own" \;
fi

# from_npm FAMILY FILE PACKAGE@VERSION PATTERN: the files of the package that match become one, with glyphs only when many.
from_npm() {
    lacks "$1" || return 0
    local package=$work/$2
    mkdir -p "$package"
    (cd "$package" && npm pack --silent "$3" >/dev/null && tar -xzf ./*.tgz) || give_up "$1 (npm, $3)"
    .venv/bin/python - "$own/$2-Regular.ttf" "$package"/package/$4 <<'END'
import sys

from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

parts = sorted(sys.argv[2:])
for part in parts:
    font = TTFont(part)
    font.flavor = None
    for name in {"GSUB", "GPOS", "GDEF"} & set(font.keys()) if len(parts) > 1 else ():
        del font[name]
    font.save(part)
whole = Merger(Options(drop_tables=["vhea", "vmtx"])).merge(parts) if len(parts) > 1 else TTFont(parts[0])
whole.save(sys.argv[1])
END
}
one='files/*-chinese-simplified-400-normal.woff2'
from_npm "Long Cang" LongCang @fontsource/long-cang@5.3.0 "$one"
from_npm "ZCOOL XiaoWei" ZCOOLXiaoWei @fontsource/zcool-xiaowei@5.3.0 "$one"
from_npm "ZCOOL QingKe HuangYou" ZCOOLQingKeHuangYou @fontsource/zcool-qingke-huangyou@5.3.0 "$one"
from_npm "Zhi Mang Xing" ZhiMangXing @fontsource/zhi-mang-xing@5.3.0 "$one"
from_npm "MiSans" MiSans misans@4.1.0 'lib/Normal/MiSans-Regular.*.woff2'
fc-cache -f "$own"
