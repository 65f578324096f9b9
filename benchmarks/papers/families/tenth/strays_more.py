"""Pages of the tenth family that belong to no claim: sheets, booklets and certificates."""

from __future__ import annotations

import datetime as dt
from html import escape
from random import Random

from benchmarks.papers.facts import Case, digits, yuan
from benchmarks.papers.families.frames import at, day_text, portrait
from benchmarks.papers.families.tenth.desk import (
    FANG,
    HEI,
    KAI,
    LATIN,
    MONO,
    OCR,
    SONG,
    chop,
    clerk,
    clock,
    pen,
    scrawl,
    sheet,
    stamp,
    years,
)
from benchmarks.papers.paper import Drawing, Layout


def policy(case: Case, random: Random) -> Drawing:
    """The first page of an insurance policy."""
    start = case.on - dt.timedelta(days=300)
    rows = (("保险合同号", case.contract_number), ("投保人", escape(case.relative.name)), ("被保险人", escape(case.insured.name)), ("证件号码", case.insured.id_number), ("险种名称", "百万医疗保险（2025版）"), ("保险金额", "2,000,000.00元"), ("交费方式", "年交　保险费 386.00元"), ("保险期间", f"{day_text(start, '年')}零时起一年"), ("受益人", "法定"))  # fmt: skip
    body = (
        f"<h2>{escape(case.insurer)}</h2><h1>保　险　单</h1><table>"
        + "".join(f"<tr><th>{k}</th><td>{v}</td></tr>" for k, v in rows)
        + f"</table><p>特别约定：等待期30天，免赔额10000元。</p><p class=r>签单日期：{day_text(start, '年')}</p>"
        + stamp(case.insurer, "保险合同专用", 520, 560, size=140)
    )
    css = f".paper{{padding:60px 66px;font-size:17px;border:10px double #b89a55}} h1{{font:500 30px {SONG};text-align:center}} h2{{font:500 20px {SONG};text-align:center;margin:0}} table{{width:100%}} td,th{{border:1px solid #b89a55;padding:9px 12px;text-align:left}} th{{width:130px}}"
    return sheet(body, (780, 800), {}, face=FANG, css=css, scale=1.5)


def consent(case: Case, random: Random) -> Drawing:
    """A consent to an operation."""
    body = (
        f"<h2>{escape(case.hospital)}</h2><h1>手术知情同意书</h1><div class=w><span>患者姓名：{escape(case.insured.name)}</span><span>{case.insured.sex}</span><span>{years(case, case.admitted_on)}</span><span>住院号：{case.numbers['住院号']}</span></div><p>术前诊断：{escape(case.diagnosis.name)}</p><p>拟施手术：探查术（备中转）　麻醉方式：全身麻醉</p>"
        "<p>医生已告知我手术可能发生的风险，包括但不限于：1.麻醉意外；2.术中大出血；3.术后感染、切口愈合不良；4.损伤邻近脏器；5.血栓形成；6.其他难以预料的情况。</p><p>患者知情选择：我的医师已经告知我将要进行的手术方式、可能发生的并发症和风险，我同意手术，并授权医师对切除的病变组织进行处置。</p>"
        f"<div class=w><span>患者签名 {scrawl(case.insured.name)}</span><span>家属签名 {scrawl(case.relative.name)}</span></div><div class=w><span>医师签名 {scrawl(clerk(random))}</span><span>{day_text(case.admitted_on, '年')} {clock(random)}</span></div>"
    )
    css = f".paper{{padding:54px 66px;font-size:17px}} h2{{font:500 20px {SONG};text-align:center;margin:0}} h1{{font:500 25px {SONG};text-align:center;margin:4px 0 16px}} p{{line-height:1.9;margin:8px 0}} .w{{display:flex;justify-content:space-between;margin:14px 0}}"
    return sheet(body, (794, 620), {}, face=FANG, css=css, scale=1.6)


def temperature(case: Case, random: Random) -> Drawing:
    """A temperature chart of a ward."""
    xs = range(14)
    heat = [(70 + x * 46, 180 + random.randint(-60, 60)) for x in xs]
    beat = [(70 + x * 46, 300 + random.randint(-50, 50)) for x in xs]
    grid = "".join(f"<path d='M{70 + n * 46} 60V460' stroke='#bbb'/>" for n in range(15)) + "".join(
        f"<path d='M60 {60 + n * 20}H720' stroke='{'#c66' if n % 5 == 0 else '#ddd'}'/>" for n in range(21)
    )
    line = "".join(
        f"<polyline points='{' '.join(f'{x},{y}' for x, y in points)}' fill='none' stroke='{ink}'/>"
        + "".join(f"<circle cx='{x}' cy='{y}' r='4' fill='{ink}'/>" for x, y in points)
        for points, ink in ((heat, "#2547b8"), (beat, "#c22"))
    )
    marks = "".join(f"<text x='20' y='{66 + n * 100}' font-size='13'>{41 - n}℃</text>" for n in range(4))
    body = f"<h1>{escape(case.hospital)}　体温单</h1><p>姓名 {escape(case.insured.name)}　科别 {escape(case.department)}　入院日期 {day_text(case.admitted_on, '-')}　住院病历号 {case.numbers['病案号']}</p><svg width=740 height=480>{grid}{line}{marks}</svg><p>呼吸 18 18 19 20 18 18　血压 126/78　大便 1/日　体重 卧床　　第 1 周</p>"
    css = f".paper{{padding:28px 36px;font-size:14px}} h1{{font:500 22px {SONG};text-align:center;margin:0}}"
    return sheet(body, (820, 690), {}, face=HEI, css=css, scale=1.6)


