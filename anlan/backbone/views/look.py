"""The gallery of components (docs/explanation/look.md), for those who build pages: only where DEBUG is on."""

from __future__ import annotations

from pathlib import Path

import yaml
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

_CONTENT = Path(__file__).parents[1] / "templates" / "look" / "gallery.yaml"


def gallery(request: HttpRequest, frame: str = "gallery") -> HttpResponse:
    """Every component with sample content, in the frame of the public pages or of the desk."""
    if not settings.DEBUG:
        raise Http404
    return render(request, f"look/{frame}.html", yaml.safe_load(_CONTENT.read_text()))
