"""Diagnosis certificates and prescriptions."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case, yuan
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventh import bills, kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    return {"patient_name": case.insured.name, "hospital": case.hospital, "diagnosis": case.diagnosis.name, **more}


def certificate_boxed(case: Case, random: Random) -> Drawing:
    """A boxed certificate from the doctor's workstation."""
    person = case.insured
    advice = random.choice(
        ("建议休息两周，不适随诊", "全休一个月，陪护一人", "门诊定期复查，规律服药", "加强营养，避免剧烈活动")
    )
    rows = [
        ["姓　名", t(person.name), "性　别", person.sex, "年　龄", f"{kit.age(person.born_on, case.visited_on)}岁"],
        ["科　室", f"@colspan=3|{t(case.department)}", "门诊号", case.numbers["门诊号"]],
        ["住　址", f"@colspan=5|{t(person.address)}"],
        ["诊　断", f"@colspan=5 style='height:110px;vertical-align:top'|{t(case.diagnosis.name)}"],
        ["处理意见", f"@colspan=5 style='height:110px;vertical-align:top'|{advice}"],
    ]
    body = (
        f'<div class="c" style="font-size:22px">{t(case.hospital)}</div><h2 class="c" style="font-size:27px;letter-spacing:6px;margin:4px 0 14px">疾病诊断证明书</h2>'
        + kit.spread(f"编号：{case.numbers['登记号']}", "", style="margin-bottom:6px")
        + kit.grid(rows, widths=(14, 24, 13, 13, 13, 23), style="line-height:1.8;text-align:left")
        + kit.spread(
            f"医师：{kit.handwritten(kit.doctor(random))}",
            f"日期：{day_text(case.visited_on, '年')}",
            style="margin-top:22px",
        )
        + "<p style='font-size:13px;margin-top:18px'>注：1.本证明未加盖医务科印章无效。2.涂改无效。</p>"
        + kit.stamp(case.hospital, right=120, bottom=38, diameter=146, below="诊断证明专用章")
    )
    fields = _fields(case, sex=person.sex, issued_on=case.visited_on.isoformat())
    return kit.sheet(body, size=(760, 680), fields=fields, font=kit.SONG, px=16)


def certificate_letter(case: Case, random: Random) -> Drawing:
    """A certificate written as a letter after a stay."""
    person = case.insured
    body = (
        f'<h2 class="c" style="font-size:25px">{t(case.hospital)}</h2><h3 class="c" style="font-size:22px;letter-spacing:10px;margin:8px 0 24px">诊断证明</h3>'
        + f"<p>患者{t(person.name)}，{person.sex}，{kit.age(person.born_on, case.on)}岁，病案号{case.numbers['病案号']}，于{day_text(case.admitted_on, '年')}至{day_text(case.discharged_on, '年')}在我院{t(case.department)}住院治疗，共{bills.stay_days(case)}天。</p>"
        + f"<p>临床诊断：{t(case.diagnosis.name)}</p><p>建　　议：出院后继续休养{random.choice(('7', '14', '30'))}天，按时复诊。</p><p>以上情况属实，特此证明。</p>"
        + f"<div class='right' style='margin-top:40px;line-height:2'>主治医师：{kit.handwritten(kit.doctor(random))}<br>{day_text(case.discharged_on, '数')}</div>"
        + kit.stamp(case.hospital, right=70, bottom=36, diameter=150, below="医务部")
    )
    fields = _fields(
        case,
        admitted_on=case.admitted_on.isoformat(),
        discharged_on=case.discharged_on.isoformat(),
        issued_on=case.discharged_on.isoformat(),
    )
    return kit.sheet(
        body,
        size=(720, 530),
        fields=fields,
        font=kit.FANG,
        px=18,
        pad="46px 60px",
        css="p{text-indent:2em;line-height:1.9}",
    )


def certificate_stub(case: Case, random: Random) -> Drawing:
    """The half sheet with a stub, written by hand on a printed form."""
    person = case.insured

    def hand(words: object, width: int = 70) -> str:
        return kit.blank(words, width, hand=True)

    body = (
        f'<div style="border:2px solid #2c6a4c;padding:22px 26px;height:100%;color:#245a40"><div class="c" style="font-size:21px">{t(case.hospital)}　病情诊断证明书</div>'
        + f"<p class='right' style='margin-top:6px'>№ {case.numbers['处方号']}</p>"
        + f"<p>姓名 {hand(person.name)}　性别 {hand(person.sex, 40)}　年龄 {hand(kit.age(person.born_on, case.visited_on), 40)}　单位或住址 {hand(person.address[:9], 150)}</p>"
        + f"<p>病情诊断：{hand(case.diagnosis.name, 420)}</p><p>建　　议：{hand(random.choice(('休息壹周', '休息半月后复查', '避免负重叁周')), 420)}</p>"
        + f"<p style='margin-top:26px'>医师签名 {hand(kit.doctor(random))}　　　　{hand(day_text(case.visited_on, '年'), 150)}</p><p style='font-size:13px'>（无本院公章无效）</p></div>"
        + kit.stamp(case.hospital, right=90, bottom=70, diameter=128)
    )
    fields = _fields(case, issued_on=case.visited_on.isoformat())
    return kit.sheet(
        body,
        size=(760, 370),
        fields=fields,
        font=kit.SONG,
        px=16.5,
        pad="22px",
        ground="#f6f8f1",
        css="p{line-height:1.9}",
        scale=1.8,
    )


