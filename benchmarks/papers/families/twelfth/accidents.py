"""Certificates of accidents: police, fire brigade, employers, schools and the traffic police's app."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.twelfth.desk import (
    FANG,
    HEI,
    KAI,
    MICRO,
    MING,
    PENS,
    SONG,
    adult,
    apart,
    cell,
    city_of,
    district_of,
    oblong,
    page,
    pen,
    row,
    screen,
    staff,
    stamp,
)
from benchmarks.papers.paper import Drawing, Layout


def _street(case: Case, step: int = 0) -> str:
    streets = case.pools.streets
    return streets[(case.seed + step) % len(streets)]


def _hour(case: Case) -> str:
    return f"{7 + case.seed % 13}时{case.seed % 6}{case.seed % 10}分"


def _fields(case: Case, place: str, issuer: str, issued: dt.date, number: str | None) -> dict[str, str]:
    fields = {"happened_on": case.loss_on.isoformat(), "place": place, "issuer": issuer}
    fields["issued_on"] = issued.isoformat()
    return fields | ({"certificate_number": number} if number else {})


def _road_rows(case: Case, place: str, hand: str) -> str:
    one, other = adult(case), case.relative

    def write(words: object) -> str:
        return pen(words, hand)

    rows = row("事故时间", cell(write(f"{day_text(case.loss_on, '年')}{_hour(case)}"), 3))
    rows += row("事故地点", cell(write(place), 3))
    rows += row("甲方", write(one.name), "驾驶证号", write(one.id_number))
    rows += row("车牌", write(case.vehicle.plate), "保险公司", write(case.insurer[:4]))
    rows += row("乙方", write(other.name), "身份证号", write(other.id_number))
    rows += row("交通方式", write("电动自行车"), "电话", write(other.phone))
    rows += row("事实及成因", cell(write("甲方转弯时未让直行的乙方先行，两车刮碰，乙方倒地。"), 3, style="height:70px"))
    rows += row(
        "责任",
        cell(
            f"甲方：{ticked(True, '全部')} {ticked(False, '主要')} {ticked(False, '同等')}　乙方：{ticked(False, '次要')} {ticked(True, '无责任')}",
            3,
        ),
    )
    return rows


def road_slip(case: Case, random: Random) -> Drawing:
    """The traffic police's simple procedure on a narrow carbon form, filled in at the roadside."""
    one, other, hand = adult(case), case.relative, random.choice(PENS)
    city = city_of(one)
    issuer = f"{city}公安局交通警察支队{random.choice(('一', '二', '直属', '高新'))}大队"
    place = f"{city}{_street(case)}{case.seed % 200 + 1}号门前"
    number = f"{case.numbers['登记号']}{case.seed % 90 + 10}"
    body = (
        f"<div class='c' style='font-size:18px'>{issuer}</div><h1 style='font-size:23px;margin:4px 0'>道路交通事故认定书（简易程序）</h1>"
        f"<div class='r' style='color:#c03;margin-bottom:8px'>№ {number}</div><table class='g z'>{_road_rows(case, place, hand)}</table>"
        "<div style='font-size:12.5px;margin-top:10px'>当事人拒绝签名的，交通警察予以注明。自收到之日起十日内可共同申请调解。</div>"
        + apart(
            f"甲方 {pen(one.name, hand, '1.3em')}", f"乙方 {pen(other.name, PENS[0], '1.3em')}", style="margin-top:20px"
        )
        + apart(f"交通警察 {pen(staff(random)[0], hand)}", f"{day_text(case.loss_on, '年')}", style="margin-top:18px")
    ) + stamp(540, 580, issuer, size=132)
    css = ".z td{height:40px;border-color:#3a5d8f}.z td:first-child{width:96px}.z td:nth-child(3){width:86px}"
    return page(
        body,
        _fields(case, place, issuer, case.loss_on, number),
        width=760,
        height=830,
        font=SONG,
        size=15.5,
        pad="34px 44px",
        css=css,
        ground=random.choice(("#fdeef0", "#f3f7ff", "#fffbe0")),
    )