def leaflet(case: Case, random: Random) -> Drawing:
    """What lies folded in a box of drugs."""
    drug = random.choice([one for one in case.pools.goods if one.category == "西药费"])
    parts = (("成份", "本品主要成份见包装，辅料为淀粉、硬脂酸镁、微晶纤维素。"), ("性状", "本品为白色或类白色薄膜衣片。"), ("适应症", "用于敏感菌所致的各种感染及相关症状的缓解。"), ("规格", escape(drug.specification) or "见包装"), ("用法用量", "口服，成人一次1片，一日2次，或遵医嘱。"), ("不良反应", "偶见恶心、腹泻、皮疹，停药后可自行消失。"), ("禁忌", "对本品过敏者禁用，孕妇及哺乳期妇女慎用。"), ("贮藏", "遮光，密封，在阴凉（不超过20℃）干燥处保存。"), ("批准文号", f"国药准字H{digits(random, 8)}"), ("生产企业", "北塬制药集团有限公司"))  # fmt: skip
    body = f"<div class=s>请仔细阅读说明书并在医师指导下使用</div><h1>{escape(drug.name)}说明书</h1>" + "".join(f"<p><b>【{k}】</b>{v}</p>" for k, v in parts)  # fmt: skip
    css = f".paper{{padding:30px 40px;font-size:15px;columns:1}} h1{{font:500 22px {SONG};text-align:center}} .s{{text-align:center;font-size:13px}} p{{margin:7px 0;line-height:1.6}}"
    return sheet(body, (640, 640), {}, face=SONG, css=css)


def marriage(case: Case, random: Random) -> Drawing:
    """The inside of a marriage certificate."""
    pair = "".join(
        f"<p>姓名　{escape(one.name)}　　性别　{one.sex}</p><p>国籍　中国　　出生日期　{day_text(one.born_on, '年')}</p><p>身份证件号　{one.id_number}</p><br>"
        for one in (case.mother, case.father)
    )
    body = (
        f"<h1>结 婚 证</h1><p>持证人　{escape(case.mother.name)}</p><p>登记日期　{day_text(case.on - dt.timedelta(days=2600), '年')}</p><p>结婚证字号　J{digits(random, 6)}-{random.randint(2015, 2022)}-{digits(random, 6)}</p><p>备注</p><hr>{pair}{at(500, 60, portrait(170, 120, ground='#c8302f'))}"
        + stamp("民政局婚姻登记", "专用章", 520, 160, size=120)
    )
    css = f".paper{{padding:34px 50px;background:#fbe9e4;font-size:17px}} h1{{font:500 27px {SONG};color:#b3202a;margin:0 0 10px}} p{{margin:5px 0}}"
    return sheet(body, (720, 580), {}, face=FANG, css=css)


def checkup(case: Case, random: Random) -> Drawing:
    """The summary of a yearly check-up."""
    found = (
        "1.体重指数增高",
        "2.血压偏高：142/90mmHg",
        "3.轻度脂肪肝",
        "4.甲状腺结节（TI-RADS 3类）",
        "5.幽门螺杆菌阳性",
    )
    body = f"<div class=h>瑞禾健康体检中心</div><h1>健康体检报告</h1><p>体检编号 {digits(random, 9)}　姓名 {escape(case.insured.name)}　单位：个人</p><p>体检日期 {day_text(case.on - dt.timedelta(days=200), '-')}</p><h3>综述</h3>{''.join(f'<p>{one}</p>' for one in found)}<h3>健康建议</h3><p>低脂饮食，适量运动，控制体重；每半年复查甲状腺彩超；消化科咨询规范根除治疗。</p><p class=r>总检医师 {scrawl(clerk(random))}</p>"
    css = f".paper{{padding:40px 56px;font-size:17px;border-left:26px solid #58b4a4}} .h{{color:#2b8c7c}} h1{{font-size:28px;font-weight:500}} h3{{color:#2b8c7c;margin:14px 0 4px}} p{{margin:6px 0}} i{{font-family:{LATIN}}}"
    return sheet(body, (760, 760), {}, face=HEI, css=css, scale=1.6)


