"""The parts of a workbook that is edited in place: those that are not touched keep their bytes."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES: Final = "[Content_Types].xml"


@dataclass(slots=True)
class Parts:
    """The parts of an archive by their names, those read as XML once; `write` gives them back in their order."""

    content: bytes
    _held: dict[str, bytes] = field(default_factory=dict)
    _trees: "dict[str, _Element]" = field(default_factory=dict)
    _changed: set[str] = field(default_factory=set)
    _gone: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        with zipfile.ZipFile(io.BytesIO(self.content)) as read:
            self._held = {one.filename: read.read(one) for one in read.infolist()}

    def names(self) -> list[str]:
        """The parts, in their order."""
        return [name for name in self._held if name not in self._gone]

    def tree(self, name: str) -> "_Element":
        """A part as XML, the same tree each time; `changed` tells it is to be written."""
        from lxml import etree  # noqa: PLC0415  # when a template is read

        if name not in self._trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            self._trees[name] = etree.fromstring(self._held[name], parser)
        return self._trees[name]

    def changed(self, name: str) -> None:
        """Tell that the tree of a part is no longer what was read."""
        self._changed.add(name)

    def text(self, name: str) -> str:
        """A part as text."""
        return self._held[name].decode("utf-8", "surrogateescape")

    def set_text(self, name: str, text: str) -> None:
        """Write a part that is read as text."""
        self._held[name] = text.encode("utf-8", "surrogateescape")

    def drop(self, name: str) -> None:
        """Go without a part, and without what is said of it elsewhere."""
        if name not in self._held:
            return
        self._gone.add(name)
        for owner in [one for one in self.names() if one.endswith(".rels") or one == _TYPES]:
            for element in list(self.tree(owner)):
                told = f"/{name}" if owner == _TYPES else name
                if told == (element.get("PartName") if owner == _TYPES else target_of(owner, element)):
                    self.tree(owner).remove(element)
                    self.changed(owner)

    def write(self) -> bytes:
        """The archive: parts in their order, packed as they were."""
        from lxml import etree  # noqa: PLC0415

        stream = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.content)) as read, zipfile.ZipFile(stream, "w") as written:
            for one in read.infolist():
                name = one.filename
                if name in self._gone:
                    continue
                told = self._held[name]
                if name in self._changed:
                    told = etree.tostring(self.tree(name), encoding="UTF-8", xml_declaration=True, standalone=True)
                written.writestr(_member(one), told)
        return stream.getvalue()

    def related(self, name: str) -> Iterator[tuple[str, str]]:
        """What a part leads to within the archive: the last word of each kind, and the part."""
        for _key, kind, target in self.relations(name):
            yield kind, target

    def relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        """The same, with the key of each."""
        folder, _slash, base = name.rpartition("/")
        owner = posixpath.join(folder, "_rels", f"{base}.rels")
        if owner not in self._held:
            return
        for element in self.tree(owner).iter(RELATIONS):
            target = target_of(owner, element)
            if target in self._held:
                yield str(element.get("Id", "")), str(element.get("Type", "")).rpartition("/")[2], target


def target_of(owner: str, relation: "_Element") -> str:
    """The part a relation leads to, from the part that holds the relations."""
    if relation.get("TargetMode") == "External":
        return ""
    told = str(relation.get("Target", ""))
    folder = posixpath.dirname(posixpath.dirname(owner))
    return posixpath.normpath(posixpath.join("/", folder, told)).lstrip("/")


def local(element: "_Element") -> str:
    """The name of an element without its namespace; nothing for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _member(one: zipfile.ZipInfo) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(one.filename, one.date_time)
    member.compress_type = one.compress_type
    member.external_attr = one.external_attr
    return member
