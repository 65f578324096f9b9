"""What the traffic police find by simple procedure."""

from __future__ import annotations

from html import escape
from random import Random

from anlan.kernel.identity import age_on
from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.sixth.marks import clock, home, pen, place, stamp
from benchmarks.papers.families.sixth.sheet import KAI, boxed, heading, page, serial, staff
from benchmarks.papers.paper import Drawing

_INK = f"font-family:{KAI};font-size:16px"
_Row = tuple[tuple[str, int] | tuple[str, int, str], ...]


def _party(sign: str, who: Person, plate: str) -> list[_Row]:
    return [
        ((f"当事人{sign}", 1), (escape(who.name), 1, _INK), ("身份证号", 1), (who.id_number, 1, _INK)),
        (("联系电话", 1), (who.phone, 1, _INK), ("车辆牌号", 1), (f"{plate}　小型汽车", 1, _INK)),
    ]


def _story(case: Case) -> tuple[Person, Person, str, str]:
    """Who drove, who hit them, the other plate and the finding; the very young and old ride along."""
    insured, vehicle = case.insured, case.vehicle
    drives = 26 <= age_on(insured.born_on, case.on) <= 59
    driver, other = (insured, case.relative) if drives else (case.relative, case.father)
    plate = f"{vehicle.plate[0]}{'BCDEF'[case.seed % 5]}{case.numbers['床号'][:5]}"
    hurt = "当事人甲受伤" if drives else f"甲车乘坐人{escape(insured.name)}（身份证号{insured.id_number}）受伤"
    told = (
        f"{day_text(case.loss_on, '年')}{clock(case)}，甲驾驶{vehicle.plate}小型汽车行经{place(case)}时，被同向行驶的乙所驾{plate}小型汽车追尾，造成两车损坏、{hurt}的道路交通事故。"
        "<br>乙未与前车保持安全距离，违反《中华人民共和国道路交通安全法》第四十三条之规定，负全部责任；甲无责任。"
    )
    return driver, other, plate, told


def traffic_simple(case: Case, random: Random) -> Drawing:
    """The form, filled in on the spot and signed by both."""
    driver, other, plate, told = _story(case)
    issuer = f"{home(case, case.insured)[1]}公安局交通警察支队{'一二三'[case.seed % 3]}大队"
    number, on = serial(case, "认定书", 16), day_text(case.loss_on, "年")
    rows: list[_Row] = [
        (("事故时间", 1), (f"{on}{clock(case)}", 1, _INK), ("天气", 1), (("晴", "阴", "小雨")[case.seed % 3], 1, _INK)),
        (("事故地点", 1), (place(case), 3, _INK)),
        *_party("甲", driver, case.vehicle.plate),
        *_party("乙", other, plate),
        (
            ("交通事故<br>事实及责任", 1),
            (told, 3, _INK + ";height:190px;vertical-align:top;line-height:29px;text-align:left;padding:8px 12px"),
        ),
        (("损害赔偿<br>调解结果", 1), ("当事人自行向保险公司办理理赔，不申请当场调解。", 3, _INK)),
    ]
    body = (
        heading((issuer, 20, ""), ("道路交通事故认定书（简易程序）", 26, "font-weight:bold"))
        + f"<div style='text-align:right;margin:6px 0'>第 {number} 号</div>"
        + boxed(rows, columns=(104, 216, 104, 270), cell="height:42px;text-align:center")
        + f"<div style='position:relative;margin-top:22px;line-height:46px'>当事人签名：{pen(driver.name, size=29)}　　{pen(other.name, size=29, tilt=3)}<br>交通警察：{pen(staff(case, '交警'), size=29)}　　　　{on}{stamp(random.choice((250, 300)), -22, issuer, diameter=150, below='事故处理专用章')}</div>"
        "<div style='font-size:13px;margin-top:46px'>当事人对本认定有异议的，可以向人民法院提起民事诉讼。本认定书一式三份。</div>"
    )
    fields = {
        "certificate_number": number,
        "happened_on": case.loss_on.isoformat(),
        "place": place(case),
        "issuer": issuer,
        "issued_on": case.loss_on.isoformat(),
    }
    return page(body, fields, width=794, height=1050)
