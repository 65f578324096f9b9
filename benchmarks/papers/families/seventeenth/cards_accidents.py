"""Proofs of an accident: a terminal's slip, a full determination, a village's letter, a factory's report, a receipt."""

from __future__ import annotations

import datetime as dt
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth import names
from benchmarks.papers.families.seventeenth.cards_kit import line, t, wrote
from benchmarks.papers.paper import Drawing, Layout


def _truth(case: Case, place: str, issuer: str, issued: dt.date, number: str | None) -> dict[str, object]:
    fields: dict[str, object] = {"happened_on": case.loss_on.isoformat(), "place": place, "issuer": issuer}
    fields["issued_on"] = issued.isoformat()
    return fields | ({"certificate_number": number} if number else {})


def _road(case: Case, random: Random) -> str:
    way = random.choice(
        ("滨河大道与建设大街交叉口", "国道G3{}线{}公里处", "红旗路农贸市场门前", "县道X2{}线石桥村路段")
    )
    return names.district(case) + way.format(random.randint(10, 29), random.randint(3, 900))


def roadside_slip(case: Case, random: Random) -> Drawing:
    """What the traffic police's hand terminal prints at the roadside."""
    person, issuer, place = kit.grown(case), names.traffic_police(case, random), _road(case, random)
    number, day = f"{digits(random, 6)}{case.loss_on.year}{digits(random, 8)}", case.loss_on
    fault = random.choice(("负全部责任", "负同等责任", "无责任"))
    other = {"负全部责任": "无责任", "负同等责任": "负同等责任", "无责任": "负全部责任"}[fault]
    car = case.vehicle.plate
    body = (
        f'<div class="c" style="font-size:25px;line-height:1.3">道路交通事故认定书<br><small>（简易程序）</small></div><div class="c">NO.{number}</div>'
        '<div style="border-top:2px dashed #555;margin:8px 0"></div>'
        f"事故时间：{day_text(day, '年月')}{random.randint(6, 22):02d}时{random.randint(0, 59):02d}分<br>天气：{random.choice(('晴', '雨', '阴'))}<br>地点：{place}<br>"
        f"当事人：{t(person.name)}<br>证件号：{person.id_number}<br>联系电话：{person.phone}<br>车牌号：{car}<br>保险公司：{t(case.insurer)}<br>"
        f"当事人：{t(case.relative.name)}<br>证件号：{kit.hidden(case.relative.id_number, 6)}<br>交通方式：{random.choice(('步行', '驾驶电动自行车', '驾驶小型客车'))}"
        f'<div style="border-top:2px dashed #555;margin:8px 0"></div>事实及责任：{t(person.name)}驾车行至上述地点，与{t(case.relative.name)}发生碰撞，造成车损及人员受伤。{t(person.name)}{fault}，{t(case.relative.name)}{other}。'
        f"<br>调解结果：{random.choice(('自行协商', '由保险公司赔付', '不同意调解'))}<br>当事人签名：{wrote(t(person.name), 1)}<br>交通警察：{kit.staff(random)}（{digits(random, 6)}）<br>"
        f"{issuer}<br>{day_text(day, '年月')}" + kit.stamp(issuer, 40, 20, 136, "事故处理专用章")
    )
    ground = "linear-gradient(180deg,#fdfcf7,#f0eee6)"
    fields = _truth(case, place, issuer, day, number)
    return kit.page(
        body, (600, 930), fields, font=kit.ZEN, px=19.5, ink="#3b3c46", ground=ground, loose=True, pad="34px 40px"
    )


def _told(case: Case, random: Random, place: str) -> tuple[tuple[str, str], ...]:
    """The determination's headed paragraphs."""
    person = kit.grown(case)
    car, day = case.vehicle, day_text(case.loss_on, random.choice(("年", "年月")))
    wrong = random.choice(("未按规定让行", "疏于观察、未保持安全车速", "违反信号灯通行"))
    return (
        (
            "交通事故时间",
            f"{day}{random.randint(5, 22)}时{random.randint(1, 59)}分许　　天气：{random.choice(('晴', '小雨', '雾'))}",
        ),
        ("交通事故地点", place),
        (
            "当事人、车辆、道路和交通环境基本情况",
            f"甲：{t(person.name)}，{person.sex}，{day_text(person.born_on, '年')}出生，身份证号{person.id_number}，住{t(person.address)}，准驾车型{car.vehicle_class}，驾驶{car.plate}小型轿车。乙：{t(case.relative.name)}，{case.relative.sex}，电话{case.relative.phone}。沥青路面，视线良好。",
        ),
        (
            "道路交通事故证据及事故形成原因分析",
            f"{t(case.relative.name)}驾驶电动三轮车{wrong}，与甲方车辆相撞，致{t(case.insured.name)}受伤，送{t(case.hospital)}治疗。上述事实有现场图、询问笔录等证据证实。",
        ),
        (
            "当事人导致交通事故的过错及责任",
            f"依据《道路交通安全法实施条例》第九十一条，{t(case.relative.name)}{random.choice(('承担主要责任，甲方承担次要责任', '承担全部责任，甲方无责任', '与甲方承担同等责任'))}。",
        ),
    )


