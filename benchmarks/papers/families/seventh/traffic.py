"""Proofs of an accident, and the licences of drivers and vehicles."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _place(case: Case, random: Random) -> str:
    city = kit.town(case) + "市"
    return city + random.choice(
        ("滨河大道与文昌路交叉口", "建设东路136号门前", "迎宾南路加油站路段", "G322线47公里800米处")
    )


def determination(case: Case, random: Random) -> Drawing:
    """The police's determination in the form of the law."""
    first, second = case.insured, case.relative
    place, city = _place(case, random), kit.town(case)
    number = f"{city[0]}公交认字〔{case.loss_on.year}〕第{digits(random, 5)}号"
    when = f"{day_text(case.loss_on, '年月')}{random.randint(6, 22):02d}时{random.randint(0, 59):02d}分"
    other = f"{case.vehicle.plate[:2]}{digits(random, 5)}"
    body = (
        f'<div class="c" style="font-size:21px">{city}市公安局交通警察支队{random.choice(("一", "二", "城东"))}大队</div><h2 class="c" style="font-size:27px;letter-spacing:4px;margin:8px 0">道路交通事故认定书</h2><p class="right">{number}</p>'
        + f"<p>交通事故时间：{when}　　天气：{random.choice(('晴', '阴', '小雨'))}</p><p>交通事故地点：{t(place)}</p>"
        + "<p>当事人、车辆、道路和交通环境等基本情况：</p>"
        + f"<p class='in'>甲方：{t(first.name)}，{first.sex}，身份证号：{first.id_number}，驾驶{case.vehicle.plate}号小型汽车。</p>"
        + f"<p class='in'>乙方：{t(second.name)}，{second.sex}，身份证号：{second.id_number}，驾驶{other}号小型普通客车。</p>"
        + f"<p>道路交通事故发生经过：</p><p class='in'>{day_text(case.loss_on, '年月')}，{t(first.name)}驾车行驶至上述地点时，与{t(second.name)}所驾车辆发生碰撞，造成车辆受损{'、人员受伤' if case.accident else ''}的交通事故。</p>"
        + "<p>道路交通事故证据及事故形成原因分析：</p><p class='in'>有现场勘查笔录、现场照片、当事人陈述等证据证实。</p>"
        + f"<p>当事人导致道路交通事故的过错及责任或者意外原因：</p><p class='in'>{t(second.name)}的行为违反了《中华人民共和国道路交通安全法》第{random.choice(('二十二', '三十八', '四十三'))}条之规定，承担事故全部责任；{t(first.name)}无责任。</p>"
        + f"<div class='right' style='margin-top:16px'>交通警察：{kit.doctor(random)}　{kit.doctor(random)}<br>{day_text(case.loss_on + dt.timedelta(days=6), '年月')}</div>"
        + "<p style='font-size:13px;margin-top:14px'>当事人对交通事故认定有异议的，可自本认定书送达之日起三日内，向上一级公安机关交通管理部门提出书面复核申请。</p>"
        + kit.stamp(f"{city}市公安局交通警察支队", right=60, bottom=76, diameter=146, below="事故处理专用章")
    )
    fields = {
        "certificate_number": number,
        "name": first.name,
        "occurred_on": case.loss_on.isoformat(),
        "place": place,
        "plate": case.vehicle.plate,
        "issued_on": (case.loss_on + dt.timedelta(days=6)).isoformat(),
    }
    return kit.sheet(
        body,
        size=(780, 790),
        fields=fields,
        font=kit.FANG,
        px=17,
        pad="46px 60px",
        css="p{margin-bottom:5px}.in{text-indent:2em}",
        scale=1.6,
    )


