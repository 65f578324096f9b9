"""`anlan migrate`: bring database, months of the journal, static files and the forecast up to date."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from anlan.config.cli.starting import JsonOption, progress, show_json, start


def migrate(as_json: bool = JsonOption) -> None:
    """Create or update everything this installation needs. Safe to run again at any time."""
    start()
    from django.conf import settings
    from django.core.management import call_command

    from anlan.backbone.clock import now
    from anlan.backbone.services import journal_months
    from anlan.claims.services.learning import learn_promises
    from anlan.config.demo.schedules import register_shipped_schedules

    # Compressed and with a mark of the content in each name, from the very first time on.
    settings.STORAGES["staticfiles"] = settings.COLLECTED_STATIC
    with ThreadPoolExecutor(1) as beside:  # compressing takes as long as all the rest and needs no database
        progress.print("static files and tables ...")
        collecting = beside.submit(call_command, "collectstatic", verbosity=0, interactive=False)
        call_command("migrate", verbosity=0, interactive=False)
        at = now()
        months = journal_months.prepare(at=at)
        progress.print("schedules and promises ...")
        schedules = register_shipped_schedules(at=at)
        learnt = learn_promises(at=at)
        collecting.result()
    if as_json:
        show_json({"months": months, "schedules": schedules, "visits": learnt.real_visits + learnt.synthetic_visits})
    else:
        progress.print(f"ready: {len(schedules)} benefit schedules, promises rest on {learnt.real_visits} real visits")
