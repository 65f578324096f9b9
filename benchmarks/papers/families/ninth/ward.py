"""What doctors write: diagnosis certificates, discharge records, visit records and prescriptions."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import at, day_text
from benchmarks.papers.families.ninth.sheet import FANG, HEI, KAI, SONG, age, hand, iso, row, sheet, stamp, td, tr
from benchmarks.papers.paper import Drawing


def _found(case: Case, coded: bool) -> dict[str, str]:
    fields = {"hospital": case.hospital, "patient_name": case.insured.name, "diagnosis": case.diagnosis.name}
    return fields | ({"diagnosis_code": case.diagnosis.code} if coded else {})


def diagnosis_slip(case: Case, random: Random) -> Drawing:
    """A half sheet out of a pad, filled in by hand."""
    one, day = case.insured, case.visited_on
    line = "border-bottom:1px solid #444;padding:0 12px;display:inline-block"
    body = (
        f"<h1>{case.hospital}</h1><h1 style='font-size:23px;letter-spacing:8px'>疾病诊断证明书</h1>"
        f"<div class='r'>No. {case.numbers['登记号']}</div>"
        f"<p style='margin-top:12px'>姓名 <span style='{line}'>{hand(one.name)}</span> 性别 <span style='{line}'>{hand(one.sex)}</span> "
        f"年龄 <span style='{line}'>{hand(age(one.born_on, day))}</span>岁 科别 <span style='{line}'>{hand(case.department)}</span></p>"
        f"<p style='margin-top:10px'>门诊号 <span style='{line}'>{hand(case.numbers['门诊号'])}</span></p>"
        f"<p style='margin-top:14px'>临床诊断：<span style='{line};width:540px'>{hand(case.diagnosis.name)}</span></p>"
        f"<p style='margin-top:26px'>处理意见：<span style='{line};width:540px'>{hand(f'建议休息{random.choice((1, 2, 3))}周，定期门诊复查。')}</span></p>"
        f"<p style='margin-top:52px' class='f'><span>医师签名：{hand(case.father.name)}</span>"
        f"<span>{hand(day.year)} 年 {hand(day.month)} 月 {hand(day.day)} 日</span></p>"
        "<p style='font-size:12px;margin-top:12px'>注：未加盖本院诊断证明专用章无效，涂改无效。</p>"
    ) + stamp(520, 300, case.hospital, diameter=140, below="诊断证明专用章")
    fields = _found(case, coded=False) | {"issued_on": iso(day)}
    return sheet(body, fields, height=560, font=SONG, size=16, pad="34px 56px", ground="#fdfdf6")


def diagnosis_letter(case: Case, random: Random) -> Drawing:
    """A printed certificate of a stay in running boxes, with codes."""
    one, day = case.insured, case.discharged_on
    rows = (
        tr("姓　　名", one.name, "性　　别", one.sex, "年　　龄", f"{age(one.born_on, day)}岁")
        + tr("科　　室", td(case.department, 3), "住 院 号", case.numbers["住院号"])
        + tr("身份证号", td(one.id_number, 5))
        + tr("入院时间", td(day_text(case.admitted_on, "年"), 2), "出院时间", td(day_text(day, "年"), 2))
        + tr("诊　　断", td(f"{case.diagnosis.name}（{case.diagnosis.code}）", 5, style="height:130px"))
        + tr(
            "诊疗经过",
            td(
                f"患者因病于我院{case.department}住院治疗，入院后完善相关检查，予对症支持治疗，现病情好转出院。",
                5,
                style="height:150px",
            ),
        )
        + tr("医师建议", td("1. 注意休息，避免劳累；2. 一月后复诊；3. 不适随诊。", 5, style="height:110px"))
    )
    body = (
        f"<h1 style='font-size:28px'>{case.hospital}</h1><h1 style='font-size:24px;margin:8px 0 22px'>诊 断 证 明</h1>"
        f"<table class='b z'>{rows}</table><div style='margin-top:34px' class='f'><span>主治医师（签章）：{hand(case.mother.name)}</span>"
        f"<span>科主任：{hand(case.father.name)}</span></div><div class='r' style='margin-top:30px'>开具日期：{day_text(day, '年')}</div>"
    ) + stamp(560, 720, case.hospital, below="医务科")
    fields = _found(case, coded=True) | {"issued_on": iso(day)}
    return sheet(
        body,
        fields,
        height=960,
        font=FANG,
        size=16.5,
        css=".z td{height:46px}.z td:first-child{white-space:nowrap;width:96px}",
    )


def _discharge_record_body(case: Case, days: int, one: Person, part: str) -> str:
    return (
        f"<h1>{case.hospital}</h1><h2 style='font-size:22px;letter-spacing:10px'>出院记录</h2><hr>"
        + row(
            f"姓名：{one.name}",
            f"科室：{case.department}",
            f"床号：{case.numbers['床号'][:2]}",
            f"住院号：{case.numbers['住院号']}",
        )
        + "<hr>"
        + row(
            f"入院日期：{day_text(case.admitted_on, '年月')}",
            f"出院日期：{day_text(case.discharged_on, '年月')}",
            f"住院{days}天",
            style="margin-top:8px",
        )
        + part
        + f"<div class='r' style='margin-top:50px'>医师签名：{hand(case.mother.name)} / {hand(case.father.name)}</div>"
        + f"<div class='r' style='margin-top:10px'>{day_text(case.discharged_on, '年月')} 09:{case.seed % 60:02d}</div>"
    ) + stamp(560, 530, case.hospital, diameter=140, below="病案室")


def discharge_record(case: Case, random: Random) -> Drawing:
    """A discharge record as running text under heads."""
    one, second = case.insured, case.second_diagnosis
    days = (case.discharged_on - case.admitted_on).days
    part = "".join(
        f"<p style='margin-top:13px'><b>{title}：</b>{words}</p>"
        for title, words in (
            (
                "入院时情况",
                f"患者{one.sex}性，{age(one.born_on, case.admitted_on)}岁，因“不适3天”入院。查体：T 36.8℃，P 82次/分，R 19次/分，BP 132/80mmHg，神志清楚，精神尚可。",
            ),
            ("入院诊断", "待查"),
            (
                "住院诊治经过",
                "入院后完善血常规、生化、心电图等检查，排除禁忌，给予抗感染、对症及支持治疗，过程顺利，患者症状逐渐缓解，复查各项指标较前好转，经上级医师同意，准予出院。",
            ),
            ("出院诊断", f"1. {case.diagnosis.name}；2. {second.name}"),
            ("出院时情况", "一般情况可，生命体征平稳，饮食睡眠可，切口愈合良好。"),
            ("出院医嘱", "1. 低盐低脂饮食，适当活动；2. 按时服药；3. 两周后门诊复查，如有不适随时就诊。"),
        )
    )
    body = _discharge_record_body(case, days, one, part)
    fields = _found(case, coded=False) | {
        "admitted_on": iso(case.admitted_on),
        "discharged_on": iso(case.discharged_on),
    }
    return sheet(body, fields, height=1080, font=SONG, size=16)


def _discharge_table_rows(case: Case, days: int, one: Person, tall: str) -> str:
    return (
        tr("姓名", one.name, "性别", one.sex, "年龄", age(one.born_on, case.admitted_on), "民族", one.ethnicity)
        + tr("病案号", td(case.numbers["病案号"], 3), "病区", td(case.department, 3))
        + tr(
            "入院时间",
            td(f"{day_text(case.admitted_on, '-')} 14:20", 3),
            "出院时间",
            td(f"{day_text(case.discharged_on, '-')} 10:05", 3),
        )
        + tr("主要诊断", td(case.diagnosis.name, 4), "ICD-10", td(case.diagnosis.code, 2))
        + tr("手术名称", td("无", 4), "住院天数", td(days, 2))
        + tr("治疗结果", td("好转", 3), "离院方式", td("医嘱离院", 3))
        + tr("病历摘要", td("患者因上述疾病收入我科，入院查体神清语利，心肺听诊未闻及明显异常。", 7, style=tall))
        + tr(
            "治疗经过",
            td("入院后予完善检查，明确诊断，给予药物治疗及健康宣教，病情平稳，达到出院标准。", 7, style=tall),
        )
        + tr("出院带药", td("遵医嘱口服药物一月量。", 7, style="height:70px;vertical-align:top"))
        + tr("注意事项", td("定期复查；清淡饮食；保持情绪稳定。", 7, style="height:90px;vertical-align:top"))
    )


def discharge_table(case: Case, random: Random) -> Drawing:
    """A discharge summary as a ruled form with codes."""
    one = case.insured
    days = (case.discharged_on - case.admitted_on).days
    tall = "height:140px;vertical-align:top"
    rows = _discharge_table_rows(case, days, one, tall)
    body = (
        f"<h1 style='font-size:24px'>{case.hospital}出院小结</h1><table class='b z' style='margin-top:18px'>{rows}</table>"
        + row(
            f"住院医师：{hand(case.relative.name)}",
            f"主治医师：{hand(case.mother.name)}",
            f"记录日期：{iso(case.discharged_on)}",
            style="margin-top:22px",
        )
    ) + stamp(540, 690, case.hospital, diameter=140, below="出院专用章")
    fields = _found(case, coded=True) | {"admitted_on": iso(case.admitted_on), "discharged_on": iso(case.discharged_on)}
    return sheet(
        body,
        fields,
        height=960,
        font=HEI,
        size=14.5,
        pad="44px 48px",
        css=".z td{height:42px}.z td:nth-child(odd){white-space:nowrap}",
    )


def record_printed(case: Case, random: Random) -> Drawing:
    """A visit's record printed on the page of a booklet."""
    one, day = case.insured, case.visited_on
    parts = (
        ("主诉", f"不适{random.randint(1, 6)}天。"),
        ("现病史", "患者数日前无明显诱因出现上述症状，无畏寒发热，未予特殊处理，今来我院就诊。"),
        ("既往史", "否认肝炎、结核等传染病史，否认药物过敏史。"),
        ("体格检查", "T 36.6℃ BP 126/78mmHg，神清，双肺呼吸音清，心律齐，腹软。"),
        ("初步诊断", f"{case.diagnosis.name} [{case.diagnosis.code}]"),
        ("处理", "完善相关检查；药物治疗；注意休息，随诊。"),
    )
    body = (
        f"<h2 style='font-size:21px'>{case.hospital}</h2><h2 style='font-weight:400'>门（急）诊病历</h2>"
        + row(f"姓名：{one.name}", f"性别：{one.sex}", f"年龄：{age(one.born_on, day)}岁", style="margin-top:12px")
        + row(
            f"就诊科室：{case.department}",
            f"就诊时间：{iso(day)} 09:{case.seed % 60:02d}",
            style="border-bottom:1px solid #333;padding-bottom:6px",
        )
        + "".join(f"<p style='margin-top:11px'><b>{title}：</b>{words}</p>" for title, words in parts)
        + f"<div class='r' style='margin-top:40px'>医师：{hand(case.mother.name)}</div>"
    )
    fields = _found(case, coded=True) | {"visited_on": iso(day)}
    return sheet(body, fields, width=600, height=780, font=SONG, size=16, pad="36px 44px")


