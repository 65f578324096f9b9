"""The worker process: reads pages, sends notices, talks to the bank, watches clocks and promises."""

from __future__ import annotations

import asyncio
import logging
import os

from anlan.config.cli.starting import start

HEARTBEAT_SECONDS = 3
CONCURRENCY = 6


def main() -> None:
    """Work until told to stop; jobs of workers that died before are rescued first."""
    start()
    logging.getLogger("procrastinate").setLevel(os.environ.get("ANLAN_LOG_LEVEL", "WARNING"))
    from procrastinate.contrib.django import app

    from anlan.backbone.jobs.rescue import SILENT_AFTER_SECONDS, rescue_jobs
    from anlan.intake.jobs import warm_up

    async def work() -> None:
        worker_app = app.with_connector(app.connector.get_worker_connector())
        async with worker_app.open_async():
            await rescue_jobs(worker_app)
            warming = asyncio.get_running_loop().run_in_executor(None, warm_up)
            await worker_app.run_worker_async(
                concurrency=CONCURRENCY,
                update_heartbeat_interval=HEARTBEAT_SECONDS,
                stalled_worker_timeout=SILENT_AFTER_SECONDS,
                delete_jobs="successful",
                fetch_job_polling_interval=1,
                shutdown_graceful_timeout=20,
            )
            await warming

    asyncio.run(work())


if __name__ == "__main__":
    main()
