"""Licences of drivers: the card, a copy of both leaves, and the police's app."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, Person, digits
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.thirteenth import cards_kit as kit
from benchmarks.papers.families.thirteenth.cards_kit import t
from benchmarks.papers.paper import Drawing, Layout

SMALL = "font-size:12px;line-height:1.15;color:#30343a"


def driver(case: Case) -> Person:
    """Who drives: for a child its father."""
    return case.father if kit.minor(case) else case.insured


def _days(case: Case) -> tuple[dt.date, dt.date, dt.date | None]:
    """First issue, and the term: six years, then ten, then for ever."""
    born = driver(case).born_on
    earliest = born.replace(year=born.year + 18, day=min(born.day, 28))
    first = max(earliest + dt.timedelta(days=40 + case.seed % 200), dt.date(2001 + case.seed % 19, 3, 12))
    first = min(first, case.on - dt.timedelta(days=70)).replace(day=9)
    for years, begin in ((6, 0), (10, 6)):
        end = first.replace(year=first.year + begin + years)
        if end > case.on:
            return first, first.replace(year=first.year + begin), end
    return first, first.replace(year=first.year + 16), None


def _driver_truth(case: Case) -> dict[str, object]:
    person, (first, begin, end) = driver(case), _days(case)
    return {
        "name": person.name,
        "sex": person.sex,
        "id_number": person.id_number,
        "born_on": person.born_on.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "first_issued_on": first.isoformat(),
        "valid_from": begin.isoformat(),
        "valid_to": kit.until_truth(end),
    }


def both(chinese: str, english: str) -> str:
    """A label with its English below."""
    return f"{chinese}<br><span style='font-size:9.5px'>{english}</span>"


def police_seal(person: Person) -> str:
    """The square stamp of the police that issued a licence."""
    town = kit.town(person)
    return f"<div style='border:2.5px solid #cb2027;color:#cb2027;opacity:.8;width:128px;padding:9px 4px;text-align:center;font-size:15px;line-height:1.35;white-space:normal'>{t(person.address.split(town)[0])}<br>{t(town)}公安局<br>交通警察支队</div>"


def _driver_leaf(case: Case) -> str:
    person, (first, begin, end) = driver(case), _days(case)
    big = "font-size:17px"
    term = f"{day_text(begin, '-')}　至　{kit.until(end, '-')}"
    return (
        '<div style="position:absolute;left:0;top:0;width:580px;height:400px;border-radius:12px;border:1px solid #8fa796;background:repeating-linear-gradient(45deg,rgba(90,150,110,.07) 0 3px,transparent 3px 9px),#edf4ec"></div>'
        + at(
            0,
            14,
            "<div class='mid' style='width:580px;letter-spacing:3px'>中华人民共和国机动车驾驶证</div>",
            "font-size:20px;font-weight:bold",
        )
        + at(
            0,
            42,
            "<div class='mid' style='width:580px'>Driving License of the People's Republic of China</div>",
            "font-size:10.5px",
        )
        + at(28, 66, "证号", "font-size:15px")
        + at(92, 62, person.id_number, "font-size:20px;letter-spacing:1.5px")
        + at(28, 102, both("姓名", "Name"), SMALL)
        + at(92, 102, t(person.name), big)
        + at(268, 102, both("性别", "Sex"), SMALL)
        + at(308, 102, person.sex, big)
        + at(380, 102, both("国籍", "Nationality"), SMALL)
        + at(450, 102, "中国", big)
        + at(28, 146, both("住址", "Address"), SMALL)
        + at(92, 144, kit.folded(person.address, 28), "font-size:15px;line-height:1.35")
        + at(28, 212, police_seal(person))
        + at(186, 206, both("出生日期", "Date of Birth"), SMALL)
        + at(300, 206, day_text(person.born_on, "-"), big)
        + at(186, 248, both("初次领证日期", "Date of First Issue"), SMALL)
        + at(300, 248, day_text(first, "-"), big)
        + at(186, 290, both("准驾车型", "Class"), SMALL)
        + at(300, 288, case.vehicle.vehicle_class, "font-size:21px")
        + at(186, 338, both("有效期限", "Valid Period"), SMALL)
        + at(276, 338, term, big)
        + at(446, 190, portrait(106, 132, shirt="#2a3550", ground="#f7f9f7"))
    )


def driver_card(case: Case, random: Random) -> Drawing:
    """The leaf with the portrait."""
    font = random.choice((kit.HEI, kit.SANS))
    return kit.page(
        _driver_leaf(case), (580, 400), _driver_truth(case), font=font, px=14, pad="0", ground="transparent", scale=2.2
    )


def driver_copy(case: Case, random: Random) -> Drawing:
    """Both leaves on one grey copy: the second bears the file's number and a remark."""
    person, (_, begin, _) = driver(case), _days(case)
    second = (
        '<div style="position:absolute;left:0;top:0;width:580px;height:300px;border-radius:12px;border:1px solid #888;background:#f4f6f2"></div>'
        + at(
            0,
            14,
            "<div class='mid' style='width:580px'>中华人民共和国机动车驾驶证副页</div>",
            "font-size:18px;font-weight:bold",
        )
        + at(28, 56, "证号")
        + at(92, 54, person.id_number, "font-size:18px")
        + at(28, 90, both("姓名", "Name"), SMALL)
        + at(92, 90, t(person.name), "font-size:16px")
        + at(268, 90, "档案编号")
        + at(340, 90, digits(random, 12), "font-size:16px")
        + at(28, 134, "记录")
        + at(
            92,
            132,
            f"请于每个记分周期结束后三十日内接受审验。无记分的，免予<br>本次审验。实习期至{day_text(begin.replace(year=begin.year + 1), '-')}",
            "font-size:15px",
        )
        + at(28, 240, kit.bars(random, width=260, height=30))
        + at(360, 246, f"*{digits(random, 13)}*", "font-size:14px")
    )
    body = (
        f'<div style="position:absolute;left:60px;top:50px;width:580px;height:400px;filter:grayscale(1) contrast(1.15)">{_driver_leaf(case)}</div>'
        f'<div style="position:absolute;left:60px;top:490px;width:580px;height:300px;filter:grayscale(1) contrast(1.15)">{second}</div>'
        + at(80, 820, kit.pen(f"与原件一致　{person.name}", size=1.5, ink="#222"))
    )
    return kit.page(body, (700, 890), _driver_truth(case), font=kit.ROUND, px=14, pad="0", scale=1.9)