def simple_procedure(case: Case, random: Random) -> Drawing:
    """The simple procedure's form, filled at the roadside."""
    first, second, place = case.insured, case.relative, _place(case, random)
    city, number = kit.town(case), digits(random, 16)

    def hand(words: object) -> str:
        return kit.handwritten(words, size=1.08, turn=0.4)

    rows = [
        [
            "事故时间",
            f"@colspan=3|{hand(day_text(case.loss_on, '年') + f'{random.randint(7, 21)}时{random.randint(0, 59):02d}分')}",
            "天气",
            hand(random.choice(("晴", "雨"))),
        ],
        ["事故地点", f"@colspan=5|{hand(place)}"],
        ["@rowspan=2|当事人", hand(first.name), "驾驶证或身份证号", f"@colspan=3|{hand(first.id_number)}"],
        ["车牌 " + hand(case.vehicle.plate), "联系方式", f"@colspan=3|{hand(first.phone)}"],
        ["@rowspan=2|当事人", hand(second.name), "驾驶证或身份证号", f"@colspan=3|{hand(second.id_number)}"],
        ["车型 " + hand("电动自行车"), "联系方式", f"@colspan=3|{hand(second.phone)}"],
        [
            "交通事故事实及责任",
            f"@colspan=5 style='height:110px;vertical-align:top'|{hand(first.name + '与' + second.name + '在上述地点发生刮碰，')}<br>{hand('由' + second.name + '负全部责任。')}",
        ],
        ["损害赔偿调解结果", "@colspan=5 style='height:60px'|" + hand("自行协商，走保险程序。")],
    ]
    body = (
        '<h2 class="c" style="font-size:23px">道路交通事故认定书（简易程序）</h2>'
        + kit.spread(f"{city}市公安局交警支队", f"编号：{number}", style="margin:10px 0 8px")
        + kit.grid(rows, widths=(14, 21, 18, 20, 11, 16), style="line-height:1.5")
        + kit.spread(
            f"当事人签名：{hand(first.name)}　{hand(second.name)}",
            f"交通警察：{hand(kit.doctor(random))}",
            hand(day_text(case.loss_on, "年")),
            style="margin-top:18px",
        )
        + kit.stamp(f"{city}市公安局交警支队", right=40, bottom=24, diameter=124)
    )
    fields = {
        "certificate_number": number,
        "name": first.name,
        "occurred_on": case.loss_on.isoformat(),
        "place": place,
        "plate": case.vehicle.plate,
        "issued_on": case.loss_on.isoformat(),
    }
    return kit.sheet(body, size=(820, 640), fields=fields, font=kit.SONG, px=15, ground="#fdfdf6")


def employer_proof(case: Case, random: Random) -> Drawing:
    """A proof of an accident by an employer or a residents' committee."""
    person = case.insured
    place = random.choice(("三号车间装配线", "食堂门口台阶处", "本小区6号楼单元门前"))
    giver = kit.town(case) + random.choice(("市瑞泰机械制造有限公司", "市松柏区桂花社区居民委员会"))
    body = (
        '<h2 class="c" style="font-size:28px;letter-spacing:8px;margin:24px 0 36px">意外事故证明</h2>'
        + f"<p>{t(case.insurer)}：</p>"
        + f"<p class='in'>{t(person.name)}（身份证号码：{person.id_number}）于{day_text(case.loss_on, '年')}{random.choice(('上午', '下午'))}{random.randint(1, 11)}时许，在{place}{random.choice(('不慎滑倒摔伤', '被滑落的物件砸伤', '踩空跌倒受伤'))}，随即由同事送往{t(case.hospital)}就医。</p>"
        + "<p class='in'>以上情况属实，特此证明。</p>"
        + f"<div class='right' style='margin-top:56px'>证明人：{kit.handwritten(kit.doctor(random))}　电话：{case.relative.phone}<br><br>{t(giver)}<br>{day_text(kit.signed_on(case), '年')}</div>"
        + kit.stamp(giver, right=70, bottom=74, diameter=150)
    )
    fields = {
        "name": person.name,
        "occurred_on": case.loss_on.isoformat(),
        "place": place,
        "issued_on": kit.signed_on(case).isoformat(),
    }
    return kit.sheet(
        body,
        size=(740, 600),
        fields=fields,
        font=kit.SERIF,
        px=18,
        pad="40px 64px",
        css="p{line-height:2}.in{text-indent:2em}",
    )