def _rp(case: Case) -> str:
    out = []
    for number, fee in enumerate(bills.prescribed(case), 1):
        form = "静脉滴注" if fee.goods.unit in ("支", "袋") else "口服"
        out.append(
            f"<div style='margin-bottom:9px'>{number}、{t(fee.goods.name)}　　{t(fee.goods.specification)}　　×{fee.quantity}{fee.goods.unit}<br>　　用法：{form}　{('一日一次', '一日两次', '一日三次')[number % 3]}　遵医嘱</div>"
        )
    return "".join(out)


def prescription_classic(case: Case, random: Random) -> Drawing:
    """The ordinary white prescription of the rules of 2007."""
    person = case.insured
    body = (
        f'<div class="r"><span></span><span style="font-size:21px;font-weight:bold">{t(case.hospital)}处方笺</span><span style="border:1.5px solid #222;padding:2px 10px">普通</span></div>'
        + f"<p style='margin-top:10px'>费别：{random.choice(('公费', '自费', '医保'))}　　处方编号：{case.numbers['处方号']}</p>"
        + f"<div style='border-top:2px solid #222;border-bottom:2px solid #222;padding:8px 0;line-height:1.9'>姓名：{t(person.name)}　　性别：{person.sex}　　年龄：{kit.age(person.born_on, case.visited_on)}岁<br>门诊病历号：{case.numbers['门诊号']}　　科别：{t(case.department)}<br>临床诊断：{t(case.diagnosis.name)}　　开具日期：{day_text(case.visited_on, '年')}</div>"
        + f"<div style='font-size:30px;font-family:serif;margin:8px 0'><i>Rp.</i></div><div style='padding-left:22px;min-height:280px'>{_rp(case)}<div style='color:#555;margin-top:14px'>—————— 以下空白 ——————</div></div>"
        + f"<div style='border-top:2px solid #222;padding-top:8px'>{kit.spread('医师：' + kit.handwritten(kit.doctor(random)), '药品金额：' + yuan(bills.drugs(case).total_fen) + '元')}{kit.spread('审核药师：' + kit.handwritten(kit.doctor(random)), '调配：' + kit.handwritten(kit.doctor(random)), '核对发药：' + kit.handwritten(kit.doctor(random)), style='margin-top:10px')}</div>"
        + "<p style='font-size:12.5px;margin-top:10px'>处方当日有效。请遵医嘱服药；除药品质量原因外，药品一经发出，不得退换。</p>"
    )
    fields = _fields(case, prescribed_on=case.visited_on.isoformat())
    return kit.sheet(body, size=(620, 740), fields=fields, font=kit.SONG, px=15.5, pad="34px 40px", scale=1.7)


def prescription_online(case: Case, random: Random) -> Drawing:
    """An internet hospital's or outpatient electronic prescription, in a table."""
    person = case.insured
    rows = [["序", "药品名称", "规格", "用法用量", "数量"]]
    for number, fee in enumerate(bills.prescribed(case), 1):
        rows.append(
            [
                str(number),
                t(fee.goods.name),
                t(fee.goods.specification),
                "ivgtt qd" if fee.goods.unit in ("支", "袋") else random.choice(("口服 bid", "口服 qd", "po tid")),
                f"{fee.quantity}{fee.goods.unit}",
            ]
        )
    about = [
        [f"患者姓名：{t(person.name)}", f"性别：{person.sex}", f"年龄：{kit.age(person.born_on, case.visited_on)}岁"],
        [
            f"科室：{t(case.department)}",
            f"费用类型：{random.choice(('自费', '门特', '医保'))}",
            f"就诊号：{case.numbers['门诊号']}",
        ],
        [
            f"@colspan=2|诊断：{t(case.diagnosis.name)}（{case.diagnosis.code}）",
            f"开方日期：{day_text(case.visited_on, '-')}",
        ],
    ]
    body = (
        f'<div class="r" style="align-items:center">{kit.bars(random, width=150)}<div class="c"><div style="font-size:20px">{t(case.hospital)}</div><div style="font-size:17px;letter-spacing:6px">电子处方笺</div></div><span>处方号<br>{case.numbers["处方号"]}</span></div>'
        + "<div style='height:12px'></div>"
        + kit.grid(
            about,
            widths=(42, 26, 32),
            kind="n",
            style="width:100%;border-top:1px solid #2a5d8f;border-bottom:1px solid #2a5d8f",
        )
        + "<div style='font-weight:bold;font-size:22px;margin:10px 0 6px'>R</div>"
        + kit.grid(rows, widths=(7, 37, 20, 22, 14), head=True, style="font-size:14.5px")
        + "<p class='c' style='margin:14px 0;color:#666'>（以下空白）</p>"
        + kit.spread(
            f"处方医师：{kit.handwritten(kit.doctor(random))}",
            f"审方药师：{kit.handwritten(kit.doctor(random))}",
            style="border-top:1px solid #2a5d8f;padding-top:10px",
        )
        + "<p style='font-size:12.5px;margin-top:12px'>本处方有效期3天。此处方经电子签名认证，仅限在指定药店或医疗机构调配使用。</p>"
        + kit.stamp(case.hospital, right=60, bottom=30, diameter=112, below="电子处方章")
    )
    fields = _fields(case, diagnosis_code=case.diagnosis.code, prescribed_on=case.visited_on.isoformat())
    return kit.sheet(body, size=(760, 480 + 34 * len(rows)), fields=fields, font=kit.SANS, px=15, pad="34px 42px")


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "diagnosis_certificate": (certificate_boxed, certificate_letter, certificate_stub),
    "prescription": (prescription_classic, prescription_online),
}
