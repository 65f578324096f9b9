"""A small client of the public API: what the demonstration, the command line and the benchmarks speak through."""

from __future__ import annotations

import time
import uuid
from pathlib import Path
from typing import Any

import httpx


class ApiRefused(Exception):
    """A problem document, as its sentences."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        self.status, self.problem = status, problem
        words = [str(problem.get(name)) for name in ("title", "detail", "next_step") if problem.get(name)]
        super().__init__(" ".join(words) or f"HTTP {status}")


class Client:
    """One signed-in program. Every POST carries an idempotency key, so a repeated one has the effect of one."""

    def __init__(self, site: str, *, token: str = "", language: str = "zh-hans") -> None:
        headers = {"Accept-Language": language} | ({"Authorization": f"Bearer {token}"} if token else {})
        self._http = httpx.Client(base_url=f"{site}/api/v1", headers=headers, timeout=60)

    def sign_in(self, path: str, **facts: str) -> None:
        """Get a token from /sessions (customers) or /staff-sessions and use it from now on."""
        answer = self._checked(self._http.post(path, json=facts))
        self._http.headers["Authorization"] = f"Bearer {answer['token']}"

    def get(self, path: str) -> Any:
        """GET a document; raises `ApiRefused`."""
        return self._checked(self._http.get(path))

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """POST a document; raises `ApiRefused`."""
        headers = {"Idempotency-Key": str(uuid.uuid4())} if "Authorization" in self._http.headers else {}
        return self._checked(self._http.post(path, json=body, headers=headers))

    def upload(self, path: str, file: Path) -> Any:
        """Send one file; raises `ApiRefused`."""
        with file.open("rb") as content:
            return self._checked(self._http.post(path, files={"file": (file.name, content)}))

    def until_read(self, claim_id: str, *, most_seconds: float = 120) -> Any:
        """The claim once no file is being read any more."""
        return self.until(claim_id, lambda claim: not claim["reading"], most_seconds=most_seconds)

    def until(self, claim_id: str, true: Any, *, most_seconds: float = 120) -> Any:
        """The claim once something is true of it; raises TimeoutError with what it looked like last."""
        end = time.monotonic() + most_seconds
        while True:
            claim = self.get(f"/claims/{claim_id}")
            if true(claim):
                return claim
            if time.monotonic() > end:
                raise TimeoutError(f"claim {claim['number']} is still in {claim['stage']}: {claim['headline']}")
            time.sleep(0.1)

    @staticmethod
    def _checked(answer: httpx.Response) -> Any:
        if answer.status_code >= 400:
            known = "json" in answer.headers.get("content-type", "")
            raise ApiRefused(answer.status_code, answer.json() if known else {"detail": answer.text[:300]})
        return answer.json() if answer.content else None