def full_determination(case: Case, random: Random) -> Drawing:
    """The ordinary procedure's determination: headed paragraphs, letter number with brackets."""
    issuer, place = names.traffic_police(case, random), _road(case, random)
    number = f"第{digits(random, 6)}{case.loss_on.year}{digits(random, 6)}号"
    issued = case.loss_on + dt.timedelta(days=random.randint(7, 10))
    paragraphs = _told(case, random, place)
    body = (
        f'<div class="c" style="font-size:20px">{issuer}</div><h2 class="c" style="font-size:29px;letter-spacing:4px">道路交通事故认定书</h2><div class="e" style="margin:4px 0 12px">{number}</div>'
        + "".join(f"<p><b>{name}：</b>{words}</p>" for name, words in paragraphs)
        + f'<div style="margin:22px 0 0 52%;line-height:1.8">交通警察：{kit.staff(random)}　{kit.staff(random)}<br>{day_text(issued, random.choice(("年", "数")))}</div>'
        + kit.stamp(issuer, 90, 70, 132)
        + '<p style="font-size:13.5px;border-top:1px solid #555;margin-top:26px;padding-top:6px">不服本认定的，可自送达之日起三日内向上一级公安机关交通管理部门申请复核。</p>'
    )
    fields = _truth(case, place, issuer, issued, number)
    return kit.page(
        body,
        (780, 800),
        fields,
        font=kit.FANG,
        px=17,
        pad="42px 58px",
        css="p{line-height:1.75;margin-bottom:5px}",
        loose=True,
    )


def village_letter(case: Case, random: Random) -> Drawing:
    """A village committee's letter by hand on red-headed paper."""
    person, issuer, face = case.insured, names.village(case, random), random.randrange(3)
    place = random.choice(("村东头水渠边", "自家果园", "新修的水泥路拐弯处", "邻居家院墙外"))
    issued = case.loss_on + dt.timedelta(days=random.randint(3, 20))
    how = random.choice(("干农活时从梯子上跌落", "骑三轮车翻车", "被牛顶伤", "走路滑倒"))
    where = f"在{place}" if random.random() < 0.5 else f"行至{place}"
    text = (
        f"<p>兹证明{t(person.name)}（{person.sex}，身份证：{person.id_number}）系我{'社区居民' if '社区' in issuer else '村村民'}，该人于{day_text(case.loss_on, '年')}{random.choice(('上午', '傍晚', '清早'))}"
        f"{where}{how}，后由家属送到{t(case.hospital)}救治，无第三方责任。情况属实。</p><p>特此证明</p>"
    )
    body = (
        f'<div class="c" style="color:#cc2222;font-size:{27 if len(issuer) < 17 else 22}px;letter-spacing:3px;font-family:SimSun">{issuer}</div><div style="border-top:3px solid #c22;border-bottom:1px solid #c22;height:6px;margin:8px 0 26px"></div>'
        f'<div class="c" style="font-size:29px;letter-spacing:16px;margin-bottom:14px">{random.choice(("证明", "意外事故证明", "情况说明"))}</div><div style="font-family:{kit.PENS[face].replace(chr(39), "")};color:#1d2b66;font-size:20px">{text}</div>'
        f'<div class="e" style="margin-top:34px;line-height:2">证明人：{wrote(kit.staff(random), face)}　电话 {case.relative.phone}<br>{issuer}<br>{wrote(day_text(issued, "年"), face)}</div>'
        + kit.stamp(issuer, 60, 34, 132)
    )
    fields = _truth(case, place, issuer, issued, None)
    return kit.page(
        body,
        (740, 620),
        fields,
        font=kit.SERIF,
        px=17,
        pad="40px 56px",
        css="p{text-indent:2em;line-height:2.1}",
        loose=True,
    )