_GREEN = "font-size:13px;color:#333"


def _dated(day: dt.date) -> str:
    return day_text(day, "-")


def _licence_days(case: Case, random: Random) -> tuple[dt.date, dt.date, dt.date | None]:
    """Day of first issue, and the validity; the six years, then ten, then for long."""
    first = min(case.vehicle.registered_on, case.on - dt.timedelta(days=900)).replace(day=11)
    if (case.on - first).days < 6 * 365:
        return first, first, first.replace(year=first.year + 6)
    begin = first.replace(year=first.year + 6)
    return first, begin, begin.replace(year=begin.year + 10)


def driving_card(case: Case, random: Random) -> Drawing:
    """The main page of the licence in its jacket."""
    person = case.insured
    first, begin, end = _licence_days(case, random)
    until = _dated(end) if end else "长期"
    born = person.born_on
    address = (
        t(person.address) if len(person.address) <= 24 else t(person.address[:24]) + "<br>" + t(person.address[24:])
    )
    rows = [
        at(
            0, 16, "<div class='c' style='width:560px;font-size:22px;font-weight:bold'>中华人民共和国机动车驾驶证</div>"
        ),
        at(
            0,
            46,
            "<div class='c' style='width:560px;font-size:11px'>Driving License of the People's Republic of China</div>",
        ),
        at(30, 72, "证号") + at(100, 68, person.id_number, "font-size:19px;letter-spacing:1px"),
        at(30, 108, "姓名<br><small>Name</small>", _GREEN) + at(100, 108, t(person.name), "font-size:18px"),
        at(250, 108, "性别<br><small>Sex</small>", _GREEN) + at(300, 108, person.sex, "font-size:18px"),
        at(370, 108, "国籍<br><small>Nationality</small>", _GREEN) + at(456, 108, "中国", "font-size:18px"),
        at(30, 150, "住址<br><small>Address</small>", _GREEN)
        + at(100, 150, address, "font-size:15px;line-height:1.35"),
        at(190, 208, "出生日期<br><small>Date of Birth</small>", _GREEN) + at(320, 208, _dated(born), "font-size:17px"),
        at(190, 248, "初次领证日期<br><small>Date of First Issue</small>", _GREEN)
        + at(320, 248, _dated(first), "font-size:17px"),
        at(190, 288, "准驾车型<br><small>Class</small>", _GREEN)
        + at(320, 288, case.vehicle.vehicle_class, "font-size:18px"),
        at(190, 332, "有效期限<br><small>Valid Period</small>", _GREEN)
        + at(290, 332, f"{_dated(begin)} 至 {until}", "font-size:17px"),
        at(420, 206, portrait(104, 122, shirt="#1f2f55", ground="#fff")),
        at(
            36,
            222,
            f"<div style='border:2.5px solid #cc2229;color:#cc2229;opacity:.8;padding:8px 10px;font-size:17px;line-height:1.3;text-align:center'>{t(kit.province(case).removesuffix('壮族自治区'))}<br>{t(kit.town(case))}市公安局<br>交通警察支队</div>",
        ),
    ]
    fields = {
        "name": person.name,
        "sex": person.sex,
        "id_number": person.id_number,
        "address": person.address,
        "born_on": born.isoformat(),
        "first_issued_on": first.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "valid_from": begin.isoformat(),
        "valid_to": end.isoformat() if end else "long_term",
    }
    body = f"<div style='position:absolute;inset:0;border-radius:12px;background:linear-gradient(#eef5ee,#dbeadf);border:1px solid #9cb3a0'>{''.join(rows)}</div>"
    return kit.sheet(
        body, size=(560, 390), fields=fields, font=kit.HEI, px=14, pad="0", ground="transparent", scale=2.2
    )


