"""What is written at a visit: outpatient records and prescriptions."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, Fee, yuan
from benchmarks.papers.families.eleventh import sheet as s
from benchmarks.papers.families.eleventh.wards import vitals
from benchmarks.papers.paper import Drawing


def _visit(case: Case) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "visited_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
    }


def visit_record(case: Case, random: Random) -> Drawing:
    """An outpatient record printed onto a page of a record book."""
    person = case.insured
    text = [
        f"主诉：不适{case.seed % 9 + 2}天，加重1天。",
        f"现病史：患者{case.seed % 9 + 2}天前无明显诱因出现上述不适，自行休息后未缓解，今来我院就诊。病程中无发热，二便正常。",
        "既往史：否认高血压、糖尿病史，否认手术史。过敏史：否认药物及食物过敏。",
        f"体格检查：{vitals(case)}。",
        "辅助检查：详见报告单。",
        f"初步诊断：{case.diagnosis.name}",
        f"处理：1.{s.medicines(case)[0].goods.name} 遵医嘱；2.健康宣教；3.一周后复诊。",
    ]
    body = (
        f'<div class="f"><b>{s.e(case.hospital)}</b><span>门（急）诊病历</span></div>'
        f'<div class="s" style="border-top:1px solid;border-bottom:1px solid;padding:5px 0;margin:6px 0 12px;'
        f'line-height:1.7">姓名 {s.e(person.name)}　性别 {person.sex}　年龄 {s.age(person.born_on, case.visited_on)}岁　门诊号 '
        f"{case.numbers['门诊号']}<br>"
        f"就诊时间 {s.day(case.visited_on, '-')} 14:{case.seed % 50 + 10}　科别 {case.department}　☑初诊 ☐复诊</div>"
        + "".join(f'<p style="line-height:1.95">{one}</p>' for one in text)
        + f'<div class="r" style="margin-top:30px">医师：{s.somebody(case, 68)}（{s.number(case, 69, 4)}）</div>'
    )
    return s.paper(body, (620, 860), _visit(case), face=s.UMING, px=17, style="padding:36px 40px;background:#fffdf7;",
    scale=1.9)  # fmt: skip


def record_screen(case: Case, random: Random) -> Drawing:
    """An outpatient record in a hospital's mini-program."""
    person = case.insured
    blocks = [
        ("主诉", f"复诊取药，症状反复{case.seed % 8 + 3}天"),
        ("现病史", "患者诉近期症状反复，程度较前减轻，无夜间憋醒，食欲可。"),
        ("过敏史", "无"),
        ("体格检查", "一般情况可，生命体征平稳"),
        ("诊断", case.diagnosis.name),
        ("处置意见", "继续目前治疗方案，规律服药，定期复查"),
    ]
    body = (
        s.card(
            f'<div style="font-size:22px"><b>{s.e(person.name)}</b>　<span class="g" style="font-size:17px">'
            f'{person.sex}　{s.age(person.born_on, case.visited_on)}岁</span></div>'
            + s.lines([("就诊医院", s.e(case.hospital)), ("就诊科室", case.department), ("接诊医生", s.somebody(case, 70)),
            ("就诊时间", f"{s.day(case.visited_on, '-')} 上午")], gap=7)
        )
        + s.card("".join(f'<div style="color:#0a8f7a;margin-top:12px">▍{head}</div><div style="line-height:1.6;'
        f'padding:4px 10px">{text}</div>' for head, text in blocks))
        + '<div class="c g" style="font-size:14px">病历内容仅供参考，以医院纸质病历为准</div>'
    )  # fmt: skip
    return s.screen("门诊病历", body, (560, 1000), _visit(case), bar="#0a8f7a", ink="#fff")


def _prescribed(case: Case) -> dict[str, Any]:
    return {
        "patient_name": case.insured.name,
        "hospital": case.hospital,
        "prescribed_on": case.visited_on.isoformat(),
        "diagnosis": case.diagnosis.name,
        "items": [{"name": fee.goods.name} for fee in s.medicines(case)],
    }


def _dose(fee: Fee) -> str:
    liquid = fee.goods.unit in ("支", "瓶") and "注射" in fee.goods.name
    return "每次1支　静脉滴注　每日1次" if liquid else "每次1片(粒)　口服　每日2次　饭后"


