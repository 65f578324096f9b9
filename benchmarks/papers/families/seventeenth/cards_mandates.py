"""Authorisations: side by side, prose, an insurer's tear-off, a screen signed with the finger."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth.cards_kit import boxes, line, t, wrote
from benchmarks.papers.paper import Drawing, Layout


def _giver(case: Case) -> Person:
    return case.mother if kit.minor(case) else case.insured


def _truth(case: Case) -> dict[str, object]:
    giver, taker = _giver(case), case.relative
    return {
        "principal_name": giver.name,
        "principal_id_number": giver.id_number,
        "agent_name": taker.name,
        "agent_id_number": taker.id_number,
        "signed_on": kit.signed(case).isoformat(),
    }


def _bond(random: Random) -> str:
    return random.choice(("亲属", "朋友", "单位同事", "业务员"))


def mandate_columns(case: Case, random: Random) -> Drawing:
    """An insurer's form with the two persons in two columns and boxes for their numbers."""
    giver, taker, face = _giver(case), case.relative, random.randrange(3)
    left, right = random.choice((("委托人（甲方）", "受托人（乙方）"), ("授权人", "被授权人"), ("委托人", "代办人")))
    lines = kit.table(
        f"""#项目|#{left}|#{right}
#姓名|~{t(giver.name)}|~{t(taker.name)}
#性别|~{giver.sex}|~{taker.sex}
#证件号|{boxes(giver.id_number, face)}|{boxes(taker.id_number, face)}
#电话|~{giver.phone}|~{taker.phone}
#住址|~{t(giver.address)}|~{t(taker.address)}
#签名|~{t(giver.name)}|~{t(taker.name)}""",
        "8 46 46",
        face=face,
    )
    child = f"被保险人：{t(case.insured.name)}　　" if kit.minor(case) else ""
    scope = "　".join(
        kit.tick(one != "变更受益人", one) for one in ("递交理赔材料", "领取理赔通知", "变更受益人", "补充资料")
    )
    body = (
        f'<div class="s"><b>{t(case.insurer)}</b><span style="font-size:12px">单证号 {case.numbers["处方号"]}</span></div>'
        f'<h2 class="c" style="font-size:24px;margin:6px 0 10px">{random.choice(("理赔业务授权委托书", "委托代办授权书", "授权委托书（个人客户）"))}</h2>'
        f"<p>{child}保单号：{case.contract_number}　　双方关系：{_bond(random)}</p>{lines}"
        f'<p style="margin-top:10px">委托事项：{scope}</p><p style="font-size:12.5px">受托人在授权范围内的行为视同委托人本人行为；本委托自签署之日起三十日内有效，不得转委托。</p>'
        + kit.spread(
            f"审核岗：{kit.staff(random)}",
            f"签署日期：{wrote(day_text(kit.signed(case), '年'), face)}",
            style="margin-top:14px",
        )
    )
    css = ":root{--rule:#56789c}td.l{background:#e9eff6}.g td{height:40px}"
    return kit.page(body, (1060, 570), _truth(case), font=kit.HEI, px=15, css=css, loose=True, scale=1.4)


def mandate_letter(case: Case, random: Random) -> Drawing:
    """Typed prose, the names in the run of a sentence, signed below."""
    giver, taker, face = _giver(case), case.relative, random.randrange(3)
    role = f"（系被保险人{t(case.insured.name)}之母）" if kit.minor(case) else ""
    reason = random.choice(("因身体原因行动不便", "现在外地务工不能到场", "因工作繁忙"))
    body = (
        f'<h2 class="c" style="font-size:30px;letter-spacing:12px;margin-bottom:22px">{random.choice(("委托书", "授权书", "委 托 书"))}</h2>'
        f"<p>{t(case.insurer)}：</p><p>本人{line(t(giver.name), 90, face)}{role}，身份证号码{line(giver.id_number, 220, face)}，{reason}，"
        f"不能亲自办理保险理赔手续，特委托{line(t(taker.name), 90, face)}（身份证号码{line(taker.id_number, 220, face)}，与本人系"
        f"{_bond(random)}关系）作为我的合法代理人，全权代表我办理保单{line(case.contract_number, 180, face)}项下理赔申请事宜。</p>"
        "<p>对代理人在办理上述事项过程中所签署的有关文件，本人均予以认可，并承担相应的法律责任。代理人无转委托权。</p>"
        f'<div style="margin:30px 0 0 44%;line-height:2.3">委托人：{wrote(t(giver.name), face, 1.4)}（按手印）<br>受托人：{wrote(t(taker.name), face + 1, 1.4)}<br>'
        f"{wrote(day_text(kit.signed(case), '年'), face)}</div>"
        '<div style="position:absolute;left:590px;margin-top:-120px;width:34px;height:44px;border-radius:50%;opacity:.55;background:repeating-radial-gradient(circle,#d33 0 2px,#fbb 2px 4px)"></div>'
    )
    css = "p{text-indent:2em;line-height:2.3}p:first-of-type{text-indent:0}"
    return kit.page(body, (760, 740), _truth(case), font=kit.SUNG, px=18, css=css, pad="48px 62px", loose=True)


