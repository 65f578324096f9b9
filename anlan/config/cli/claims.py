"""`anlan claim`: report a claim and look at it through the public API, as any program would."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import typer
from rich.table import Table

from anlan.config.cli.starting import Exit, JsonOption, fail, progress, results, show_json
from anlan.config.client import ApiRefused, Client

app = typer.Typer(help="Report a claim and look at it, through the API.", no_args_is_help=True)

SiteOption = typer.Option("http://127.0.0.1:8000", envvar="ANLAN_SITE_URL", help="Where the site is.")
TokenOption = typer.Option(..., envvar="ANLAN_TOKEN", help="A token from POST /api/v1/sessions.")


@app.command()
def submit(
    files: list[Path] = typer.Argument(..., help="Photos and PDFs of the papers."),
    contract: str = typer.Option(..., help="Contract number."),
    loss_on: dt.datetime = typer.Option(..., formats=["%Y-%m-%d"], help="Day of the loss."),
    scene: str = typer.Option("inpatient", help="inpatient or outpatient."),
    site: str = SiteOption,
    token: str = TokenOption,
    as_json: bool = JsonOption,
) -> None:
    """Report a loss, send the papers and hand them in; prints the claim as it stands after reading."""
    client = Client(site, token=token)
    try:
        body = {"contract_number": contract, "scene": scene, "loss_on": loss_on.date().isoformat()}
        claim = client.post("/claims", body)
        progress.print(f"reported: {claim['number']}")
        for path in files:
            progress.print(f"sending {path.name}")
            client.upload(f"/claims/{claim['id']}/files", path)
        client.post(f"/claims/{claim['id']}/hand-in")
        shown = client.until_read(claim["id"])
    except ApiRefused as refused:
        fail(str(refused), _code(refused))
    _print(shown, as_json)


@app.command()
def show(claim: str, site: str = SiteOption, token: str = TokenOption, as_json: bool = JsonOption) -> None:
    """One claim: what is missing, its papers, its stages and promises."""
    try:
        shown = Client(site, token=token).get(f"/claims/{claim}")
    except ApiRefused as refused:
        fail(str(refused), _code(refused))
    _print(shown, as_json)


def _print(claim: dict, as_json: bool) -> None:
    if as_json:
        show_json(claim)
        return
    results.print(f"{claim['number']}  {claim['stage_name']}  {claim['headline']}")
    table = Table("#", "paper", "file", "status")
    for line in claim["documents"]:
        table.add_row(str(line["place"]), line["name"], line["file_name"], "; ".join(line["words"]) or line["state"])
    results.print(table)
    if claim["missing"]:
        results.print("missing: " + ", ".join(claim["missing"]))


def _code(refused: ApiRefused) -> Exit:
    codes = {401: Exit.NOT_ALLOWED, 403: Exit.NOT_ALLOWED, 404: Exit.NOT_FOUND, 409: Exit.CONFLICT, 422: Exit.USAGE}
    return codes.get(refused.status, Exit.FAILED)