def record_table(case: Case, random: Random) -> Drawing:
    """A visit's record as a form filled in by hand."""
    one, day = case.insured, case.visited_on
    tall = "height:110px;vertical-align:top"
    rows = (
        tr("姓名", hand(one.name), "性别", hand(one.sex), "年龄", hand(f"{age(one.born_on, day)}岁"))
        + tr(
            "门诊号", hand(case.numbers["门诊号"]), "科别", hand(case.department), "就诊日期", hand(day_text(day, "年"))
        )
        + tr("病情记录", td(hand("患者自述不适数日，既往体健，无药物过敏史。"), 5, style=tall))
        + tr("检查所见", td(hand("一般情况可，心肺（－），余未见异常。"), 5, style=tall))
        + tr("诊断", td(hand(case.diagnosis.name), 5, style="height:60px"))
        + tr("治疗意见", td(hand("对症用药，三天后复诊。"), 5, style=tall))
    )
    body = (
        f"<h1>{case.hospital}</h1><h2 style='letter-spacing:12px'>门诊病历记录</h2><table class='b z' style='margin-top:16px'>{rows}</table>"
        f"<div class='r' style='margin-top:22px'>医师签名：{hand(case.father.name, 'font-size:1.4em')}</div>"
    )
    fields = _found(case, coded=False) | {"visited_on": iso(day)}
    return sheet(
        body, fields, height=780, font=KAI, size=16, css=".z td{height:44px}.z td:nth-child(odd){white-space:nowrap}"
    )


