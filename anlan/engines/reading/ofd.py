"""OFD files (GB/T 33190): a zip of XML, opened with every size bounded, read for its text and its structure."""

from __future__ import annotations

import io
import os
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree as SafeET
from defusedxml.common import DefusedXmlException

#: An invoice has about thirty parts and unpacks to half a megabyte; a scanned bundle to some tens.
MOST_ENTRIES = 3_000
LARGEST_TOTAL_BYTES = 200 * 2**20
_LARGEST_XML_BYTES = 8 * 2**20
_LARGEST_PICTURE_BYTES = 40 * 2**20
#: Deflate reaches a thousandfold; drawings and invoices stay below a hundred.
_STEEPEST_RATIO = 300
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*encoding=["']([\w-]+)["'][^>]*\?>""")

Box = tuple[float, float, float, float]


class OfdBroken(ValueError):
    """An OFD that cannot be opened. `code` is unreadable_ofd, encrypted_ofd or packed_too_large; `reason` says why."""

    def __init__(self, code: str, reason: str) -> None:
        self.code = code
        self.reason = reason
        super().__init__(f"{code}: {reason}")


@dataclass(frozen=True, slots=True)
class PageParts:
    """The XML a page is made of, lowest first: templates in the background, its content, templates in front, notes.

    Each comes with its offset in millimetres (annotations have their own origin). `box` is the page in millimetres.
    """

    box: Box
    layers: tuple[tuple[Element, float, float], ...]


class Ofd:
    """An OFD file: its pages, resources, attachments and tags. Use as a context manager.

    Raises `OfdBroken` for packages that are damaged, locked, or would unpack to far more than they hold.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        content = Path(path).read_bytes()
        # Listing a hundred thousand parts costs more than any paper is worth: they are counted first.
        if content.count(b"PK\x01\x02") > MOST_ENTRIES:
            raise OfdBroken("packed_too_large", f"more than {MOST_ENTRIES} parts")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise OfdBroken("unreadable_ofd", str(error)) from error
        try:
            self._entries = _checked(self._zip)
            root = self._xml("OFD.xml")
            self._document_place = _text(root, "DocRoot")
            if not self._document_place:
                raise OfdBroken("unreadable_ofd", "no document is named")
            self.custom_facts = {
                one.get("Name", ""): (one.text or "").strip() for one in root.iter() if local(one) == "CustomData"
            }
            self._document = self._xml(self._document_place)
            self._folder = posixpath.dirname(self._place(self._document_place, ""))
            self._resources: dict[str, tuple[Element, str]] | None = None
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Ofd:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def page_count(self) -> int:
        """How many pages the document names."""
        return len(self._pages())

    def page(self, number: int) -> PageParts:
        """The parts of a page, counted from 1; raises `IndexError` for a page the document does not have."""
        pages = self._pages()
        if not 1 <= number <= len(pages):
            raise IndexError(f"the OFD has pages 1 to {len(pages)}, page {number} was asked for")
        content = self._xml(pages[number - 1].get("BaseLoc", ""), self._folder)
        behind: list[tuple[Element, float, float]] = []
        before: list[tuple[Element, float, float]] = []
        for used in (one for one in content if local(one) == "Template"):
            template = self._template(used.get("TemplateID", ""))
            if template is not None:
                (before if used.get("ZOrder") == "Foreground" else behind).append((template, 0.0, 0.0))
        notes = tuple(self._annotations(pages[number - 1].get("ID", "")))
        return PageParts(self._box(content), (*behind, (content, 0.0, 0.0), *before, *notes))

    def picture(self, resource_id: str) -> bytes | None:
        """The bytes of an embedded picture, None when the file does not hold it."""
        resource, folder = self._known().get(resource_id, (None, ""))
        place = _text(resource, "MediaFile") if resource is not None else ""
        return self._bytes(place, folder, _LARGEST_PICTURE_BYTES) if place and self._has(place, folder) else None

    def drawing(self, resource_id: str) -> Element | None:
        """The content of a composite object kept among the resources."""
        resource, _ = self._known().get(resource_id, (None, ""))
        return resource if resource is not None and local(resource) == "CompositeGraphicUnit" else None

    def attachments(self) -> Iterator[bytes]:
        """The XML files attached to the document, such as the original invoice."""
        for name in self._entries:
            if re.search(r"attach", name, re.IGNORECASE) and name.lower().endswith((".xml", ".xbrl")):
                yield self._bytes(f"/{name}", "", _LARGEST_XML_BYTES)

    def tags(self) -> Iterator[Element]:
        """The custom tags: trees whose elements name objects of the pages by `ObjectRef`."""
        for name in self._entries:
            if re.search(r"customtag[^/]*\.xml$", name, re.IGNORECASE) and not name.lower().endswith("tags.xml"):
                yield self._xml(f"/{name}")

    def _pages(self) -> list[Element]:
        found = next((one for one in self._document if local(one) == "Pages"), None)
        return [one for one in found if local(one) == "Page"] if found is not None else []

    def _box(self, content: Element) -> Box:
        areas = [area for owner in (content, self._document) for area in owner.iter() if local(area) == "PhysicalBox"]
        for area in areas:
            box = numbers(area.text)
            if len(box) == 4 and box[2] > 0 and box[3] > 0:
                return (box[0], box[1], box[2], box[3])
        return (0.0, 0.0, 210.0, 297.0)

    def _template(self, template_id: str) -> Element | None:
        for one in self._document.iter():
            if local(one) == "TemplatePage" and one.get("ID") == template_id:
                return self._xml(one.get("BaseLoc", ""), self._folder)
        return None

    def _annotations(self, page_id: str) -> Iterator[tuple[Element, float, float]]:
        place = _text(self._document, "Annotations")
        if not place or not self._has(place, self._folder):
            return
        folder = posixpath.dirname(self._place(place, self._folder))
        for one in self._xml(place, self._folder):
            if local(one) != "Page" or one.get("PageID") != page_id:
                continue
            notes = _text(one, "FileLoc")
            for note in self._xml(notes, folder).iter() if self._has(notes, folder) else ():
                if local(note) == "Appearance":
                    origin = (*numbers(note.get("Boundary")), 0.0, 0.0)
                    yield note, origin[0], origin[1]

    def _known(self) -> Mapping[str, tuple[Element, str]]:
        """Every resource by its number, with the folder its files lie in."""
        if self._resources is None:
            self._resources = {}
            for one in self._document.iter():
                if local(one) in ("PublicRes", "DocumentRes") and one.text and self._has(one.text, self._folder):
                    listed = self._xml(one.text, self._folder)
                    home = posixpath.dirname(self._place(one.text, self._folder))
                    folder = posixpath.join(home, listed.get("BaseLoc", ""))
                    self._resources |= {item.get("ID", ""): (item, folder) for item in listed.iter() if item.get("ID")}
        return self._resources

    def _place(self, place: str, folder: str) -> str:
        place = place.strip().replace("\\", "/")
        joined = place.lstrip("/") if place.startswith("/") else posixpath.join(folder, place)
        return posixpath.normpath(joined).lstrip("/")

    def _has(self, place: str, folder: str) -> bool:
        return self._place(place, folder) in self._entries

    def _bytes(self, place: str, folder: str, most: int) -> bytes:
        name = self._place(place, folder)
        if name not in self._entries:
            raise OfdBroken("unreadable_ofd", f"{name[:80]} is missing")
        try:
            with self._zip.open(self._entries[name]) as part:
                content = part.read(most + 1)
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, zlib.error) as error:
            raise OfdBroken("unreadable_ofd", str(error)) from error
        if len(content) > most:
            raise OfdBroken("packed_too_large", f"{name[:80]} unpacks to more than {most} bytes")
        return content

    def _xml(self, place: str, folder: str = "") -> Element:
        return parsed(self._bytes(place, folder, _LARGEST_XML_BYTES))


def parsed(content: bytes) -> Element:
    """XML without document types, entities or outside references; raises `OfdBroken`."""
    declared = _DECLARED.match(content[:200])
    try:
        if declared and declared.group(1).lower().startswith(b"gb"):
            # The parser knows no Chinese code pages; GB 18030 holds the older ones.
            content = content[declared.end() :].decode("gb18030").encode()
        root: Element = SafeET.fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise OfdBroken("unreadable_ofd", f"XML: {type(error).__name__} {error}"[:200]) from error
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace, "" for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def numbers(text: str | None) -> list[float]:
    """Finite numbers parted by blanks; anything else among them ends the list."""
    found: list[float] = []
    for part in (text or "").split():
        try:
            value = float(part)
        except ValueError:
            break
        if not -1e6 < value < 1e6:
            break
        found.append(value)
    return found


def _text(root: Element, name: str) -> str:
    return next(((one.text or "").strip() for one in root.iter() if local(one) == name), "")


def _checked(packed: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The files of a package by name, after its directory was found harmless."""
    entries = [entry for entry in packed.infolist() if not entry.is_dir()]
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_TOTAL_BYTES:
        raise OfdBroken("packed_too_large", f"{len(entries)} parts, {sum(entry.file_size for entry in entries)} bytes")
    named: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = entry.filename.replace("\\", "/").lstrip("/")
        if entry.flag_bits & 0x1:
            raise OfdBroken("encrypted_ofd", "its parts are locked")
        if ".." in name.split("/") or ":" in name or name in named:
            raise OfdBroken("unreadable_ofd", f"a part is called {name[:80]!r}")
        if entry.file_size > 2**20 and entry.file_size > _STEEPEST_RATIO * max(1, entry.compress_size):
            raise OfdBroken("packed_too_large", f"{name[:80]} unpacks to {entry.file_size} bytes")
        named[name] = entry
    return named