def road_letter(case: Case, random: Random) -> Drawing:
    """The full determination: numbered parts in running text."""
    one, other, car = adult(case), case.relative, case.vehicle
    city, district = city_of(one), district_of(one)
    issuer = f"{city}公安局{district.rstrip('区县旗')}分局交通警察大队"
    place = f"{city}{_street(case)}与{_street(case, 4)}交汇处"
    issued = case.loss_on + dt.timedelta(days=8 + case.seed % 3)
    number = f"{city[0]}公交认字〔{issued.year}〕第{case.numbers['标本号'][:5]}号"
    rate = random.choice((("全部", "不承担"), ("主要", "次要"), ("同等", "同等")))
    parts = (
        f"一、事故基本情况：{day_text(case.loss_on, '年')}{_hour(case)}，天气{random.choice(('晴', '多云', '小雨'))}，在{place}，"
        f"{one.name}驾驶{car.plate}号小型汽车与{other.name}驾驶的二轮摩托车相撞，造成{case.insured.name}受伤、车辆损坏。",
        f"二、当事人：{one.name}，公民身份号码{one.id_number}，持{car.vehicle_class}证；{other.name}，公民身份号码{other.id_number}。",
        "三、事故证据及成因分析：现场图、现场照片、监控视频、鉴定意见书证实，车辆通过路口未减速慢行，未确保安全。",
        f"四、责任：根据《中华人民共和国道路交通安全法实施条例》第九十一条，{one.name}承担{rate[0]}责任，{other.name}{'负' if rate[1] != '不承担' else ''}{rate[1]}责任。",
    )
    body = (
        f"<h1 style='font-size:23px;color:#c01;letter-spacing:2px'>{issuer}</h1><div style='border-bottom:3px solid #c01;margin:8px 0'></div>"
        f"<h1 style='font-size:27px;margin-top:14px'>道路交通事故责任认定书</h1><div class='c' style='margin:8px 0 16px'>{number}</div>"
        + "".join(f"<p class='t'>{part}</p>" for part in parts)
        + f"<div style='margin:44px 0 0 300px;line-height:2.1'>承办人：{pen(staff(random)[0])}　{pen(staff(random)[1])}<br>{day_text(issued, random.choice(('年', '数')))}</div>"
        + "<p style='font-size:13px;margin-top:60px'>不服本认定的，可在送达之日起三日内提出书面复核申请，复核以一次为限。　送达方式：当面送达</p>"
    ) + stamp(430, 590, issuer, size=146)
    css = ".t{text-indent:2em;line-height:1.95;margin-top:12px}"
    return page(
        body, _fields(case, place, issuer, issued, number), height=1060, font=FANG, size=17, pad="54px 72px", css=css
    )


def alarm_receipt(case: Case, random: Random) -> Drawing:
    """A police station's receipt of a call, a table from its computer."""
    one = case.insured
    issuer = f"{city_of(one)}公安局{random.choice(('南街', '水井坊', '学府街'))}派出所"
    place = f"{city_of(one)}{_street(case, 2)}{case.seed % 90 + 2}号院内"
    issued = case.loss_on + dt.timedelta(days=4)
    number = f"J{case.loss_on:%Y%m%d}{case.numbers['标本号'][:5]}"
    happened = ("不慎从梯子上摔下", "被电动车撞倒", "被犬只咬伤", "在工地被砸伤脚部")[case.seed % 4]
    pairs = (
        ("警情编号", number),
        ("报警时间", f"{day_text(case.loss_on, '-')} {8 + case.seed % 12}:{case.seed % 50 + 10}"),
        ("报警人", f"{case.relative.name}　{case.relative.phone}"),
        ("事发时间", f"{day_text(case.loss_on, '年')}{_hour(case)}许"),
        ("事发地点", place),
        ("当事人", f"{one.name}　{one.sex}　{one.id_number}"),
        ("简要情况", f"当事人{happened}，由120送医，经民警到场了解，排除刑事案件可能。"),
        ("处警结果", "现场处置完毕，告知当事人自行就医，双方协商赔偿事宜。"),
    )
    rows = "".join(row(cell(a, style="width:120px;background:#eaf0f8;text-align:center"), b) for a, b in pairs)
    title = random.choice(("接处警登记表（证明）", "报警情况证明", "接报案回执单"))
    body = (
        f"<h1 style='font-size:24px'>{issuer}</h1><h1 style='font-size:24px;margin:6px 0 16px'>{title}</h1><table class='g z'>{rows}</table>"
        "<p style='margin-top:14px'>此件仅用于办理保险理赔，不作其他用途。</p>"
        + apart(f"出具人：{pen(staff(random)[0])}", f"出具日期：{day_text(issued, '年')}", style="margin-top:40px")
    ) + stamp(500, 560, issuer, size=140)
    return page(
        body, _fields(case, place, issuer, issued, number), height=780, font=MING, size=15.5, css=".z td{height:50px}"
    )


