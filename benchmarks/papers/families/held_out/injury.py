"""Certificates of accidents and of death."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits
from benchmarks.papers.families.held_out.sheet import (
    FIXED,
    GOTHIC,
    MING,
    SONG,
    WENKAI,
    chinese,
    dashed,
    drawing,
    in_words,
    near,
    padded,
    pen,
    rows,
    seal,
    spaced,
)
from benchmarks.papers.paper import Drawing, Layout


def _place(case: Case) -> str:
    facts = case.random
    return f"{facts.choice(case.pools.cities)}{facts.choice(case.pools.districts)}{facts.choice(case.pools.streets)}{facts.choice(('路口', '与文化路交叉口', '加油站门前', '128号附近'))}"


def _accident(case: Case, issuer: str, number: str | None, after_days: int, *, place: str) -> dict[str, str]:
    known = {
        "happened_on": case.loss_on.isoformat(),
        "place": place,
        "issuer": issuer,
        "issued_on": near(case, after_days).isoformat(),
    }
    return known | ({"certificate_number": number} if number else {})


def _police(case: Case, unit: str) -> str:
    return f"{case.insured.id_issuer.split('公安局')[0]}公安局交通警察支队{unit}大队"


def simple_procedure(case: Case, random: Random) -> Drawing:
    """The one-page decision of the summary procedure, made on the street."""
    issuer, number, place = _police(case, "三"), digits(case.random, 15), _place(case)
    who, other, car = case.insured, case.relative, case.vehicle
    parties = rows(
        (
            ("当事人", "姓名", "证件号码", "联系电话", "交通方式", "车牌号", "保险公司"),
            ("甲方", escape(who.name), who.id_number, who.phone, "小型汽车", car.plate, escape(case.insurer[:6])),
            ("乙方", escape(other.name), other.id_number, other.phone, "电动自行车", "—", "—"),
        )
    )
    body = (
        f"<div class=c style='font-size:18px'>{escape(issuer)}</div><div class=c style='font-size:26px;font-weight:700'>道路交通事故认定书</div>"
        f"<div class=c>（简易程序）</div><p class=r>第 {number} 号</p><table>"
        f"{rows((('事故时间', f'{chinese(case.loss_on)}{random.randint(6, 22)}时{random.randint(0, 59):02d}分', '天气', random.choice(('晴', '阴', '小雨'))),))}"
        f"<tr><td>事故地点</td><td colspan=3>{escape(place)}</td></tr></table><table style='margin-top:-1px;font-size:12.5px'>{parties}</table>"
        f"<table style='margin-top:-1px'><tr><td style='height:150px;vertical-align:top'>交通事故事实及责任：<br>　　甲方驾驶小型汽车行驶至上述地点，未按规定让行，与乙方发生碰撞，造成乙方受伤、两车受损。甲方违反《中华人民共和国道路交通安全法》有关规定，承担事故的全部责任，乙方无责任。</td></tr>"
        f"<tr><td style='height:90px;vertical-align:top'>损害赔偿调解结果：当事人自行协商。</td></tr></table><p>当事人签名：{pen(who.name, random)}　{pen(other.name, random)}</p>"
        f"<p>交通警察（签章）：________　　　　　　　　　　{chinese(near(case, 0))}</p>"
        + seal(issuer, under="事故处理专用章", size_px=136, style="right:80px;top:690px")
    )
    css = "td{border:1px solid #222;padding:7px 5px}"
    return drawing(body, _accident(case, issuer, number, 0, place=place), size_px=(794, 960), css=css, font=SONG)


def general_procedure(case: Case, random: Random) -> Drawing:
    """The long decision with facts, evidence, causes and responsibility."""
    issuer, place = _police(case, random.choice(("直属一", "高新", "城南"))), _place(case)
    mark = case.insured.id_issuer[0]
    number = f"{mark}公交认字〔{case.loss_on.year}〕第{digits(case.random, 5)}号"
    who, other = case.insured, case.relative
    body = (
        f"<div class=c style='font-size:24px;letter-spacing:2px'>{escape(issuer)}</div><div class=c style='font-size:32px;letter-spacing:5px'>道路交通事故认定书</div>"
        f"<p class=r>{number}</p><p>交通事故时间：{padded(case.loss_on)} {random.randint(5, 23)}时许　　天气：{random.choice(('晴', '多云'))}</p><p>交通事故地点：{escape(place)}</p>"
        f"<p>当事人、车辆、道路和交通环境等基本情况：</p><p class=t>1、{escape(who.name)}，{who.sex}，身份证号码{who.id_number}，住{escape(who.address)}，系行人。</p>"
        f"<p class=t>2、{escape(other.name)}，{other.sex}，驾驶证号{other.id_number}，准驾车型{case.vehicle.vehicle_class}，驾驶{case.vehicle.plate}号小型轿车。</p>"
        "<p>道路交通事故发生经过：</p><p class=t>当日，该小型轿车由东向西行驶至上述地点时，与由南向北横过道路的行人发生碰撞，造成行人受伤。</p>"
        "<p>道路交通事故证据及事故形成原因分析：</p><p class=t>现场勘查笔录、监控视频、当事人陈述证实，驾驶人未注意观察、未减速避让是事故形成的主要原因。</p>"
        f"<p>当事人导致交通事故的过错及责任或者意外原因：</p><p class=t>{escape(other.name)}承担主要责任，{escape(who.name)}承担次要责任。</p>"
        f"<p style='margin-top:40px'>交通警察：________　________</p><p class=r>{random.choice((chinese, in_words))(near(case, 9))}</p>"
        "<p style='font-size:12px;border-top:1px solid #333;padding-top:6px'>当事人对交通事故认定有异议的，可自本认定书送达之日起三日内，向上一级公安机关交通管理部门提出书面复核申请。</p>"
        + seal(issuer, size_px=150, style="right:70px;bottom:130px")
    )
    css = "p{margin:9px 0;line-height:1.75}.t{text-indent:2em}"
    return drawing(
        body, _accident(case, issuer, number, 9, place=place), css=css, font=MING, letter_px=16, inset_px=(60, 76)
    )


def village_note(case: Case, random: Random) -> Drawing:
    """A note of a police station, an employer or a school; it has no number."""
    who, place = case.insured, _place(case)
    city, district = random.choice(case.pools.cities), random.choice(case.pools.districts)
    issuer = random.choice(
        (
            f"{city}公安局{district.removesuffix('区')}派出所",
            f"{district}友谊社区居民委员会",
            f"{city}宏远建筑工程有限公司",
            f"{city}第七中学",
        )
    )
    story = random.choice(
        ("骑电动车不慎摔倒受伤", "上下楼梯时踩空摔伤", "劳动时被重物砸伤右手", "被他人饲养的犬只咬伤")
    )
    body = (
        f"<div class=c style='font-size:34px;letter-spacing:12px;margin:30px 0 40px'>{random.choice(('意外事故证明', '事故证明', '意外伤害证明'))}</div>"
        f"<p>　　兹证明{escape(who.name)}（身份证号：{who.id_number}）于{chinese(case.loss_on)}{random.choice(('上午', '下午'))}{random.randint(1, 11)}时左右，在{escape(place)}{story}，随即被送往{escape(case.hospital)}救治。</p>"
        f"<p>　　情况属实，特此证明。</p><p>　　证明人：{pen(case.father.name, random, size_px=24)}　联系电话：{case.father.phone}</p>"
        f"<p class=r style='margin-top:80px'>{escape(issuer)}（盖章）</p><p class=r>{random.choice((chinese, spaced))(near(case, 12))}</p>"
        + seal(issuer, size_px=150, style="right:100px;bottom:150px")
    )
    fields = _accident(case, issuer, None, 12, place=place)
    return drawing(
        body,
        fields,
        size_px=(794, 860),
        css="p{line-height:2.1;margin:14px 0}",
        font=SONG,
        letter_px=20,
        inset_px=(60, 90),
    )


def fire_decision(case: Case, random: Random) -> Drawing:
    """A decision on a fire by the fire and rescue service."""
    city = random.choice(case.pools.cities)
    issuer, place = f"{city}{random.choice(case.pools.districts)}消防救援大队", _place(case)
    number = f"{city[0]}消火认简字〔{case.loss_on.year}〕第{digits(case.random, 4)}号"
    lines = (
        ("起火单位（场所）", "沿街商铺", "起火时间", f"{padded(case.loss_on)}"),
        ("起火地址", escape(place), "报警人", escape(case.relative.name)),
        ("当事人", escape(case.insured.name), "身份证号", case.insured.id_number),
    )
    body = (
        f"<div class=c style='font-size:30px'>火灾事故认定书</div><p class=c>{number}</p><table>{rows(lines)}"
        "<tr><td colspan=4 style='height:230px;vertical-align:top'>火灾事故基本情况：该场所发生火灾，烧毁室内家电、存货等物品，无人员伤亡。<br><br>经现场勘验、调查询问，认定起火原因为：电气线路故障引燃周围可燃物。</td></tr></table>"
        f"<p>承办人：________</p><p class=r>{escape(issuer)}</p><p class=r>{chinese(near(case, 15))}</p>"
        + seal(issuer, size_px=140, style="right:70px;bottom:120px")
    )
    css = "td{border:1px solid #333;padding:10px 8px}td:nth-child(odd){width:17%}"
    return drawing(body, _accident(case, issuer, number, 15, place=place), size_px=(794, 800), css=css, font=GOTHIC)


def _death(case: Case, issuer: str, died_on: dt.date) -> dict[str, str]:
    who = case.insured
    return {
        "name": who.name,
        "sex": who.sex,
        "id_number": who.id_number,
        "died_on": died_on.isoformat(),
        "cause": case.diagnosis.name,
        "issuer": issuer,
    }


def medical_certificate(case: Case, random: Random) -> Drawing:
    """The national four-part form: the cells of the deceased and the chain of causes."""
    who, died = case.insured, near(case, 4)
    cause = escape(case.diagnosis.name)
    area = f"{who.address[:9]}"
    body = (
        "<div class=c style='font-size:23px'>居民死亡医学证明（推断）书</div>"
        f"<p>行政区划代码 {random.randint(100000, 999999)}　　　编号：{case.numbers['业务流水号']}</p><table>"
        f"{rows((('死者姓名', escape(who.name), '性别', who.sex, '民族', who.ethnicity + '族', '婚姻状况', '已婚'),))}</table><table style='margin-top:-1px'>"
        f"{rows((('有效身份证件类别', '身份证', '证件号码', who.id_number), ('出生日期', chinese(who.born_on), '死亡日期', f'{chinese(died)}{random.randint(0, 23)}时'), ('死亡地点', '医疗卫生机构', '生前工作单位', '无'), ('户籍地址', escape(area), '常住地址', escape(area)), ('可联系的家属姓名', escape(case.relative.name), '联系电话', case.relative.phone)))}</table>"
        f"<table style='margin-top:-1px'>{rows((('致死的主要疾病诊断', '疾病名称（勿填症状体征）', '发病至死亡大概间隔时间'), ('Ⅰ.(a)直接死亡原因', cause, f'{random.randint(2, 20)}天'), ('(b)引起(a)的疾病或情况', '', ''), ('(c)引起(b)的疾病或情况', '', ''), ('Ⅱ.其他疾病诊断', '', '')))}</table>"
        f"<table style='margin-top:-1px'>{rows((('生前主要疾病最高诊断单位', '三级医院', '最高诊断依据', '临床'),))}</table>"
        f"<p>医师签名：{pen(case.father.name, random)}　　医疗卫生机构盖章：{escape(case.hospital)}　　填表日期：{chinese(died)}</p>"
        "<p style='border-top:1px dashed #666;padding-top:5px;font-size:12px'>（以下由编码人员填写）根本死亡原因：________　ICD编码：________</p>"
        + seal(case.hospital, under="死亡证明专用章", size_px=134, style="right:150px;bottom:40px")
    )
    css = "td{border:1px solid #333;padding:8px 5px}"
    return drawing(body, _death(case, case.hospital, died), size_px=(900, 700), css=css, font=SONG, inset_px=(34, 40))


def family_part(case: Case, random: Random) -> Drawing:
    """The part for the family, in lines, typed."""
    who, died = case.insured, near(case, 4)
    lines = (
        (("死者姓名", who.name), ("性别", who.sex), ("民族", who.ethnicity)),
        (("身份证号码", who.id_number), ("年龄", f"{(died - who.born_on).days // 365}岁")),
        (("死亡日期", dashed(died)), ("死亡地点", "住院病房")),
        (("死亡原因", case.diagnosis.name),),
        (("家属姓名", case.relative.name), ("与死者关系", "子女")),
        (("联系电话", case.relative.phone),),
    )
    text = "".join(
        "<p>" + "　　".join(f"{label}：<span class=u>{escape(value)}</span>" for label, value in line) + "</p>"
        for line in lines
    )
    body = (
        f"<div class=c style='font-size:29px'>居民死亡医学证明书</div><p class=c>（第三联　死者家属保存）</p>{text}"
        f"<p style='margin-top:30px'>医师签名：________　民警签名：________</p><p class=r>签发单位（章）：{escape(case.hospital)}</p><p class=r>{padded(died)}</p>"
        + seal(case.hospital, size_px=138, style="right:70px;bottom:60px")
    )
    return drawing(
        body,
        _death(case, case.hospital, died),
        size_px=(720, 720),
        css="p{margin:17px 0}",
        font=WENKAI,
        letter_px=17,
        paper="#fbf7ef",
    )


def deregistration(case: Case, random: Random) -> Drawing:
    """A police certificate that the deceased was struck off the register."""
    who, died = case.insured, near(case, 6)
    issuer = f"{who.id_issuer}{random.choice(('城关', '胜利路', '新华'))}派出所"
    body = (
        f"<div class=c style='font-size:30px;letter-spacing:4px;margin:20px 0 30px'>{random.choice(('死亡注销户口证明', '居民死亡户籍注销证明'))}</div>"
        f"<table>{rows((('姓名', escape(who.name), '性别', who.sex), ('公民身份号码', who.id_number, '出生日期', dashed(who.born_on)), ('住址', escape(who.address), '民族', who.ethnicity), ('死亡日期', dashed(died), '死亡原因', escape(case.diagnosis.name)), ('注销日期', dashed(near(case, 12)), '申报人', escape(case.relative.name))))}</table>"
        f"<p style='margin-top:30px'>　　以上居民户口已注销，特此证明。</p><p class=r style='margin-top:60px'>{escape(issuer)}</p><p class=r>{chinese(near(case, 12))}</p>"
        + seal(issuer, under="户口专用章", size_px=140, style="right:80px;bottom:110px")
    )
    css = "td{border:1px solid #444;padding:12px 8px}td:nth-child(odd){width:17%}"
    return drawing(body, _death(case, issuer, died), size_px=(794, 720), css=css, font=FIXED, letter_px=16)


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "accident_certificate": (simple_procedure, general_procedure, village_note, fire_decision),
    "death_certificate": (medical_certificate, family_part, deregistration),
}
