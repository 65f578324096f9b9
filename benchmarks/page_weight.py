"""The claim page: what a phone loads the first time, compressed, and how many statements it costs.

The page is that of the complete sample claim after its ten files were read, asked for over HTTP with a session as a
browser has it. Everything the page names (styles, scripts, marks, fonts) and everything those name is counted; the
small pictures of the claimant's own papers are told apart.
"""

from __future__ import annotations

import argparse
import re
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from anlan.config.client import Client
from benchmarks.site import serving
from benchmarks.upload import open_claim, photos, sign_in_customers

GOAL_BYTES = 40_000
_NAMED = re.compile(r"""(?:src|href|srcset)=["']([^"'#]+)["']""")
_NAMED_IN_STYLES = re.compile(r"""url\(["']?([^"')]+)["']?\)""")
_NAMED_IN_SCRIPTS = re.compile(r"""(?:from|import)\s*\(?["'](\.{0,2}/[^"']+)["']""")


def measure(given: argparse.Namespace) -> dict[str, Any]:
    """Bytes of the page and of all it names, by encoding; statements of the page."""
    token = sign_in_customers()["complete"]
    with serving() as (url, _):
        client = Client(url, token=token)
        claim = open_claim(client, "complete")
        for photo in photos("complete"):
            client.upload(f"/claims/{claim}/files", photo)
        client.until_read(claim, most_seconds=300)
        path = f"/claims/{claim}/"
        cookies = {"sessionid": _session()}
        gzip = _loaded(url, path, cookies, "gzip")
        brotli = _loaded(url, path, cookies, "br, gzip")
        plain = _loaded(url, path, cookies, "identity")
    own = {name for name in gzip if not _is_small_picture(name)}
    return {
        "goal": f"<= {GOAL_BYTES} bytes with styles and scripts",
        "bytes_gzip": sum(gzip[name] for name in own),
        "bytes_brotli": sum(brotli[name] for name in own),
        "bytes_plain": sum(plain[name] for name in own),
        "small_pictures": len(gzip) - len(own),
        "small_pictures_bytes": sum(size for name, size in gzip.items() if name not in own),
        "statements": _statements(path),
        "holds": sum(gzip[name] for name in own) <= GOAL_BYTES,
        "each": [
            f"{gzip[name]:6} gzip  {brotli[name]:6} brotli  {plain[name]:6} plain  {name.replace(claim, '<claim>')}"
            for name in sorted(own, key=lambda name: -gzip[name])
        ],
    }


def _is_small_picture(name: str) -> bool:
    """The claimant's own photographs in thumb size: loaded lazily as they scroll into view, and counted apart."""
    return name.endswith("/image?small")


def _session() -> str:
    """A signed-in session of the claimant, as the sign-in page makes it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    account = _claimant()
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def _claimant() -> Any:
    from anlan.backbone.selectors.accounts import customer_by_phone

    return customer_by_phone("13800000001")


def _loaded(url: str, path: str, cookies: dict[str, str], encoding: str) -> dict[str, int]:
    """Path -> bytes of the body on the wire, for the page and all it names on its own site."""
    sizes: dict[str, int] = {}
    waiting = [path]
    with httpx.Client(base_url=url, cookies=cookies, headers={"Accept-Encoding": encoding}, timeout=30) as browser:
        while waiting:
            name = waiting.pop()
            if name in sizes:
                continue
            with browser.stream("GET", name) as answer:
                raw = b"".join(answer.iter_raw())
                if answer.status_code != 200:
                    raise SystemExit(f"{name} answered {answer.status_code}")
                sizes[name] = len(raw)
            text = browser.get(name).text if _may_name_others(answer.headers["content-type"]) else ""
            waiting += [found for found in _named(text, answer.headers["content-type"], name) if found not in sizes]
    return sizes


def _may_name_others(content_type: str) -> bool:
    return any(kind in content_type for kind in ("html", "css", "javascript"))


def _named(text: str, content_type: str, base: str) -> list[str]:
    """The files of this site that a page, a style sheet or a script asks the browser to load with it."""
    if "html" in content_type:
        tags = re.findall(r"<(?:link|script|img|source)\b[^>]*>", text)
        found = [name for tag in tags if 'rel="alternate"' not in tag for name in _NAMED.findall(tag)]
    else:
        found = (_NAMED_IN_STYLES if "css" in content_type else _NAMED_IN_SCRIPTS).findall(text)
    places = [urlsplit(urljoin(base, name)) for name in found if not name.startswith("data:")]
    return [place.path + (f"?{place.query}" if place.query else "") for place in places if not place.netloc]


def _statements(path: str) -> int:
    from django.db import connection
    from django.test import Client as Browser

    seen = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        seen.append(sql)
        return execute(sql, params, many, context)

    browser = Browser()
    browser.force_login(_claimant(), backend="django.contrib.auth.backends.ModelBackend")
    for _ in range(2):  # the second time, when caches are warm and the notices are read
        seen.clear()
        with connection.execute_wrapper(note):
            assert browser.get(path).status_code == 200
    return len(seen)