def employer_note(case: Case, random: Random) -> Drawing:
    """An employer's letter on an accident at work."""
    one = adult(case)
    firm = f"{city_of(one)}{random.choice(('鼎丰建设工程', '天和纺织', '瑞丰农机制造'))}有限公司"
    place = random.choice(("公司二号车间", "厂区东门装卸平台", "幸福里小区3号楼施工现场"))
    issued = case.loss_on + dt.timedelta(days=5)
    cause = random.choice(("搬运钢管时被压伤手指", "登高作业时从脚手架跌落", "清理设备时被划伤左臂"))
    named = "、".join(staff(random, 2))
    body = (
        f"<h1 style='font-size:30px;letter-spacing:5px;margin:10px 0 30px'>{random.choice(('意外事故证明', '事故情况说明', '工伤事故经过证明'))}</h1>"
        f"<p>{case.insurer}：</p><p class='t'>我单位职工{one.name}，身份证号{one.id_number}，于{day_text(case.loss_on, '年')}{_hour(case)}在{place}{cause}，"
        f"当时{named}在场，随即由单位派车送往{case.hospital}治疗。</p><p class='t'>以上情况属实，如有不实，我单位愿承担法律责任。</p>"
        + f"<div style='margin:70px 40px 0 0;text-align:right;line-height:2.2'>{firm}<br>{day_text(issued, '年')}</div>"
        + f"<p style='margin-top:50px'>证明人：{pen(staff(random)[0])}　　联系电话：{case.relative.phone}</p>"
    ) + stamp(520, 400, firm, size=150)
    css = ".t{text-indent:2em;line-height:2.1;margin-top:12px}"
    font = random.choice((SONG, MING))
    return page(
        body, _fields(case, place, firm, issued, None), height=820, font=font, size=18, pad="52px 76px", css=css
    )


def school_record(case: Case, random: Random) -> Drawing:
    """A school's (or a club's) register sheet of an accident, filled in by pen."""
    one, hand = case.insured, random.choice(PENS)
    school = f"{city_of(one)}{random.choice(('第二实验小学', '育才学校', '青少年体育活动中心'))}"
    place = random.choice(("操场篮球架旁", "教学楼二楼楼梯口", "体育馆内"))
    issued = case.loss_on + dt.timedelta(days=1)

    def write(words: object) -> str:
        return pen(words, hand)

    rows = (
        row("受伤人", write(one.name), "性别", write(one.sex))
        + row("时　间", write(day_text(case.loss_on, "年")), "地　点", write(place))
        + row(
            "受伤经过",
            cell(
                write(
                    f"活动中与同伴相撞跌倒，左手着地后肿痛，{staff(random)[0]}老师立即联系家人，一同送{case.hospital}。"
                ),
                3,
                style="height:120px",
            ),
        )
        + row("在场人员", cell(write("、".join(staff(random, 3))), 3))
        + row("处理情况", cell(write("已就医，家属陪护。"), 3, style="height:64px"))
        + row(
            "单位意见",
            cell(
                f"情况属实。<br><div class='r'>{write(day_text(issued, '年'))}（公章）</div>", 3, style="height:120px"
            ),
        )
    )
    body = (
        f"<div class='c' style='font-size:19px'>{school}</div><h1 style='font-size:26px;margin:6px 0 18px'>{random.choice(('意外伤害事故登记表', '人身意外事故证明单'))}</h1>"
        f"<table class='g z'>{rows}</table><div style='font-size:13px;margin-top:10px'>本表一式两份：保险公司、本单位各存一份。</div>"
    ) + stamp(520, 560, school, size=138)
    css = ".z td{height:50px}.z td:first-child,.z td:nth-child(3){text-align:center;width:98px}"
    return page(body, _fields(case, place, school, issued, None), height=830, font=KAI, size=17, css=css)