def _drug_lines(case: Case) -> str:
    drugs = [fee for fee in case.drugs.fees if fee.goods.category in ("西药费", "中成药费")] or [
        fee for fee in case.stay.fees if fee.goods.category in ("西药费", "中成药费")
    ][:2]
    return "".join(
        f"<div style='margin-top:12px'>{place}. {fee.goods.name}　{fee.goods.specification} × {fee.quantity}{fee.goods.unit}"
        "<div style='margin-left:40px'>Sig：每次1份　每日2次　遵医嘱</div></div>"
        for place, fee in enumerate(drugs, 1)
    )


def prescription_slip(case: Case, random: Random) -> Drawing:
    """A prescription on a narrow printed slip."""
    one, day = case.insured, case.visited_on
    body = (
        at(480, 26, "普通", "border:1.5px solid #222;padding:2px 10px;font-size:17px")
        + f"<h2 style='font-size:21px;margin:30px 0 0'>{case.hospital}</h2><h2 style='letter-spacing:12px'>处方笺</h2>"
        + row(f"处方编号：{case.numbers['处方号']}", "费别：医保", style="margin-top:12px")
        + row(f"姓名：{one.name}", f"性别：{one.sex}", f"年龄：{age(one.born_on, day)}岁")
        + row(f"科别：{case.department}", f"门诊号：{case.numbers['门诊号']}")
        + f"<div>临床诊断：{case.diagnosis.name}</div><div style='border-bottom:1.5px solid #222;padding-bottom:6px'>开具日期：{day_text(day, '年')}</div>"
        + f"<div style='font-size:30px;font-weight:700;margin-top:8px;font-style:italic'>Rp</div><div style='min-height:280px'>{_drug_lines(case)}</div>"
        + "<div style='border-top:1.5px solid #222;padding-top:8px'>"
        + row(f"医师：{hand(case.father.name)}", f"药品金额：{case.seed % 200 + 20}.00元")
        + row(f"审核：{hand(case.mother.name)}", "调配：", "核对、发药：")
        + "</div>"
    )
    fields = _found(case, coded=False) | {"prescribed_on": iso(day)}
    return sheet(body, fields, width=600, height=830, font=SONG, size=16, pad="26px 40px")


