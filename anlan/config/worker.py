"""The worker process: reads pages, sends notices, talks to the bank, watches clocks and promises.

Two workers share it. One only reads pages, as many at once as there are readers; the other does everything else, so
that ten pages waiting to be read never hold up a payment, a notice or the rescue of a dead worker's jobs.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from anlan.config.cli.starting import start

HEARTBEAT_SECONDS = 3
READING = "reading"
OTHER_JOBS_AT_ONCE = 4


def main() -> None:
    """Work until told to stop; jobs of workers that died before are rescued first."""
    start()
    logging.getLogger("procrastinate").setLevel(os.environ.get("ANLAN_LOG_LEVEL", "WARNING"))
    asyncio.run(_work())


async def _work() -> None:
    from django.conf import settings
    from procrastinate.contrib.django import app

    from anlan.backbone.jobs.rescue import SILENT_AFTER_SECONDS, rescue_jobs
    from anlan.intake.jobs import warm_up

    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(settings.READERS + OTHER_JOBS_AT_ONCE + 2, "job"))
    worker_app = app.with_connector(app.connector.get_worker_connector())
    async with worker_app.open_async():
        await rescue_jobs(worker_app)
        warming = loop.run_in_executor(None, warm_up)
        run = partial(
            worker_app.run_worker_async,
            install_signal_handlers=False,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=SILENT_AFTER_SECONDS,
            delete_jobs="successful",
            fetch_job_polling_interval=1,
            shutdown_graceful_timeout=20,
        )
        worker_app.perform_import_paths()
        others = sorted({task.queue for task in worker_app.tasks.values()} - {READING})
        await _both(
            run(queues=[READING], concurrency=settings.READERS, name="reader"),
            run(queues=others, concurrency=OTHER_JOBS_AT_ONCE, name="worker"),
        )
        await warming


async def _both(*workers: Coroutine[Any, Any, None]) -> None:
    """Run until a signal says stop, or until one of them ends: then the other ends too, and we are started afresh."""
    running = [asyncio.ensure_future(worker) for worker in workers]

    def stop() -> None:
        for one in running:
            one.cancel()

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
    stop()
    for ended in await asyncio.gather(*running, return_exceptions=True):
        if isinstance(ended, Exception):
            raise ended


if __name__ == "__main__":
    from anlan.config import worker

    worker.main()  # under its own name: procrastinate warns of an app that was made in `__main__`
