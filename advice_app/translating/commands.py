"""Carries out the translators' commands: ``new``, ``po export``, ``po import``, ``status``."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from advice_app.catalogues import ROOT
from advice_app.cli import FAILED, OK, CommandError, guides_folder, reference
from advice_app.library.guides import SOURCE_LANGUAGE, GuideFolder, read_folder
from advice_app.library.model import Reference
from advice_app.tags import best_match
from advice_app.translating.coverage import coverage
from advice_app.translating.coverage_html import as_html
from advice_app.translating.coverage_text import as_json, as_text
from advice_app.translating.intake import RefusedError, import_files
from advice_app.translating.pairing import Pair, read_pair
from advice_app.translating.po_write import po_file, po_text
from advice_app.translating.skeleton import missing_sections, skeleton, with_missing_sections, write_new


def run(options: argparse.Namespace) -> int:
    """Carry out a command; its exit code. Raises `CommandError`, `GuideError`, `OSError`."""
    if options.command == "new":
        return new(options)
    if options.command == "status":
        return status(options)
    return export_po(options) if options.way == "export" else import_po(options)


def new(options: argparse.Namespace) -> int:
    """Write the skeleton of a translation, or add the sections that one lacks."""
    guides = guides_folder(options)
    folder = read_folder(guides)
    tag = _language(folder, options.own_lang)
    ref = _guides(folder, [options.ref])[0]
    pair = read_pair(guides, ref, tag)
    if pair.own is None:
        write_new(pair.path, skeleton(pair))
        print(f"{pair.path}: {len(pair.slots)} texts to translate; write each in place of the …, then run rights-at-arrest check")
        return OK
    if not options.missing:
        raise CommandError(f"{pair.path} is there already: nothing was changed (--missing adds the sections that it lacks)")
    sections = missing_sections(pair)
    if sections:
        write_new(pair.path, with_missing_sections(pair, pair.path.read_text(encoding="utf-8")))
    print(f"{pair.path}: {'added ' + ', '.join(sections) if sections else 'no section is missing, nothing was changed'}")
    return OK


def export_po(options: argparse.Namespace) -> int:
    """Write PO files: one for each guide into a folder, or one for all."""
    guides = guides_folder(options)
    folder = read_folder(guides)
    tag = _language(folder, options.own_lang)
    pairs = [read_pair(guides, ref, tag) for ref in _guides(folder, options.what)]
    one = options.out.suffix == ".po"
    files: dict[Path, list[Pair]] = {options.out: pairs} if one else {po_file(options.out, pair): [pair] for pair in pairs}
    there = [file for file in files if file.exists()]
    if there and not options.force:
        raise CommandError(f"{there[0]} is there already: import it first, then use --force to write over it")
    for file, own in files.items():
        text = po_text(own, tag, folder.languages[tag].name)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_new(file, text.decode())
        print(file)
    return OK


def import_po(options: argparse.Namespace) -> int:
    """Take PO files into the guides; 1, and nothing is written, if any of them cannot be taken."""
    guides = guides_folder(options)
    tag = _language(read_folder(guides), options.own_lang) if options.own_lang else ""
    try:
        taken = import_files(guides, options.files, tag)
    except RefusedError as error:
        for problem in error.problems:
            print(problem)
        count = len(error.problems)
        print(f"{count} mistake{'s' if count > 1 else ''}: nothing was written", file=sys.stderr)
        return FAILED
    for edition in taken:
        for note in edition.notes:
            print(note)
        counts = [f"{edition.accepted} accepted"]
        counts += [f"{edition.needs_review} need review"] if edition.needs_review else []
        counts += [f"{edition.empty} not translated"] if edition.empty else []
        counts += [f"{edition.older} of an older source text"] if edition.older else []
        print(f"{edition.path}: {', '.join(counts)}{'' if edition.changed else '; nothing changed'}")
    if any(edition.changed for edition in taken):
        print("compare them with their source now: rights-at-arrest check", file=sys.stderr)
    return OK


def status(options: argparse.Namespace) -> int:
    """Print how far the translations are, or write it as a page."""
    found = coverage(guides_folder(options), ROOT / "locales")
    if options.html:
        write_new(options.html, as_html(found, dt.datetime.now(dt.UTC).date()))
        print(options.html)
        return OK

    print(as_json(found) if options.json else as_text(found))
    return OK


def _language(folder: GuideFolder, text: str) -> str:
    """A language of ``languages.toml`` that guides are translated into. Raises `CommandError`."""
    tag = best_match([text], folder.languages)
    if tag is None:
        raise CommandError(f"unknown language {text!r}: languages.toml has {', '.join(folder.languages)}")
    if tag == SOURCE_LANGUAGE:
        raise CommandError(f"{SOURCE_LANGUAGE} is what guides are translated from")
    return tag


def _guides(folder: GuideFolder, wanted: list[str]) -> list[Reference]:
    """The guides that were named, by themselves or by their jurisdiction; all if none was. Raises `CommandError`."""
    there = [ref for ref, tag, _ in folder.editions() if tag == SOURCE_LANGUAGE]
    chosen: list[Reference] = []
    for text in wanted:
        ref = None if "/" not in text else reference(text).guide
        found = [own for own in there if own == ref or own.jurisdiction == text]
        if not found:
            near = [str(own) for own in there if own.jurisdiction == text.split("/", maxsplit=1)[0]]
            known = near or sorted({own.jurisdiction for own in there})
            raise CommandError(f"no guide {text}; there is: {', '.join(known)}")
        chosen += [own for own in found if own not in chosen]
    return chosen if wanted else there