def prescription_slip(case: Case, random: Random) -> Drawing:
    """A prescription on its small sheet, with Rp and a row of signatures."""
    person = case.insured
    drugs = "".join(
        f'<div style="margin:10px 0"><div class="f"><span>{place}. {fee.goods.name}</span><span>'
        f"{fee.goods.specification}</span><span>×{fee.quantity}{fee.goods.unit}</span></div>"
        f'<div style="padding-left:30px">Sig: {_dose(fee)}</div></div>'
        for place, fee in enumerate(s.medicines(case), start=1)
    )
    total = sum(fee.amount_fen for fee in s.medicines(case))
    body = (
        f'<div style="position:absolute;right:36px;top:26px;border:1px solid;padding:2px 10px">普通</div>'
        f'<h1 style="font-size:24px">{s.e(case.hospital)}<br>处　方　笺</h1>'
        f'<div style="line-height:2;margin-top:8px;border-bottom:1.5px solid">费别：{random.choice(("医保", "自费"))}　　门诊号：'
        f"{case.numbers['门诊号']}　　处方号：{case.numbers['处方号']}<br>"
        f"姓名：{s.e(person.name)}　　性别：{person.sex}　　年龄：{s.age(person.born_on, case.visited_on)}岁　　科别："
        f"{case.department}<br>"
        f"临床诊断：{case.diagnosis.name}<br>开具日期：{s.day(case.visited_on)}</div>"
        f'<div style="font-size:34px;font-style:italic;font-family:serif;margin-top:8px">Rp.</div>'
        f'<div style="min-height:260px">{drugs}<div class="c g">（以下空白）</div></div>'
        f'<div class="f" style="border-top:1.5px solid;padding-top:10px"><span>医师：{s.pen(s.somebody(case, 71))}</span>'
        f"<span>药品金额：{yuan(total)}元</span></div>"
        f'<div class="f" style="margin-top:8px"><span>审核：{s.somebody(case, 72)}</span><span>调配：'
        f"{s.somebody(case, 73)}</span><span>核对：{s.somebody(case, 74)}</span><span>发药：{s.somebody(case, 72)}</span>"
        f"</div>"
        '<p class="s" style="margin-top:10px">处方三日内有效；药品离开药房后非质量问题不得退换。</p>'
    )
    return s.paper(body, (660, 860), _prescribed(case), face=s.FANG, px=17, style="padding:34px 40px;", scale=1.9)


def prescription_screen(case: Case, random: Random) -> Drawing:
    """An internet hospital's electronic prescription on a telephone."""
    person = case.insured
    drugs = "".join(
        f'<div style="padding:10px 0;border-bottom:1px solid #eee"><div class="f"><b>{fee.goods.name}</b><span>'
        f"x{fee.quantity}</span></div>"
        f'<div class="g" style="font-size:16px">规格：{fee.goods.specification}<br>用法用量：{_dose(fee)}</div></div>'
        for fee in s.medicines(case)
    )
    body = (
        f'<div style="background:#fff;margin:14px 16px;padding:18px 20px;border-top:6px solid #3f7cf5">'
        f'<div class="c" style="font-size:21px"><b>{s.e(case.hospital)}<br>电子处方笺</b>'
        f'<div class="g" style="font-size:15px">互联网诊疗</div></div>'
        f'<div class="f g" style="font-size:15px;margin-top:8px"><span>处方编号：'
        f"{case.numbers['处方号']}{s.number(case, 75, 5)}</span><span>普通处方</span></div>"
        f'<div style="border-top:1px dashed #bbb;margin-top:8px;padding-top:8px;line-height:1.8">姓名：'
        f"{s.e(person.name)}　性别：{person.sex}　年龄：{s.age(person.born_on, case.visited_on)}岁<br>科室：{case.department}　费别："
        f"自费<br>"
        f"诊断：{case.diagnosis.name}<br>开方时间：{s.day(case.visited_on, '-')} 20:{case.seed % 50 + 10}</div>"
        f'<div style="border-top:1px dashed #bbb;margin-top:10px;padding-top:6px"><b style="font-size:24px">Rp</b>'
        f"{drugs}</div>"
        f'<div class="f" style="margin-top:18px"><span>医师：{s.pen(s.somebody(case, 76))}</span><span>审方药师：'
        f"{s.pen(s.somebody(case, 77))}</span></div>"
        '<div class="g" style="font-size:14px;margin-top:12px">本处方限于本平台使用，自行下载配药不具有处方效力。有效期3天。</div></div>'
    )
    return s.screen("处方详情", body, (560, 740 + 84 * len(s.medicines(case))), _prescribed(case))


LAYOUTS = {
    "medical_record": (visit_record, record_screen),
    "prescription": (prescription_slip, prescription_screen),
}