def driving_electronic(case: Case, random: Random) -> Drawing:
    """The electronic licence in the police's app."""
    person = case.insured
    first, begin, end = _licence_days(case, random)
    until = _dated(end) if end else "长期"

    def row(name: str, value: object) -> str:
        return f"<div style='padding:5px 0;display:flex'><span style='color:#6f7b86;width:104px'>{name}</span><span style='flex:1'>{t(value)}</span></div>"

    body = (
        f'<div class="r" style="font-size:13px"><span>{kit.clock(random)}</span><span>▮▮▮ 90%</span></div><div class="c" style="font-size:17px;padding:10px">〈　电子驾驶证　⋯</div>'
        '<div style="background:#fff;border-radius:12px;padding:16px"><div class="c" style="font-weight:bold;font-size:17px;color:#1b4d8f">中华人民共和国机动车驾驶证</div><div class="c" style="font-size:12px;margin-bottom:8px">（电子版）</div>'
        + f"<div style='float:right'>{portrait(86, 106, ground='#fff')}</div>"
        + row("姓名", person.name)
        + row("性别", person.sex)
        + row("国籍", "中国")
        + row("证号", person.id_number)
        + "<div style='clear:both'></div>"
        + row("出生日期", _dated(person.born_on))
        + row("初次领证日期", _dated(first))
        + row("准驾车型", case.vehicle.vehicle_class)
        + row("有效起始日期", _dated(begin))
        + row("有效截止日期", until)
        + row("住址", person.address)
        + row("状态", "正常")
        + row("累积记分", f"{random.choice((0, 0, 3))}分")
        + f"</div><div class='c' style='margin-top:14px'>生成时间：{_dated(case.visited_on)} {kit.clock(random)}</div><div class='c' style='color:#888;font-size:12px'>公安部交通管理局</div>"
    )
    fields = {
        "name": person.name,
        "sex": person.sex,
        "id_number": person.id_number,
        "address": person.address,
        "born_on": person.born_on.isoformat(),
        "first_issued_on": first.isoformat(),
        "vehicle_class": case.vehicle.vehicle_class,
        "valid_from": begin.isoformat(),
        "valid_to": end.isoformat() if end else "long_term",
    }
    return kit.sheet(
        body, size=(420, 700), fields=fields, font=kit.SCREEN, px=15.5, pad="12px 16px", ground="#e3edf8", scale=2.1
    )


def _vehicle_fields(case: Case, issued: dt.date) -> dict[str, Any]:
    car = case.vehicle
    return {
        "plate": car.plate,
        "owner_name": case.insured.name,
        "model": car.model,
        "vin": car.vin,
        "engine_number": car.engine_number,
        "registered_on": car.registered_on.isoformat(),
        "issued_on": issued.isoformat(),
    }