def mandate_tear(case: Case, random: Random) -> Drawing:
    """A village branch's two strips on one sheet: what is entrusted above, the branch's receipt below."""
    giver, taker, face = _giver(case), case.relative, random.randrange(3)
    name, number = random.choice((("委托方", "身份证"), ("授权人姓名", "证件号"), ("本人（委托人）", "公民身份号码")))
    other = {"委托方": "受托方", "授权人姓名": "代理人姓名", "本人（委托人）": "受委托人"}[name]
    day = kit.signed(case)
    body = (
        f'<h3 style="font-size:21px">委托代领（代办）授权单　<span style="font-size:13px">N{case.numbers["门诊号"]}</span></h3>'
        f"<p>{name} {line(t(giver.name), 130, face)}　{number} {line(giver.id_number, 250, face)}</p>"
        f"<p>{other} {line(t(taker.name), 130, face)}　{number} {line(taker.id_number, 250, face)}</p>"
        f"<p>委托办理 {line('保险理赔申请、签收通知书', 240, face)}　理由 {line(random.choice(('外出', '住院', '年老')), 90, face)}</p>"
        f"<p>委托人签字捺印 {wrote(t(giver.name), face, 1.35)}　　{line(day.year, 50, face)}年{line(day.month, 34, face)}月{line(day.day, 34, face)}日</p>"
        '<div class="c" style="border-top:2px dashed #555;margin:20px 0 12px;font-size:13px;line-height:0"><span style="background:#f8f7ef;padding:0 10px">✂ 裁 开 线</span></div>'
        f'<p style="font-size:14px">网点回执：收到 {t(taker.name)} 代交单证 {random.randint(3, 8)} 份，经办 {kit.staff(random)}，复核 {kit.staff(random)}　{t(case.insurer)}营销服务部</p>'
        + kit.chop("营销服务部/代办业务", 60, 120, colour="#b3262c")
    )
    return kit.page(
        body, (780, 410), _truth(case), font=kit.FANG, px=17, css="p{line-height:2.5}", ground="#f8f7ef", loose=True
    )


def mandate_screen(case: Case, random: Random) -> Drawing:
    """An insurer's app after signing with the finger."""
    giver, taker = _giver(case), case.relative
    rows = [
        ("委托人", t(giver.name)),
        ("委托人证件号", giver.id_number),
        ("受托人", t(taker.name)),
        ("受托人证件号", taker.id_number),
    ]
    rows += [("授权范围", "理赔申请及资料补交"), ("签署时间", f"{day_text(kit.signed(case), '-')} {kit.clock(random)}")]
    way = random.choice(("between", "above"))
    body = (
        f'<div class="c" style="font-weight:bold;font-size:17px;margin-bottom:6px">电子授权委托书</div><div style="background:#fff;padding:2px 14px;border-radius:8px">{kit.listed(rows, way=way)}</div>'
        f'<div style="background:#fff;margin-top:10px;padding:10px 14px;border-radius:8px"><span style="color:#888;font-size:13px">委托人手写签名</span><div class="c" style="height:70px;line-height:70px">{wrote(t(giver.name), 0, 2, "#111")}</div></div>'
        f'<div style="font-size:12px;color:#888;margin-top:10px">文件编号 ESN{case.numbers["业务流水号"]}　由第三方 CA 加密存证<br>{t(case.insurer)}</div>'
    )
    return kit.screen(
        "签署完成",
        body,
        800 if way == "above" else 660,
        _truth(case),
        random=random,
        bar="#20365f",
        font=kit.MICRO,
        foot=("下载PDF", "返回首页"),
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "authorisation": (mandate_columns, mandate_letter, mandate_tear, mandate_screen)
}
