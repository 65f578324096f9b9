"""`anlan journal` and `anlan trace`: the record of everything that happened."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path

import typer
from rich.table import Table

from anlan.config.cli.starting import Exit, JsonOption, fail, progress, results, show_json, start

app = typer.Typer(help="Verify and export the journal.", no_args_is_help=True)


class Format(StrEnum):
    """The two standards an event log is exported in."""

    OCEL = "ocel"
    XES = "xes"


@app.command()
def verify(as_json: bool = JsonOption) -> None:
    """Recompute every hash chain; exit 0 when all hold, 1 when a row was changed, removed or added behind our back."""
    start()
    from anlan.backbone.selectors.journal import first_faults

    faults = [{"chain": one.chain, "seq": one.seq, "fault": one.fault} for one in first_faults()]
    if as_json:
        show_json({"holds": not faults, "faults": faults})
    elif faults:
        for fault in faults:
            results.print(f"{fault['chain']} #{fault['seq']}: {fault['fault']}")
    else:
        results.print("every chain holds")
    raise typer.Exit(int(Exit.FAILED if faults else Exit.OK))


@app.command()
def export(
    out: Path | None = typer.Option(None, help="File to write; standard output if not given."),
    to: Format = typer.Option(Format.OCEL, "--format", help="ocel: OCEL 2.0 JSON; xes: IEEE 1849 XML."),
) -> None:
    """Write the whole journal as an event log for process-mining tools."""
    start()
    from anlan.backbone.selectors import exports

    write = exports.write_ocel if to == Format.OCEL else exports.write_xes
    if out is None:
        write(sys.stdout)
        return
    with out.open("w", encoding="utf-8") as file:
        write(file)
    progress.print(f"written: {out}")


def trace(claim: str = typer.Argument(..., help="A claim's number or id."), as_json: bool = JsonOption) -> None:
    """Print a claim's chain of events, and whether it holds."""
    start()
    from anlan.backbone.selectors.journal import events_of, fault_of
    from anlan.backbone.services.journal import kinds
    from anlan.claims.selectors.lookup import chain_of
    from anlan.kernel.calendar import SHANGHAI

    chain = chain_of(claim)
    if chain is None:
        fail(f"there is no claim {claim}; give its number as on its page, or its id", Exit.NOT_FOUND)
    events, fault = events_of(chain), fault_of(chain)
    if as_json:
        rows = [
            {
                "seq": one.seq,
                "kind": one.kind,
                "at": one.recorded_at.isoformat(),
                "actor": one.actor,
                "payload": one.payload,
                "digest": one.digest.hex(),
            }
            for one in events
        ]
        show_json({"chain": chain, "holds": fault is None, "events": rows})
    else:
        table = Table("#", "at", "event", "what", "digest", title=f"{claim}  {chain}")
        for one in events:
            words = ", ".join(f"{name}={value}" for name, value in one.payload.items())
            at = f"{one.recorded_at.astimezone(SHANGHAI):%m-%d %H:%M:%S}"
            table.add_row(str(one.seq), at, kinds()[one.kind].title_zh, words[:70], one.digest.hex()[:12])
        results.print(table)
        results.print("the chain holds" if fault is None else f"broken at #{fault.seq}: {fault.fault}")
    raise typer.Exit(int(Exit.OK if fault is None else Exit.FAILED))