def vehicle_card(case: Case, random: Random) -> Drawing:
    """The main page of the vehicle's licence."""
    car, person = case.vehicle, case.insured
    issued = car.registered_on + dt.timedelta(days=random.choice((0, 0, 3)))
    value = "font-size:17px"
    rows = [
        at(
            0, 16, "<div class='c' style='width:580px;font-size:22px;font-weight:bold'>中华人民共和国机动车行驶证</div>"
        ),
        at(
            0,
            46,
            "<div class='c' style='width:580px;font-size:11px'>Vehicle License of the People's Republic of China</div>",
        ),
        at(28, 76, "号牌号码<br><small>Plate No.</small>", _GREEN) + at(116, 74, car.plate, "font-size:19px"),
        at(300, 76, "车辆类型<br><small>Vehicle Type</small>", _GREEN) + at(400, 76, "小型轿车", value),
        at(28, 118, "所 有 人<br><small>Owner</small>", _GREEN) + at(116, 118, t(person.name), value),
        at(28, 160, "住　　址<br><small>Address</small>", _GREEN)
        + at(116, 160, t(person.address), "font-size:14px;white-space:normal;width:440px;line-height:1.3"),
        at(28, 206, "使用性质<br><small>Use Character</small>", _GREEN) + at(116, 206, "非营运", value),
        at(250, 206, "品牌型号<br><small>Model</small>", _GREEN) + at(326, 206, t(car.model), value),
        at(190, 248, "车辆识别代号<br><small>VIN</small>", _GREEN)
        + at(300, 248, car.vin, "font-size:17px;letter-spacing:.6px"),
        at(190, 290, "发动机号码<br><small>Engine No.</small>", _GREEN) + at(300, 290, car.engine_number, value),
        at(190, 332, "注册日期<br><small>Register Date</small>", _GREEN)
        + at(268, 332, _dated(car.registered_on), "font-size:16px"),
        at(386, 332, "发证日期<br><small>Issue Date</small>", _GREEN) + at(462, 332, _dated(issued), "font-size:16px"),
        at(
            30,
            258,
            f"<div style='border:2.5px solid #cc2229;color:#cc2229;opacity:.8;padding:8px 6px;font-size:17px;line-height:1.3;text-align:center'>{t(kit.province(case).removesuffix('壮族自治区'))}<br>{t(kit.town(case))}市公安局<br>交通警察支队</div>",
        ),
    ]
    body = f"<div style='position:absolute;inset:0;border-radius:10px;background:linear-gradient(100deg,#f1f3e6,#e0e8ee);border:1px solid #a9b0a4'>{''.join(rows)}</div>"
    return kit.sheet(
        body,
        size=(580, 390),
        fields=_vehicle_fields(case, issued),
        font=kit.HEI,
        px=14,
        pad="0",
        ground="transparent",
        scale=2.2,
    )


def vehicle_electronic(case: Case, random: Random) -> Drawing:
    """The electronic licence of the vehicle."""
    car, person = case.vehicle, case.insured
    issued = car.registered_on

    def row(name: str, value: object) -> str:
        return f"<div style='padding:6px 0;display:flex;border-bottom:1px dotted #ccd'><span style='color:#6f7b86;width:118px'>{name}</span><span style='flex:1'>{t(value)}</span></div>"

    body = (
        f'<div class="r" style="font-size:13px"><span>{kit.clock(random)}</span><span>▮▮▮ 55%</span></div><div class="c" style="font-size:17px;padding:10px">〈　电子行驶证　⋯</div>'
        '<div style="background:#fff;border-radius:12px;padding:16px"><div class="c" style="font-weight:bold;font-size:17px;margin-bottom:8px">中华人民共和国机动车行驶证（电子版）</div>'
        + row("号牌号码", car.plate)
        + row("车辆类型", "小型普通客车")
        + row("所有人", person.name)
        + row("使用性质", "非营运")
        + row("品牌型号", car.model)
        + row("车辆识别代号", car.vin)
        + row("发动机号码", car.engine_number)
        + row("注册日期", _dated(car.registered_on))
        + row("发证日期", _dated(issued))
        + row("核定载人数", "5人")
        + row("检验有效期", f"{case.on.year + 1}年{car.registered_on.month:02d}月")
        + "</div><div class='c' style='color:#888;font-size:12px;margin-top:14px'>请在行驶证有效期内使用</div>"
    )
    return kit.sheet(
        body,
        size=(420, 610),
        fields=_vehicle_fields(case, issued),
        font=kit.SCREEN,
        px=15.5,
        pad="12px 16px",
        ground="#e9eef2",
        scale=2.1,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (determination, simple_procedure, employer_proof),
    "driving_licence": (driving_card, driving_electronic),
    "vehicle_licence": (vehicle_card, vehicle_electronic),
}