def driver_app(case: Case, random: Random) -> Drawing:
    """The electronic licence: small labels above the values, two columns."""
    person, (first, begin, end) = driver(case), _days(case)

    def cell(name: str, value: object, width: int = 50) -> str:
        return f"<div style='width:{width}%;padding:7px 0'><div style='font-size:11.5px;color:#7a8a9c'>{name}</div><div>{t(value)}</div></div>"

    cells = (
        cell("姓名", person.name)
        + cell("性别", person.sex)
        + cell("证号", person.id_number, 100)
        + cell("出生日期", day_text(person.born_on, "."))
        + cell("国籍", "中国")
        + cell("准驾车型", case.vehicle.vehicle_class)
        + cell("初次领证日期", day_text(first, "."))
        + cell("有效起始", day_text(begin, "."))
        + cell("有效截止", kit.until(end, "."))
        + cell("档案编号", digits(random, 12))
        + cell("累积记分", f"{random.choice((0, 0, 1, 6))} 分")
        + cell("住址", person.address, 100)
    )
    seen = case.on - dt.timedelta(days=1)
    body = (
        f'<div style="background:linear-gradient(160deg,#dff0ff,#fff);border-radius:14px;padding:16px"><div class="pair"><b style="color:#124a86">机动车驾驶证<br><span style="font-size:11px">电子版 · 状态正常</span></b>{portrait(66, 82, ground="#fff")}</div><div style="display:flex;flex-wrap:wrap;margin-top:6px">{cells}</div></div>'
        + f'<div class="mid" style="color:#e2edf8;margin-top:14px">生成时间 {day_text(seen, "-")} {kit.clock(random)}:{random.randint(10, 59)}</div>'
        + '<div class="pair" style="color:#fff;margin-top:16px;padding:0 30px"><span>出示二维码</span><span>查看副页</span></div>'
    )
    title = random.choice(("电子驾驶证", "驾驶证详情"))
    return kit.screen(title, body, 700, _driver_truth(case), random=random, ground="#2a6fb8", bar="#2a6fb8")


LAYOUTS: dict[str, tuple[Layout, ...]] = {"driving_licence": (driver_card, driver_copy, driver_app)}
