"""Claim forms of three insurers."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.papers.facts import Case
from benchmarks.papers.families.frames import day_text, ticked
from benchmarks.papers.families.seventh import kit
from benchmarks.papers.families.seventh.kit import t
from benchmarks.papers.paper import Drawing, Layout


def _fields(case: Case, **more: Any) -> dict[str, Any]:
    return {
        "contract_number": case.contract_number,
        "insured_name": case.insured.name,
        "id_number": case.insured.id_number,
        "scene": "accident" if case.accident else "illness",
        "loss_on": case.loss_on.isoformat(),
        "bank": case.insured.bank,
        "card_number": case.insured.card_number,
        **more,
    }


def form_table(case: Case, random: Random) -> Drawing:
    """The life insurer's one-page form, boxed in sections and filled by hand."""
    person = case.insured

    def hand(words: object) -> str:
        return kit.handwritten(words, size=1.12, turn=0.6)

    where = random.choice(("家中", "单位", "小区门口", "菜市场附近"))
    bar = "@colspan=4 style='background:#dfe6ee;font-weight:bold'|"
    rows = [
        [bar + "一、保险合同信息"],
        ["保险合同号", hand(case.contract_number), "申请书编号", case.numbers["业务流水号"]],
        [bar + "二、出险人（被保险人）"],
        [
            "姓　名",
            hand(person.name),
            "性　别",
            f"{ticked(person.sex == '男', '男')}　{ticked(person.sex == '女', '女')}",
        ],
        ["证件号码", hand(person.id_number), "联系电话", hand(person.phone)],
        ["通讯地址", f"@colspan=3|{hand(person.address)}"],
        [bar + "三、事故情况"],
        [
            "出险原因",
            f"{ticked(not case.accident, '疾病')}　{ticked(case.accident, '意外')}",
            "出险日期",
            hand(day_text(case.loss_on, "年")),
        ],
        ["出险地点", hand(where), "就诊医院", hand(case.hospital)],
        [
            "事故经过",
            f"@colspan=3 style='height:76px'|{hand('于' + where + ('不慎受伤' if case.accident else '感觉不适') + '，送医治疗。诊断：' + case.diagnosis.name)}",
        ],
        [
            "申请项目",
            f"@colspan=3|{ticked(True, '医疗费用')}　{ticked(False, '重大疾病')}　{ticked(False, '伤残')}　{ticked(False, '身故')}　{ticked(False, '豁免保费')}",
        ],
        [bar + "四、保险金领取账户"],
        ["户　名", hand(person.name), "开户银行", hand(person.bank)],
        ["银行账号", f"@colspan=3|{hand(person.card_number)}"],
    ]
    body = (
        f'<div class="r"><b style="font-size:17px;color:#154a86">{t(case.insurer)}</b>{kit.bars(random)}</div>'
        '<h2 class="c" style="font-size:26px;margin:10px 0 12px">人身保险理赔申请书</h2>'
        + kit.grid(rows, widths=(15, 38, 14, 33), style="font-size:14.5px;line-height:1.5")
        + "<p style='margin-top:12px;font-size:12.5px'>声明与授权：本人声明上述填写内容属实，并授权贵公司向医疗机构、社会保险经办机构及其他相关单位查询、复印与本次申请有关的资料。</p>"
        + kit.spread(
            f"申请人签名：{kit.handwritten(person.name, size=1.5)}",
            f"申请日期：{hand(day_text(kit.signed_on(case), '年'))}",
            style="margin-top:20px",
        )
    )
    return kit.sheet(body, size=(820, 770), fields=_fields(case), font=kit.SONG, px=15, pad="36px 44px")


