"""The driving licence and the vehicle licence, as the ministry lays them out."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import at, portrait
from benchmarks.papers.families.ninth.sheet import HEI, iso, sheet
from benchmarks.papers.paper import Drawing

_LABEL = "font-size:13px;color:#333"
_WORD = "font-size:18px;color:#111;font-family:'Noto Sans CJK SC'"
_SMALL = "font-size:9px;color:#555"


def _pair(x: float, y: float, label: str, english: str, words: str, gap: int) -> str:
    return at(x, y, label, _LABEL) + at(x, y + 17, english, _SMALL) + at(x + gap, y + 2, words, _WORD)


def _police_seal(x: float, y: float, city: str) -> str:
    words = f"{city}公安局<br>交通警察支队"
    style = "border:2.5px solid #cf2a2f;color:#cf2a2f;font-size:18px;line-height:1.4;text-align:center;opacity:.75"
    return at(
        x,
        y,
        words,
        style + ";width:132px;height:92px;padding-top:18px;white-space:normal;font-family:'Noto Serif CJK SC'",
    )


def driving_licence(case: Case, random: Random) -> Drawing:
    """The main page of a driving licence."""
    one, car = case.insured, case.vehicle
    first = one.id_valid_from
    last = first.replace(year=first.year + 6, day=min(first.day, 28))
    city = one.id_issuer.split("公安局")[0]
    body = (
        at(104, 18, "中华人民共和国机动车驾驶证", "font-size:27px;letter-spacing:4px;font-weight:600")
        + at(170, 56, "Driving License of the People's Republic of China", "font-size:13px")
        + at(36, 88, "证号", _LABEL)
        + at(36, 104, "Licence No.", _SMALL)
        + at(140, 84, one.id_number, "font-size:23px;letter-spacing:2px")
        + _pair(36, 130, "姓名", "Name", one.name, 84)
        + _pair(318, 130, "性别", "Sex", one.sex, 50)
        + _pair(432, 130, "国籍", "Nationality", "中国", 68)
        + at(36, 174, "住址", _LABEL)
        + at(36, 191, "Address", _SMALL)
        + at(120, 172, one.address[:19], _WORD)
        + at(120, 198, one.address[19:], _WORD)
        + _police_seal(36, 262, city)
        + _pair(200, 240, "出生日期", "Date of Birth", iso(one.born_on), 128)
        + _pair(200, 284, "初次领证日期", "Date of First Issue", iso(first), 128)
        + _pair(200, 328, "准驾车型", "Class", car.vehicle_class, 128)
        + at(200, 374, "有效期限", _LABEL)
        + at(200, 391, "Valid Period", _SMALL)
        + at(290, 376, f"{iso(first)} 至 {iso(last)}", _WORD)
        + at(476, 226, portrait(118, 146))
    )
    fields = {
        "name": one.name,
        "sex": one.sex,
        "id_number": one.id_number,
        "born_on": iso(one.born_on),
        "first_issued_on": iso(first),
        "vehicle_class": car.vehicle_class,
        "valid_from": iso(first),
        "valid_to": iso(last),
    }
    return sheet(body, fields, width=640, height=432, font=HEI, css=".paper{border-radius:14px}", ground="#f2f5ee")


def vehicle_licence(case: Case, random: Random) -> Drawing:
    """The main page of a vehicle licence."""
    one, car = case.insured, case.vehicle
    city = one.id_issuer.split("公安局")[0]
    issued = car.registered_on
    body = (
        at(92, 18, "中华人民共和国机动车行驶证", "font-size:27px;letter-spacing:5px;font-weight:600")
        + at(158, 56, "Vehicle License of the People's Republic of China", "font-size:13px")
        + _pair(36, 88, "号牌号码", "Plate No.", car.plate, 86)
        + _pair(300, 88, "车辆类型", "Vehicle Type", "小型轿车" if car.vehicle_class[0] == "C" else "重型普通货车", 86)
        + _pair(36, 134, "所有人", "Owner", one.name, 86)
        + at(36, 178, "住址", _LABEL)
        + at(36, 195, "Address", _SMALL)
        + at(122, 180, one.address, "font-size:16px")
        + _pair(36, 222, "使用性质", "Use Character", "非营运", 86)
        + _pair(270, 222, "品牌型号", "Model", car.model, 78)
        + _police_seal(36, 288, city)
        + _pair(200, 268, "车辆识别代号", "VIN", car.vin, 110)
        + _pair(200, 312, "发动机号码", "Engine No.", car.engine_number, 110)
        + _pair(200, 362, "注册日期", "Register Date", iso(car.registered_on), 76)
        + _pair(416, 362, "发证日期", "Issue Date", iso(issued), 76)
    )
    fields = {
        "plate": car.plate,
        "owner": one.name,
        "model": car.model,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "registered_on": iso(car.registered_on),
        "issued_on": iso(issued),
    }
    return sheet(body, fields, width=640, height=432, font=HEI, css=".paper{border-radius:14px}", ground="#f2f5ee")