def prescription_wide(case: Case, random: Random) -> Drawing:
    """An electronic prescription of an internet or chain clinic, in boxes."""
    one, day = case.insured, case.visited_on
    rows = tr("姓名", one.name, "性别", one.sex, "年龄", f"{age(one.born_on, day)}岁") + tr(
        "科室", case.department, "病历号", case.numbers["门诊号"], "处方日期", iso(day)
    )
    body = (
        f"<h1 style='font-size:23px'>{case.hospital}电子处方</h1><div class='r'>处方号 {case.numbers['处方号']}</div>"
        f"<table class='b z'>{rows}{tr('诊断', td(case.diagnosis.name, 5))}</table>"
        f"<div style='border:1px solid #333;border-top:0;min-height:330px;padding:10px 16px'><b>R：</b>{_drug_lines(case)}"
        "<div style='margin-top:16px;color:#666'>（以下空白）</div></div>"
        + row(
            f"开方医师：{hand(case.mother.name)}",
            f"审方药师：{hand(case.father.name)}",
            "处方三日内有效",
            style="margin-top:14px",
        )
    ) + stamp(560, 430, case.hospital, diameter=130, below="处方专用章")
    fields = _found(case, coded=False) | {"prescribed_on": iso(day)}
    return sheet(body, fields, height=680, font=HEI, size=15, pad="36px 48px", css=".z td{height:38px}")