def vaccination(case: Case, random: Random) -> Drawing:
    """A page of a vaccination booklet."""
    rows = "".join(
        f"<tr><td>{name}</td><td>{n % 3 + 1}</td><td>{day_text(case.on - dt.timedelta(days=2000 - 90 * n), '.')}</td><td>{digits(random, 8)}</td><td>{place}</td><td>{pen(clerk(random), size=16)}</td></tr>"
        for n, (name, place) in enumerate(
            (("乙肝疫苗", "右上臂"), ("卡介苗", "左上臂"), ("脊灰疫苗", "口服"), ("百白破疫苗", "臀部"), ("麻腮风疫苗", "左上臂"), ("乙脑减毒", "右上臂"), ("水痘疫苗", "左上臂"))
        )
    )  # fmt: skip
    body = f"<h1>预防接种记录</h1><p>儿童姓名 {escape(case.insured.name)}　接种证编号 {digits(random, 12)}</p><table><tr><th>疫苗名称</th><th>剂次</th><th>接种日期</th><th>批号</th><th>部位</th><th>接种医生</th></tr>{rows}</table><p>接种后请留观30分钟。</p>" + stamp("预防接种门诊", "", 480, 310, size=110)  # fmt: skip
    css = f".paper{{padding:26px 34px;background:#f3f8ea;font-size:15px}} h1{{font:500 22px {SONG};text-align:center;color:#3f7a2e;margin:0}} table{{width:100%}} td,th{{border:1px solid #7fa86c;padding:7px}}"
    return sheet(body, (660, 540), {}, face=HEI, css=css)


def payslip(case: Case, random: Random) -> Drawing:
    """A letter of an employer about somebody's pay."""
    pay = random.randint(40, 180) * 10000
    body = f"<h1>收 入 证 明</h1><p>兹证明{escape(case.insured.name)}（身份证号：{case.insured.id_number}）系我单位正式员工，任职三年，近十二个月平均月收入为人民币{yuan(pay)}元（税前）。</p><p>本证明仅用于证明该员工的收入情况，不作为我单位对该员工任何形式的担保。</p><p class=r>澄阳市鼎隆纺织有限公司（盖章）</p><p class=r>{day_text(case.on, '年')}</p>" + stamp("澄阳市鼎隆纺织有限公司", "人事专用", 470, 400)  # fmt: skip
    css = f".paper{{padding:70px 80px;font-size:20px}} h1{{font:500 29px {SONG};text-align:center}} p{{text-indent:2em;line-height:2}}"
    return sheet(body, (780, 640), {}, face=KAI, css=css, scale=1.5)


def deposit(case: Case, random: Random) -> Drawing:
    """A receipt for money paid in advance at a ward: no bill."""
    sum_fen = random.randint(1, 9) * 100000
    body = f"<h2>{escape(case.hospital)}</h2><h1>住院预交金收据</h1><p>住院号：{case.numbers['住院号']}　患者：{escape(case.insured.name)}　科室：{escape(case.department)}</p><p>预交金额：￥{yuan(sum_fen)}　方式：银行卡　日期：{day_text(case.admitted_on, '-')}</p><p>本收据不作报销凭证，出院结算时交回。</p><p class=r>收款员：{random.randint(100, 999)}</p>" + chop("现金收讫", 440, 170)  # fmt: skip
    css = f".paper{{padding:24px 36px;background:#fdf3f3;font-size:16px}} h1,h2{{font:500 20px {SONG};text-align:center;margin:0}} p{{margin:9px 0}}"
    return sheet(body, (680, 290), {}, face=MONO, css=css, scale=1.7)


def parking(case: Case, random: Random) -> Drawing:
    """A police notice about a parked car."""
    body = f"<h1>违法停车告知单</h1><p>编号 {digits(random, 14)}</p><p>机动车 <b>{case.vehicle.plate}</b> 于 {day_text(case.on, '年')} {clock(random)} 在体育场路（禁停路段）停放，违反《道路交通安全法》第五十六条，已被记录。请于15日内到交通管理部门接受处理。</p><p class=r>澄阳市公安局交通管理支队</p>" + stamp("澄阳市公安局交管支队", "", 190, 300, size=110)  # fmt: skip
    css = f".paper{{padding:26px 28px;background:#fffbe6;font-size:17px}} h1{{font:500 23px {SONG};text-align:center;margin:0}} b{{font-family:{OCR},{HEI}}} p{{line-height:1.8}}"
    return sheet(body, (420, 480), {}, face=FANG, css=css, scale=1.8)


LAYOUTS: tuple[Layout, ...] = (
    policy,
    consent,
    temperature,
    leaflet,
    marriage,
    checkup,
    vaccination,
    payslip,
    deposit,
    parking,
)