def fire_brigade(case: Case, random: Random) -> Drawing:
    """The fire brigade's determination of a fire by the simple procedure."""
    one = adult(case)
    issuer = f"{city_of(one)}{district_of(one)}消防救援大队"
    place = one.address
    issued = case.loss_on + dt.timedelta(days=7)
    number = f"{city_of(one)[0]}消火认简字〔{issued.year}〕第{case.numbers['标本号'][:4]}号"
    cause = random.choice(("电气线路短路", "电动自行车电池充电时热失控", "用火不慎"))
    body = (
        f"<h1 style='font-size:25px'>{issuer}</h1><h1 style='font-size:29px;letter-spacing:3px;margin:10px 0'>火灾事故简易调查认定书</h1>"
        f"<div class='c'>{number}</div><table class='g z' style='margin-top:18px'>"
        + row("起火单位/个人", cell(f"{one.name}　{one.phone}", 3))
        + row("起火时间", f"{day_text(case.loss_on, '年')}{_hour(case)}", "报警时间", f"{day_text(case.loss_on, '-')}")
        + row("起火地点", cell(place, 3))
        + row(
            "调查认定情况",
            cell(
                f"起火原因为{cause}。过火面积约{case.seed % 40 + 5}平方米，烧损家具、电器等物品，无人员死亡。",
                3,
                style="height:110px",
            ),
        )
        + row("告知", cell("以上内容我已看过，对调查认定无异议。需要重新认定的，应当自送达之日起十日内提出。", 3))
        + "</table>"
        + apart(f"当事人 {pen(one.name, size='1.3em')}", f"调查人 {pen(staff(random)[0])}", style="margin-top:30px")
        + f"<div class='r' style='margin-top:30px'>{day_text(issued, '年')}</div>"
    ) + stamp(520, 600, issuer, size=146)
    css = ".z td{height:50px}.z td:first-child{width:128px}"
    return page(body, _fields(case, place, issuer, issued, number), height=860, font=HEI, size=16, css=css)


def app_settlement(case: Case, random: Random) -> Drawing:
    """Two drivers' agreement made in the traffic police's app."""
    one, other = adult(case), case.relative
    place = f"{city_of(one)}{_street(case, 1)}（近{_street(case, 5)}）"
    number = f"KC{case.loss_on:%y%m%d}{case.numbers['登记号']}"
    issuer = f"{city_of(one)}公安局交通警察支队"
    line = "padding:6px 0;border-bottom:1px solid #f0f0f0"

    def side(name: str, person: str, plate: str, blame: str) -> str:
        return f"<div style='background:#f7faff;border-radius:8px;padding:9px 12px;margin-top:9px'><b>{name}　{person}</b><span style='float:right;color:#d33'>{blame}</span><div class='k' style='font-size:13px'>{plate}</div></div>"

    body = (
        "<div style='background:#fff;border-radius:10px;padding:14px 16px'>"
        "<div class='c' style='font-weight:700;font-size:17px'>机动车交通事故快速处理协议书</div>"
        + apart("<span class='k'>事故编号</span>", number, style=line)
        + apart(
            "<span class='k'>事故时间</span>",
            f"{day_text(case.loss_on, '-')} {8 + case.seed % 12}:{case.seed % 50 + 10}",
            style=line,
        )
        + f"<div style='{line}'><div class='k'>事故地点</div>{place}</div>"
        + apart("<span class='k'>事故情形</span>", random.choice(("追尾", "变更车道", "倒车", "开关车门")), style=line)
        + side("甲方", one.name, f"{case.vehicle.plate}　小型汽车", "全部责任")
        + side("乙方", other.name, "电动车　无号牌", "无责任")
        + f"<div style='margin-top:12px;font-size:13px'>双方均已签名确认　{pen(one.name, size='1.3em')}　{pen(other.name, PENS[1], '1.3em')}</div>"
        + f"<div style='font-size:13px;margin-top:8px' class='k'>出具单位：{issuer}<br>出具日期：{day_text(case.loss_on, '-')}</div></div>"
        + "<div class='c' style='border:1px solid #1f64b4;color:#1f64b4;border-radius:20px;padding:8px;margin-top:16px'>保存到相册</div>"
    ) + oblong(238, 470, "电子印章", size=13)
    fields = _fields(case, place, issuer, case.loss_on, number)
    return screen("事故快处", body, fields, height=740, font=MICRO, bar="#1f64b4", ink="#fff", clock="18:33")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (
        road_slip,
        road_letter,
        alarm_receipt,
        employer_note,
        school_record,
        fire_brigade,
        app_settlement,
    )
}