def factory_report(case: Case, random: Random) -> Drawing:
    """A firm's or a school's own report form, the labels in the cells above their answers."""
    person, child, face = case.insured, kit.minor(case), random.randrange(3)
    giver = names.town(case) + (
        random.choice(("市实验小学", "市第五中学"))
        if child
        else random.choice(("鑫源木业有限公司", "中铁项目部第三工区", "惠客隆超市有限公司"))
    )
    place = (
        random.choice(("体育馆篮球场", "教学楼北侧楼梯", "校门口"))
        if child
        else random.choice(("切割车间2号机旁", "冷库通道", "卸货平台"))
    )
    issued = case.loss_on + dt.timedelta(days=random.randint(1, 6))
    number = f"{'XA' if child else 'GS'}-{case.loss_on.year}-{random.randint(1, 99):03d}"

    def cell(label: str, value: object) -> str:
        return f"<small>{label}</small><br>{wrote(value, face)}"

    story = f"{person.name}在{place}{random.choice(('摔倒', '被撞倒', '被砸到'))}，伤处疼痛，由{kit.staff(random)}陪同送{case.hospital}"
    lines = kit.table(
        f"""{cell("受伤人", t(person.name))}|{cell("部门 / 班级", "三（2）班" if child else "一线班组")}|{cell("工号 / 学号", digits(random, 6))}
{cell("发生日期", day_text(case.loss_on, random.choice(("年", "/"))))}|2>{cell("发生地点", place)}
3>{cell("经过", t(story))}
{cell("伤情", t(case.diagnosis.name) if case.accident else "软组织挫伤")}|{cell("现场目击", kit.staff(random))}|{cell("第一时间报告人", kit.staff(random))}
3>{cell("负责人意见", "同意报保险。" + kit.staff(random))}""",
        "32 36 32",
    )
    body = (
        f'<div class="s" style="align-items:flex-end"><b style="font-size:21px">{random.choice(("伤害事故报告单", "意外伤害事故说明", "安全事件登记表"))}</b><span>编号 {number}</span></div>'
        f'<div class="s" style="margin:4px 0 8px"><span>单位：{giver}</span><span>填报日期：{wrote(day_text(issued, "年"), face)}</span></div>{lines}'
        + kit.stamp(giver, 90, 30, 122)
    )
    css = "small{font-size:12px;color:#5a5a5a}.g td{height:56px;vertical-align:top}"
    fields = _truth(case, place, giver, issued, number)
    return kit.page(body, (820, 460), fields, font=kit.MICRO, px=15.5, css=css, loose=True)


def alarm_receipt(case: Case, random: Random) -> Drawing:
    """A police station's receipt of a call, blanks typed into."""
    person, issuer = case.insured, names.police_station(case, random)
    number, issued = f"J{digits(random, 5)}{case.loss_on:%Y%m%d}{digits(random, 5)}", kit.signed(case, 1)
    place = random.choice(("阳光花苑小区3号楼前", "文昌巷菜市场西门", "站前路公交站台", "滨河公园健身区"))
    hour = random.randint(6, 22)
    happened = f"{day_text(case.loss_on, '-')} {hour:02d}:1{random.randint(0, 9)}"
    body = (
        f'<h2 class="c" style="font-size:25px">{random.choice(("接（报）警登记证明", "报警回执单", "出警证明"))}</h2><p class="e" style="font-size:14px">警情编号 {number}</p>'
        f"<p>报警人 {line(t(case.relative.name), 90)} 电话 {line(case.relative.phone, 130)} 报警方式 {line('110', 60)}</p>"
        f"<p>事发时间 {line(happened, 190)} 接警时间 {line(f'{hour:02d}:{random.randint(20, 59)}', 70)}</p>"
        f"<p>事发地点 {line(place, 300)}</p>"
        f"<p>简要警情 {line(t(person.name) + random.choice(('被电动车碰倒，肇事人离开', '散步时摔倒受伤', '被高空掉落的花盆砸伤')), 360)}</p>"
        f"<p>处置情况 {line('民警到场了解情况，120 已将伤者送往' + t(case.hospital), 360)}</p>"
        f'<p style="font-size:14px">本回执不作为责任认定依据。</p><div class="e" style="margin-top:18px">{issuer}<br>处警民警　{kit.staff(random)}　{kit.staff(random)}<br>{day_text(issued, "年月")}</div>'
        + kit.stamp(issuer, 60, 22, 124)
    )
    fields = _truth(case, place, issuer, issued, number)
    return kit.page(
        body, (760, 540), fields, font=kit.SUNG, px=17, css="p{line-height:2.2}.u{text-align:left}", loose=True
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (roadside_slip, full_determination, village_letter, factory_report, alarm_receipt)
}