def form_typed(case: Case, random: Random) -> Drawing:
    """A counter's printout: everything typed, in two columns of labels."""
    person = case.insured
    pairs = [
        ("保单号", case.contract_number),
        ("报案号", "BA" + case.numbers["登记号"]),
        ("被保险人", person.name),
        ("证件类型", "身份证"),
        ("证件号码", person.id_number),
        ("手机号码", person.phone),
        ("事故类型", "意外事故" if case.accident else "疾病"),
        ("事故发生日", day_text(case.loss_on, "-")),
        ("治疗医院", case.hospital),
        ("疾病/伤情", case.diagnosis.name),
    ]
    rows = [
        [name + "：", t(value), pairs[place + 1][0] + "：", t(pairs[place + 1][1])]
        for place, (name, value) in list(enumerate(pairs))[::2]
    ]
    account = [
        ["领款人", "与被保险人关系", "开户行", "账号"],
        [t(person.name), "本人", t(person.bank), person.card_number],
    ]
    papers = [
        "理赔申请书　1份",
        "身份证复印件　1份",
        "医疗费用发票　" + str(random.randint(1, 4)) + "张",
        "银行卡复印件　1份",
    ]
    body = (
        f'<div class="c" style="font-size:19px">{t(case.insurer)}</div><h2 class="c" style="font-size:24px;letter-spacing:5px;margin:4px 0 18px">索赔申请书</h2>'
        + kit.grid(
            rows,
            widths=(14, 36, 15, 35),
            kind="n",
            style="width:100%;border-top:2px solid #222;border-bottom:1px solid #222",
        )
        + "<p style='margin:16px 0 6px'><b>赔款支付信息</b>（请确认账户为领款人本人名下）</p>"
        + kit.grid(account, widths=(15, 18, 27, 40), head=True, style="text-align:center")
        + "<p style='margin:16px 0 6px'><b>已提交单证</b></p>"
        + "".join(f"<div>{number}. {name}</div>" for number, name in enumerate(papers, 1))
        + "<p style='margin-top:16px;line-height:1.7'>本人已阅读并知悉《保险法》关于如实提供索赔资料的规定，确认以上信息与事实相符，如有虚假，愿承担相应法律责任。</p>"
        + kit.spread(
            f"被保险人/申请人（签字）：{kit.handwritten(person.name)}",
            f"日期：{day_text(kit.signed_on(case), '-')}",
            style="margin-top:26px",
        )
        + kit.spread(
            f"受理机构：{t(case.insurer[:4])}客服柜面{random.randint(1, 9):02d}号窗",
            f"受理人：{kit.doctor(random)}",
            style="margin-top:16px",
        )
        + kit.oblong(["理赔资料", "收 讫"], right=90, bottom=120, colour="#24409a")
    )
    return kit.sheet(body, size=(840, 820), fields=_fields(case), font=kit.HEI, px=15, pad="44px 50px")


def form_screen(case: Case, random: Random) -> Drawing:
    """The confirmation page of an insurer's mini-program."""
    person = case.insured

    def block(title: str, *pairs: tuple[str, object]) -> str:
        rows = "".join(
            f"<div class='r' style='padding:8px 0'><span style='color:#8b8f98;white-space:nowrap'>{name}</span><span style='text-align:right'>{t(value)}</span></div>"
            for name, value in pairs
        )
        return f"<div style='background:#fff;border-radius:10px;padding:10px 16px;margin-bottom:12px'><b style='font-size:16px'>{title}</b>{rows}</div>"

    body = (
        f'<div class="r" style="font-size:13px"><span>{kit.clock(random)}</span><span>4G　▮▮▮▯</span></div>'
        '<div class="c" style="font-size:17px;padding:12px 0">〈　　理赔申请　　⋯ ◎</div>'
        + block(
            "出险信息",
            ("保单号码", case.contract_number),
            ("出险人", person.name),
            ("身份证号", person.id_number),
            ("出险类型", "意外" if case.accident else "疾病"),
            ("出险时间", day_text(case.loss_on, "/")),
        )
        + block("就诊信息", ("就诊医院", case.hospital), ("确诊疾病", case.diagnosis.name))
        + block("收款账户", ("账户名", person.name), ("开户银行", person.bank), ("银行卡号", person.card_number))
        + block("电子签名", ("申请人签字", ""), ("提交日期", day_text(kit.signed_on(case), "/")))
        + f'<div style="position:absolute;right:52px;bottom:172px;font-size:22px">{kit.handwritten(person.name)}</div>'
        + f'<div class="c" style="color:#8b8f98;font-size:12px">本服务由{t(case.insurer)}提供</div>'
        + '<div class="c" style="background:#ef7b1a;color:#fff;border-radius:24px;padding:11px;margin-top:12px">确认提交理赔申请</div>'
    )
    return kit.sheet(
        body,
        size=(430, 850),
        fields=_fields(case),
        font=kit.SCREEN,
        px=15,
        pad="12px 16px",
        ground="#f2f4f7",
        scale=2.1,
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {"claim_form": (form_table, form_typed, form_screen)}
